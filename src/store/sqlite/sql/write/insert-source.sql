-- What an article says of an entity or topic. ?1: node, ?2: article, ?3: number of mentions, ?4: JSON.
INSERT INTO source (node_id, article_id, mentions, body) VALUES (?1, ?2, ?3, ?4)
