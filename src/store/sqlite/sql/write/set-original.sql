-- Makes an article a copy of another, or with null none. ?1: id, ?2: the original or null, ?3: the record.
UPDATE article SET copy_of_id = ?2, origin_id = coalesce(?2, id), record = ?3 WHERE id = ?1
