// Edges to those through whom a statement came are found by their ids, like all others.
CREATE INDEX edge_told_through IF NOT EXISTS FOR ()-[r:TOLD_THROUGH]-() ON (r.id);
