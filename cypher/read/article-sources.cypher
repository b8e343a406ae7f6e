// Articles as their evidence refers to them. $articles: their ids.
UNWIND $articles AS article
MATCH (a:Article:Node {id: article})
RETURN a.id AS articleId, a.publishedAt AS publishedAt, a.originId AS originId, a.record AS record
