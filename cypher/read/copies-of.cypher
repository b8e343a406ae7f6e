// Copies of an article in the order of evidence. $article: its id.
MATCH (a:Article {copyOfId: $article})
RETURN a.id AS id
ORDER BY coalesce(a.publishedAtDay, '9999-99-99'), id
