// What articles told, as it came. $articles: their ids.
UNWIND $articles AS article
MATCH (t:Told {articleId: article})
RETURN t.body AS body
