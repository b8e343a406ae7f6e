-- ?1: edge, ?2: day, ?3: row id, ?4: article, ?5: evidence as JSON.
INSERT INTO edge_evidence (edge_id, day, row_id, article_id, evidence) VALUES (?1, ?2, ?3, ?4, ?5)
