// Lets the events of an article be found by others. $keys: {key, firstDay, lastDay, rowId of the report, factId, articleId}.
UNWIND $keys AS row
CREATE (k:EventKey)
SET k = row
