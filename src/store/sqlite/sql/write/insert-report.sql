-- ?1: key of the fact, ?2: day, ?3: row id, ?4: key of the article, ?5: day of the step, ?6: report as JSON.
INSERT INTO report (fact_key, day, row_id, article_key, step_day, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
