-- What an article says of an entity or topic. ?1: key of the node, ?2: key of the article, ?3: number of mentions, ?4: JSON.
INSERT INTO source (node_key, article_key, mentions, body) VALUES (?1, ?2, ?3, ?4)
