/** Entities and topics: one article more is folded into what is stored; with one article less all are read afresh. */
import type { ArticleChange, EntityContribution } from '../../model/article-change.js';
import { kindOfId } from '../../model/ids.js';
import { foldText, nameKey } from '../../model/name-key.js';
import type { EntityRecord, TopicRecord } from '../../model/nodes.js';
import { type EntityReport, foldEntity, formsOf, nameKeys, type Source, sourceKey, withForms } from '../fold.js';
import { groupBy } from '../group-by.js';
import type { SqlValue } from './binding.js';
import type { Database } from './database.js';
import { type Folded, type SourceRow, sourceOf } from './fold-facts.js';
import { parseRecord } from './list.js';
import { forgetNode, indexNode } from './search-index.js';
import { list, sqlFile } from './sql.js';

const ENTITIES = sqlFile('read/entities');
const TOPICS = sqlFile('read/topics');
const SOURCES = sqlFile('read/sources');
const UPSERT_ENTITY = sqlFile('write/upsert-entity');
const UPSERT_TOPIC = sqlFile('write/upsert-topic');

interface StoredNode {
  readonly key: number;
  readonly id: string;
  readonly first_key: string;
  readonly record: string;
}

interface StoredEntity extends StoredNode {
  readonly forms: string;
  readonly article_count: number;
}

/** An entity as it is to be stored. */
interface EntityState {
  readonly record: EntityRecord;
  readonly forms: ReadonlySet<string>;
  readonly firstKey: string;
  readonly articleCount: number;
}

/** Adds what one article says. The earliest article gives the record, all give forms of the name. */
export function addEntities(database: Database, { entities }: ArticleChange, source: Source): readonly string[] {
  const before = byId(database.all<StoredEntity>(ENTITIES, list(entities.map(({ record }) => record.id))));
  const created: string[] = [];
  for (const contribution of entities) {
    const stored = before.get(contribution.record.id) ?? null;
    if (stored === null) created.push(contribution.record.id);
    writeEntity(database, addReport(stored, contribution, sourceKey(source)), stored);
  }
  return created;
}

function addReport(stored: StoredEntity | null, contribution: EntityContribution, key: string): EntityState {
  const { record, mentions } = contribution;
  const known = stored === null ? [] : (JSON.parse(stored.forms) as string[]);
  const forms = new Set([...known, ...formsOf(contribution)]);
  const earlier = stored === null || key < stored.first_key;
  const base = earlier ? record : parseRecord<EntityRecord>(stored.record);
  const articleCount = (stored?.article_count ?? 0) + Math.min(1, mentions.length);
  return { record: withForms(base, forms), forms, firstKey: earlier ? key : stored.first_key, articleCount };
}

function writeEntity(database: Database, state: EntityState, stored: StoredEntity | null): void {
  const record = JSON.stringify(state.record);
  if (stored !== null && record === stored.record && state.firstKey === stored.first_key) {
    const { forms, articleCount } = state;
    if (articleCount === stored.article_count && forms.size === (JSON.parse(stored.forms) as string[]).length) return;
  }
  if (stored !== null && record === stored.record) {
    database.run(UPDATE_COUNTS, state.articleCount, JSON.stringify([...state.forms]), state.firstKey, stored.key);
    return;
  }
  const row = database.get<{ key: number }>(UPSERT_ENTITY, ...columnsOf(state), record);
  if (row === undefined) return;
  const old = stored === null ? null : parseRecord<EntityRecord>(stored.record);
  writeNames(database, state.record, old);
  indexNode(database, row.key, state.record, old);
}

const UPDATE_COUNTS = 'UPDATE entity SET article_count = ?, forms = ?, first_key = ? WHERE key = ?';

function writeNames(
  database: Database,
  record: EntityRecord | TopicRecord,
  before: EntityRecord | TopicRecord | null,
): void {
  const [now, then] = [nameKeys(record), before === null ? [] : nameKeys(before)];
  for (const name of then) {
    if (!now.includes(name)) database.run('DELETE FROM node_name WHERE name = ? AND node_id = ?', name, record.id);
  }
  for (const name of now) {
    if (!then.includes(name)) database.run('INSERT INTO node_name (name, node_id) VALUES (?, ?)', name, record.id);
  }
}

