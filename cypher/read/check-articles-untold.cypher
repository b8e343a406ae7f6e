// Counts articles of which it is not kept what they told: those stored before migration 002. Reads the whole graph.
MATCH (a:Article)
WHERE NOT EXISTS { (:Told {articleId: a.id}) }
RETURN count(a) AS found
