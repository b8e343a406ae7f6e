-- On what occasion a statement was made and how far its speaker commits to it. What is stored already has neither.
ALTER TABLE statement ADD COLUMN venue TEXT;
ALTER TABLE statement ADD COLUMN strength TEXT NOT NULL DEFAULT 'PLAIN';
ALTER TABLE statement ADD COLUMN negated INTEGER NOT NULL DEFAULT 0;
