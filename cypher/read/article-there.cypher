// Whether an article is stored. $article: its id.
RETURN EXISTS { (:Node {id: $article}) } AS there
