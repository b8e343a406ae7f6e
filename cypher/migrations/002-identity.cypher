// Who is who by decision. Articles are kept as they came (Told), and the graph shows them as they are meant, so that what
// was decided can be taken back.
CREATE CONSTRAINT told_article IF NOT EXISTS FOR (t:Told) REQUIRE t.articleId IS UNIQUE;
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (d:Decision) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT who_id IF NOT EXISTS FOR (w:Who) REQUIRE w.id IS UNIQUE;
CREATE INDEX who_root IF NOT EXISTS FOR (w:Who) ON (w.rootId);
CREATE INDEX decision_at IF NOT EXISTS FOR (d:Decision) ON (d.at);

// Ids of the entities that an article names, and of the articles whose statements it tells too.
CREATE FULLTEXT INDEX told_ids IF NOT EXISTS FOR (t:Told) ON EACH [t.ids]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

// Judgements of rules go with their article, those of people with their decision.
MATCH (j:Judgement)
WHERE j.rowId IS NULL
CALL (j) {
  OPTIONAL MATCH (a:Article:Node {id: j.articleId})
  SET j.at = coalesce(a.ingestedAt, ''),
    j.rowId = j.subjectId + ' ' + j.objectId + ' ' + j.by + ' ' + coalesce(j.articleId, '')
} IN TRANSACTIONS OF 1000 ROWS;
CREATE INDEX judgement_subject IF NOT EXISTS FOR (j:Judgement) ON (j.subjectId);
CREATE INDEX judgement_object IF NOT EXISTS FOR (j:Judgement) ON (j.objectId);
CREATE INDEX judgement_change IF NOT EXISTS FOR (j:Judgement) ON (j.changeId);
CREATE INDEX judgement_at IF NOT EXISTS FOR (j:Judgement) ON (j.at);
