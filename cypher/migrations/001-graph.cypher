// Every node of the model is also a Node, by whose id it is found whatever its kind. Statements of a migration end with a
// semicolon at the end of a line; each can be run again.
CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT waiting_edge_id IF NOT EXISTS FOR (w:WaitingEdge) REQUIRE w.id IS UNIQUE;
CREATE CONSTRAINT signature_key IF NOT EXISTS FOR (k:SignatureKey) REQUIRE k.key IS UNIQUE;
CREATE CONSTRAINT judgement_key IF NOT EXISTS FOR (j:Judgement) REQUIRE j.key IS UNIQUE;

// Lists in the order they are mostly asked for.
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.nameKey);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.nameKey);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.nameKey);
CREATE INDEX weapon_name IF NOT EXISTS FOR (n:WeaponSystem) ON (n.nameKey);
CREATE INDEX topic_name IF NOT EXISTS FOR (n:Topic) ON (n.nameKey);
CREATE INDEX statement_date IF NOT EXISTS FOR (n:Statement) ON (n.dateDay);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.dateDay);
CREATE INDEX permission_date IF NOT EXISTS FOR (n:Permission) ON (n.validFromDay);
CREATE INDEX article_date IF NOT EXISTS FOR (n:Article) ON (n.publishedAtDay);

// What nodes refer to by id.
CREATE INDEX statement_speaker IF NOT EXISTS FOR (n:Statement) ON (n.speakerId);
CREATE INDEX statement_addressee IF NOT EXISTS FOR (n:Statement) ON (n.addresseeId);
CREATE INDEX event_place IF NOT EXISTS FOR (n:Event) ON (n.placeId);
CREATE INDEX permission_grantor IF NOT EXISTS FOR (n:Permission) ON (n.grantorId);
CREATE INDEX permission_grantee IF NOT EXISTS FOR (n:Permission) ON (n.granteeId);
CREATE INDEX article_outlet IF NOT EXISTS FOR (n:Article) ON (n.outletId);
CREATE INDEX article_original IF NOT EXISTS FOR (n:Article) ON (n.copyOfId);
CREATE INDEX judgement_article IF NOT EXISTS FOR (j:Judgement) ON (j.articleId);
CREATE INDEX waiting_edge_from IF NOT EXISTS FOR (w:WaitingEdge) ON (w.fromId);
CREATE INDEX waiting_edge_to IF NOT EXISTS FOR (w:WaitingEdge) ON (w.toId);

// Names word for word, and search keys, which search-keys.ts makes, apart by spaces.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity|Topic) ON EACH [n.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX named_words IF NOT EXISTS FOR (n:Entity|Topic) ON EACH [n.searchKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX text_words IF NOT EXISTS FOR (n:Event|Statement|Permission|Article) ON EACH [n.searchKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Edges by id, a type at a time as Neo4j has them.
CREATE INDEX edge_holds_position IF NOT EXISTS FOR ()-[r:HOLDS_POSITION]-() ON (r.id);
CREATE INDEX edge_leads IF NOT EXISTS FOR ()-[r:LEADS]-() ON (r.id);
CREATE INDEX edge_member_of IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.id);
CREATE INDEX edge_part_of IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);
CREATE INDEX edge_parent_of IF NOT EXISTS FOR ()-[r:PARENT_OF]-() ON (r.id);
CREATE INDEX edge_located_in IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.id);
CREATE INDEX edge_supplies IF NOT EXISTS FOR ()-[r:SUPPLIES]-() ON (r.id);
CREATE INDEX edge_allied_with IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.id);
CREATE INDEX edge_fighting_against IF NOT EXISTS FOR ()-[r:FIGHTING_AGAINST]-() ON (r.id);
CREATE INDEX edge_said IF NOT EXISTS FOR ()-[r:SAID]-() ON (r.id);
CREATE INDEX edge_about IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.id);
CREATE INDEX edge_toward IF NOT EXISTS FOR ()-[r:TOWARD]-() ON (r.id);
CREATE INDEX edge_addressed_to IF NOT EXISTS FOR ()-[r:ADDRESSED_TO]-() ON (r.id);
CREATE INDEX edge_replies_to IF NOT EXISTS FOR ()-[r:REPLIES_TO]-() ON (r.id);
CREATE INDEX edge_contradicts IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.id);
CREATE INDEX edge_confirms IF NOT EXISTS FOR ()-[r:CONFIRMS]-() ON (r.id);
CREATE INDEX edge_took_part_in IF NOT EXISTS FOR ()-[r:TOOK_PART_IN]-() ON (r.id);
CREATE INDEX edge_at IF NOT EXISTS FOR ()-[r:AT]-() ON (r.id);
CREATE INDEX edge_used_in IF NOT EXISTS FOR ()-[r:USED_IN]-() ON (r.id);
CREATE INDEX edge_grants IF NOT EXISTS FOR ()-[r:GRANTS]-() ON (r.id);
CREATE INDEX edge_receives IF NOT EXISTS FOR ()-[r:RECEIVES]-() ON (r.id);
CREATE INDEX edge_covers IF NOT EXISTS FOR ()-[r:COVERS]-() ON (r.id);
CREATE INDEX edge_backed_by IF NOT EXISTS FOR ()-[r:BACKED_BY]-() ON (r.id);
