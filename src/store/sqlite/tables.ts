/** The closed maps from the terms of the model to tables and columns: nothing else ever becomes part of a statement. */
import { DemarcheError } from '../../model/errors.js';
import { ENTITY_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { type Sql, sql } from './sql.js';

export const TABLES = ['article', 'entity', 'topic', 'event', 'statement', 'permission'] as const;
export type Table = (typeof TABLES)[number];

export const TABLE_OF: Readonly<Record<NodeKind, Table>> = {
  Person: 'entity',
  Organization: 'entity',
  Place: 'entity',
  WeaponSystem: 'entity',
  Event: 'event',
  Statement: 'statement',
  Permission: 'permission',
  Article: 'article',
  Topic: 'topic',
};

export const TABLE: Readonly<Record<Table, Sql>> = {
  article: sql`article`,
  entity: sql`entity`,
  topic: sql`topic`,
  event: sql`event`,
  statement: sql`statement`,
  permission: sql`permission`,
};

/** Number of a table within its keys, which are 8 * n + number; 7 is that of edges. */
const NUMBER: Readonly<Record<Table, number>> = {
  entity: 0,
  topic: 1,
  statement: 2,
  event: 3,
  permission: 4,
  article: 5,
};

const TABLE_OF_NUMBER = new Map(TABLES.map((table) => [NUMBER[table], table]));

/** The table that a key is of. */
export function tableOfKey(key: number): Table {
  const table = TABLE_OF_NUMBER.get(key % 8);
  if (table === undefined) throw new DemarcheError('INTERNAL', `${key} is not the key of a node`);
  return table;
}

/** Columns by property of the model, of the table called `n`. */
const COLUMN: Readonly<Record<string, Sql>> = {
  id: sql`n.id`,
  name: sql`n.name`,
  wikidataId: sql`n.wikidata_id`,
  named: sql`n.named`,
  articleCount: sql`n.article_count`,
  kind: sql`n.kind`,
  class: sql`n.class`,
  designator: sql`n.designator`,
  rangeKm: sql`n.range_km`,
  generic: sql`n.generic`,
  countryId: sql`n.country_id`,
  originId: sql`n.origin_id`,
  familyId: sql`n.family_id`,
  type: sql`n.type`,
  modality: sql`n.modality`,
  date: sql`n.date`,
  placeId: sql`n.place_id`,
  attributedToId: sql`n.attributed_to_id`,
  origins: sql`n.origins`,
  act: sql`n.act`,
  text: sql`n.text`,
  speakerLabel: sql`n.speaker_label`,
  speakerId: sql`n.speaker_id`,
  addresseeId: sql`n.addressee_id`,
  venue: sql`n.venue`,
  strength: sql`n.strength`,
  negated: sql`n.negated`,
  status: sql`n.status`,
  against: sql`n.against`,
  area: sql`n.area`,
  condition: sql`n.condition`,
  validFrom: sql`n.valid_from`,
  validUntil: sql`n.valid_until`,
  grantorId: sql`n.grantor_id`,
  granteeId: sql`n.grantee_id`,
  title: sql`n.title`,
  url: sql`n.url`,
  agency: sql`n.agency`,
  byline: sql`n.byline`,
  language: sql`n.language`,
  publishedAt: sql`n.published_at`,
  ingestedAt: sql`n.ingested_at`,
  sample: sql`n.sample`,
  outletId: sql`n.outlet_id`,
  copyOfId: sql`n.copy_of_id`,
};

/** Columns that are never null: their lists need no rule for missing values. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['name', 'articleCount', 'origins', 'ingestedAt']);
export const isAlwaysThere = (property: string): boolean => ALWAYS_THERE.has(property);

export function columnOf(property: string): Sql {
  const column = COLUMN[property];
  if (column === undefined) throw new DemarcheError('INTERNAL', `no column holds "${property}"`);
  return column;
}

const ENTITY_LIST: readonly NodeKind[] = ENTITY_KINDS;
/** Entities of all kinds share a table; the condition that keeps to these kinds. */
export const ofKinds = (kinds: readonly NodeKind[]): Sql | null => {
  const entities = kinds.filter((kind) => ENTITY_LIST.includes(kind));
  if (entities.length === 0 || entities.length === ENTITY_LIST.length) return null;
  const [only] = entities;
  if (entities.length === 1 && only !== undefined) return sql`n.type = ${only}`;
  return sql`n.type IN (SELECT value FROM json_each(${JSON.stringify(entities)}))`;
};
