-- ?1: entity, ?2: day, ?3: row id, ?4: article, ?5: evidence as JSON.
INSERT INTO mention (entity_id, day, row_id, article_id, evidence) VALUES (?1, ?2, ?3, ?4, ?5)
