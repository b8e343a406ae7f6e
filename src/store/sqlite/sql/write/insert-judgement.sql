-- A judgement; the same one of the same author and article or decision only once. Values in the order of the columns.
INSERT OR IGNORE INTO judgement (subject_id, object_id, verdict, author, reason, score, article_id, change_id, at, row_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
