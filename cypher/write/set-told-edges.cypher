// Lets articles remember the edges that they tell of now. $articles: {id, edges}.
UNWIND $articles AS article
MATCH (a:Article:Node {id: article.id})
SET a.edges = article.edges
