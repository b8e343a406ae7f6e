-- Copies of an article in the order of evidence. ?1: its id.
SELECT id FROM article WHERE copy_of_id = ?1 ORDER BY coalesce(published_at, '9999-99-99'), id
