-- ?1: key, ?2: article.
INSERT OR IGNORE INTO signature (key, article_id) VALUES (?1, ?2)
