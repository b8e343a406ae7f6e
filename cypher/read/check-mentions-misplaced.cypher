// Counts mentions that are kept with another article than they stand in. Reads the whole graph.
MATCH (:Entity)-[r:MENTIONED_IN]->(a:Article)
WHERE any(passage IN r.passages WHERE substring(passage, 11, 28) <> a.id)
RETURN count(r) AS found