/** Folds these entities afresh, and removes those of which no article tells. */
export function refoldEntities(database: Database, ids: readonly string[]): Folded {
  const entityIds = ids.filter((id) => kindOfId(id) !== 'Topic');
  const before = byId(database.all<StoredEntity>(ENTITIES, list(entityIds)));
  const sources = sourcesOf(database, entityIds);
  for (const id of entityIds) {
    const rows = sources.get(id);
    const stored = before.get(id) ?? null;
    if (rows !== undefined) writeEntity(database, foldSources(rows), stored);
    else if (stored !== null) removeNode(database, 'entity', stored);
  }
  return { created: [], removed: entityIds.filter((id) => !sources.has(id)), kept: sources.size };
}

type NodeSourceRow = SourceRow & { readonly node_id: string; readonly mentions: number };

const sourcesOf = (database: Database, ids: readonly string[]): ReadonlyMap<string, NodeSourceRow[]> =>
  groupBy(database.all<NodeSourceRow>(SOURCES, list(ids)), (row) => row.node_id);

function foldSources(rows: readonly NodeSourceRow[]): EntityState {
  const reports = rows.map((row) => ({ source: sourceOf(row), report: JSON.parse(row.body) as EntityReport }));
  const keys = reports.map(({ source }) => sourceKey(source)).sort();
  return {
    record: foldEntity(reports),
    forms: new Set(reports.flatMap(({ report }) => formsOf(report))),
    firstKey: keys[0] ?? '',
    articleCount: rows.filter(({ mentions }) => mentions > 0).length,
  };
}

export function addTopics(database: Database, { topics }: ArticleChange, source: Source): readonly string[] {
  const before = byId(database.all<StoredNode>(TOPICS, list(topics.map(({ id }) => id))));
  const key = sourceKey(source);
  for (const topic of topics) {
    const stored = before.get(topic.id);
    if (stored === undefined || key < stored.first_key) writeTopic(database, topic, key, stored ?? null);
  }
  return topics.map(({ id }) => id).filter((id) => !before.has(id));
}

export function refoldTopics(database: Database, ids: readonly string[]): Folded {
  const topicIds = ids.filter((id) => kindOfId(id) === 'Topic');
  const before = byId(database.all<StoredNode>(TOPICS, list(topicIds)));
  const sources = sourcesOf(database, topicIds);
  for (const id of topicIds) {
    const stored = before.get(id) ?? null;
    const rows = (sources.get(id) ?? []).map((row) => ({ row, key: sourceKey(sourceOf(row)) }));
    const [first] = rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    if (first !== undefined) writeTopic(database, JSON.parse(first.row.body) as TopicRecord, first.key, stored);
    else if (stored !== null) removeNode(database, 'topic', stored);
  }
  return { created: [], removed: topicIds.filter((id) => !sources.has(id)), kept: 0 };
}

function writeTopic(database: Database, topic: TopicRecord, firstKey: string, stored: StoredNode | null): void {
  const values = [topic.id, nameKey(topic.name), firstKey, JSON.stringify(topic)];
  const row = database.get<{ key: number }>(UPSERT_TOPIC, ...values);
  if (row === undefined) return;
  const old = stored === null ? null : parseRecord<TopicRecord>(stored.record);
  writeNames(database, topic, old);
  indexNode(database, row.key, topic, old);
}

const DELETE = {
  entity: 'DELETE FROM entity WHERE key = ?',
  topic: 'DELETE FROM topic WHERE key = ?',
} as const;

function removeNode(database: Database, table: 'entity' | 'topic', { key, id }: StoredNode): void {
  forgetNode(database, table, key);
  database.run('DELETE FROM node_name WHERE node_id = ?', id);
  database.run(DELETE[table], key);
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** Values in the order of the columns of the upsert, without the record. */
function columnsOf({ record, forms, firstKey, articleCount }: EntityState): SqlValue[] {
  const { id, __typename, name, wikidataId, named } = record;
  const own = ownColumns(record);
  const counted = [id, __typename, nameKey(name), wikidataId, Number(named), articleCount];
  return [...counted, ...own, JSON.stringify([...forms]), firstKey];
}

/** kind, class, designator, range_km, generic, country_id, origin_id, family_id: null where the kind of entity has none. */
function ownColumns(record: EntityRecord): SqlValue[] {
  if (record.__typename === 'WeaponSystem') {
    const { designator, rangeKm, generic, originId, familyId } = record;
    const key = designator === null ? null : foldText(designator);
    return [null, record.class, key, rangeKm, Number(generic), null, originId, familyId];
  }
  const kind = record.__typename === 'Person' ? null : record.kind;
  return [kind, null, null, null, null, record.countryId, null, null];
}
