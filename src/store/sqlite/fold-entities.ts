/** Entities: one article more is folded into what is stored; with one article less all are read afresh. */
import type { EntityId } from '../../model/ids.js';
import { foldText, nameKey } from '../../model/name-key.js';
import type { EntityRecord } from '../../model/nodes.js';
import { byCodePoint, type EntityReport, entityKey, foldEntity, formsOf, withForms } from '../fold.js';
import { groupBy } from '../group-by.js';
import type { JudgedChange, JudgedEntity } from '../identity/judged-change.js';
import type { Who } from '../identity/who.js';
import { mentionRowId } from '../row-keys.js';
import type { SqlValue } from './binding.js';
import { forgetBlocks, writeBlocks } from './blocks.js';
import type { Database } from './database.js';
import { type Added, type Folded, type SourceRow, sourceOf } from './fold-facts.js';
import { parseRecord } from './list.js';
import { forgetNames, writeNames } from './names.js';
import { forgetNode, indexNode } from './search-index.js';
import { list, sqlFile } from './sql.js';
import type { StoredArticle } from './stored-article.js';
import { readWho } from './who.js';

const ENTITIES = sqlFile('read/entities');
const SOURCES = sqlFile('read/sources');
const UPSERT_ENTITY = sqlFile('write/upsert-entity');
const INSERT_SOURCE = sqlFile('write/insert-source');
const INSERT_MENTION = sqlFile('write/insert-mention');
const UPDATE_COUNTS = 'UPDATE entity SET article_count = ?, forms = ?, first_key = ? WHERE key = ?';

interface StoredEntity {
  readonly key: number;
  readonly id: EntityId;
  readonly first_key: string;
  readonly forms: string;
  readonly article_count: number;
  readonly record: string;
}

/** An entity as it is to be stored. */
interface EntityState {
  readonly record: EntityRecord;
  readonly forms: ReadonlySet<string>;
  readonly firstKey: string;
  readonly articleCount: number;
}

/** Adds what an article says of entities. The earliest article gives the record, all give forms of the name. */
export function addEntities(
  database: Database,
  { entities }: Pick<JudgedChange, 'entities'>,
  article: StoredArticle,
  who: Who,
): Added {
  const rows = database.all<StoredEntity>(ENTITIES, list(entities.map(({ record }) => record.id)), list([]));
  const before = new Map<string, StoredEntity>(rows.map((row) => [row.id, row]));
  const keys = new Map<string, number>();
  for (const contribution of entities) {
    const { id } = contribution.record;
    const stored = before.get(id) ?? null;
    const place = entityKey(article.source, contribution);
    const key = writeEntity(database, addReport(stored, contribution, place, who.aliasesOf(id)), stored);
    insertContribution(database, key, contribution, article);
    keys.set(id, key);
  }
  return { keys, created: [...keys.keys()].filter((id) => !before.has(id)) };
}

function insertContribution(
  database: Database,
  key: number,
  { mentions, ...said }: JudgedEntity,
  article: StoredArticle,
): void {
  const { record } = said;
  database.run(INSERT_SOURCE, key, article.key, mentions.length, JSON.stringify(said));
  for (const [ordinal, evidence] of mentions.entries()) {
    const rowId = mentionRowId(article.id, evidence.start, record.id, ordinal);
    database.run(INSERT_MENTION, key, article.day, rowId, article.key, JSON.stringify(evidence));
  }
}

function addReport(
  stored: StoredEntity | null,
  contribution: JudgedEntity,
  key: string,
  aliases: readonly string[],
): EntityState {
  const { record, mentions } = contribution;
  const known = stored === null ? aliases : (JSON.parse(stored.forms) as string[]);
  const forms = new Set([...known, ...formsOf(contribution)]);
  const earlier = stored === null || key < stored.first_key;
  const base = earlier ? record : parseRecord<EntityRecord>(stored.record);
  const articleCount = (stored?.article_count ?? 0) + Math.min(1, mentions.length);
  return { record: withForms(base, forms), forms, firstKey: earlier ? key : stored.first_key, articleCount };
}

/** @returns the key */
function writeEntity(database: Database, state: EntityState, stored: StoredEntity | null): number {
  const record = JSON.stringify(state.record);
  const forms = JSON.stringify([...state.forms].sort(byCodePoint));
  if (stored !== null && record === stored.record) {
    const { articleCount, firstKey } = state;
    const same = articleCount === stored.article_count && firstKey === stored.first_key && forms === stored.forms;
    if (!same) database.run(UPDATE_COUNTS, articleCount, forms, firstKey, stored.key);
    return stored.key;
  }
  const key =
    database.get<{ key: number }>(UPSERT_ENTITY, ...columnsOf(state), forms, state.firstKey, record)?.key ?? 0;
  const old = stored === null ? null : parseRecord<EntityRecord>(stored.record);
  writeNames(database, key, state.record, old);
  writeBlocks(database, key, state.record, old);
  indexNode(database, key, state.record, old);
  return key;
}

export type NodeSourceRow = SourceRow & { readonly node_key: number; readonly mentions: number };

/** What all articles say of entities or topics. */
export const sourcesOf = (database: Database, keys: readonly number[]): ReadonlyMap<number, NodeSourceRow[]> =>
  groupBy(database.all<NodeSourceRow>(SOURCES, list(keys)), ({ node_key }) => node_key);

/** Folds these entities afresh, and removes those of which no article tells. */
export function refoldEntities(database: Database, keys: readonly number[]): Folded {
  const sources = sourcesOf(database, keys);
  const removed: StoredEntity[] = [];
  const entities = database.all<StoredEntity>(ENTITIES, list([]), list(keys));
  const who = readWho(
    database,
    entities.map(({ id }) => id),
  );
  for (const stored of entities) {
    const rows = sources.get(stored.key);
    if (rows !== undefined) writeEntity(database, foldSources(rows, who.aliasesOf(stored.id)), stored);
    else removed.push(stored);
  }
  for (const { key } of removed) {
    forgetNode(database, key);
    forgetNames(database, key);
    forgetBlocks(database, key);
    database.run('DELETE FROM entity WHERE key = ?', key);
  }
  return { removed, kept: entities.length - removed.length };
}

function foldSources(rows: readonly NodeSourceRow[], aliases: readonly string[]): EntityState {
  const reports = rows.map((row) => ({ source: sourceOf(row), report: JSON.parse(row.body) as EntityReport }));
  const keys = reports.map(({ source, report }) => entityKey(source, report)).sort();
  return {
    record: foldEntity(reports, aliases),
    forms: new Set([...reports.flatMap(({ report }) => formsOf(report)), ...aliases]),
    firstKey: keys[0] ?? '',
    articleCount: rows.filter(({ mentions }) => mentions > 0).length,
  };
}

/** Values in the order of the columns of the upsert, up to the forms. */
function columnsOf({ record, articleCount }: EntityState): SqlValue[] {
  const { id, __typename, name, wikidataId, named } = record;
  return [id, __typename, nameKey(name), wikidataId, Number(named), articleCount, ...ownColumns(record)];
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
