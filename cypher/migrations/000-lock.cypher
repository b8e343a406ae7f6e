// What writers and migrations wait for each other by. Comes before all others, so that they can.
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (l:Lock) REQUIRE l.name IS UNIQUE;
