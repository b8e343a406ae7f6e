// Writes what decisions say of ids. $rows: {id, rootId, apart, aliases}.
UNWIND $rows AS row
MERGE (w:Who {id: row.id})
SET w += row
