-- Lets an edge show that has waited. ?1: its key, ?2 and ?3: keys of its ends.
UPDATE edge SET from_key = ?2, to_key = ?3 WHERE key = ?1
