-- A judgement; the same one of the same author and article only once. Values in the order of the columns.
INSERT OR IGNORE INTO judgement (subject_id, object_id, verdict, author, reason, score, article_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
