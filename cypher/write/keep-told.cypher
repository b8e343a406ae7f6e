// Keeps what an article told, as it came. $article: its id, $ids: by which it is found, $body: JSON.
CREATE (:Told {articleId: $article, ids: $ids, body: $body})
