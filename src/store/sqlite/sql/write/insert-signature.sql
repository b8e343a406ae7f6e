-- ?1: signature key, ?2: key of the article.
INSERT OR IGNORE INTO signature (key, article_key) VALUES (?1, ?2)
