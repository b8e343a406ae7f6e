-- ?1: key of the entity, ?2: day, ?3: row id, ?4: key of the article, ?5: evidence as JSON.
INSERT INTO mention (entity_key, day, row_id, article_key, evidence) VALUES (?1, ?2, ?3, ?4, ?5)
