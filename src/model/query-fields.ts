/** What can be filtered and ordered by, a list per kind of node. GraphQL inputs and both stores derive from it. */
import type { EdgeType } from './relationships.js';
import type { EntityKind, NodeKind } from './vocabulary.js';
import { ENTITY_KINDS } from './vocabulary.js';

/**
 * How a field is compared:
 * - `names`: against the folded name and aliases of an entity (any of them)
 * - `text`: against the folded text
 * - `exact`: letter by letter (ids, enums, codes)
 * - `date`: by the first day the date can mean, see `firstDay`
 * - `number`, `boolean`: as they are
 */
export type FieldType = 'names' | 'text' | 'exact' | 'date' | 'number' | 'boolean';

/** Where the other end of a relationship filter is found. */
export type FilterPath =
  | { readonly via: 'reference'; readonly property: string }
  | { readonly via: 'edge'; readonly type: EdgeType; readonly direction: 'OUT' | 'IN' }
  | { readonly via: 'mention' };

export interface FilterRelation {
  readonly path: FilterPath;
  readonly targets: readonly NodeKind[];
}

export interface OrderField {
  readonly property: string;
  readonly type: FieldType;
}

export interface QueryFields {
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly relations: Readonly<Record<string, FilterRelation>>;
  readonly orders: Readonly<Record<string, OrderField>>;
  readonly defaultOrder: readonly [order: string, direction: SortDirection];
}

export const SORT_DIRECTIONS = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];

const reference = (property: string, ...targets: NodeKind[]): FilterRelation => ({
  path: { via: 'reference', property },
  targets,
});
const edge = (type: EdgeType, direction: 'OUT' | 'IN', ...targets: NodeKind[]): FilterRelation => ({
  path: { via: 'edge', type, direction },
  targets,
});
const ENTITIES: readonly EntityKind[] = ENTITY_KINDS;

const entityFields = (fields: QueryFields['fields'], relations: QueryFields['relations'] = {}): QueryFields => ({
  fields: { id: 'exact', name: 'names', wikidataId: 'exact', named: 'boolean', articleCount: 'number', ...fields },
  relations: {
    statements: edge('SAID', 'OUT', 'Statement'),
    events: edge('TOOK_PART_IN', 'OUT', 'Event'),
    ...relations,
  },
  orders: { name: { property: 'name', type: 'text' }, articleCount: { property: 'articleCount', type: 'number' } },
  defaultOrder: ['name', 'ASC'],
});

export const QUERY_FIELDS: Readonly<Record<NodeKind, QueryFields>> = {
  Person: entityFields(
    {},
    { country: reference('countryId', 'Place'), positions: edge('HOLDS_POSITION', 'OUT', 'Organization', 'Place') },
  ),
  Organization: entityFields({ kind: 'exact' }, { country: reference('countryId', 'Place') }),
  Place: entityFields({ kind: 'exact' }, { country: reference('countryId', 'Place') }),
  WeaponSystem: entityFields(
    { class: 'exact', designator: 'text', rangeKm: 'number', generic: 'boolean' },
    { origin: reference('originId', 'Place'), family: reference('familyId', 'WeaponSystem') },
  ),
  Event: {
    fields: { id: 'exact', type: 'exact', modality: 'exact', date: 'date', origins: 'number' },
    relations: {
      place: reference('placeId', 'Place'),
      attributedTo: reference('attributedToId', ...ENTITIES),
      participants: edge('TOOK_PART_IN', 'IN', ...ENTITIES),
    },
    orders: { date: { property: 'date', type: 'date' }, origins: { property: 'origins', type: 'number' } },
    defaultOrder: ['date', 'DESC'],
  },
  Statement: {
    fields: {
      id: 'exact',
      kind: 'exact',
      act: 'exact',
      text: 'text',
      speakerLabel: 'text',
      venue: 'exact',
      strength: 'exact',
      negated: 'boolean',
      date: 'date',
      origins: 'number',
    },
    relations: {
      speaker: reference('speakerId', ...ENTITIES),
      addressee: reference('addresseeId', ...ENTITIES),
      via: edge('TOLD_THROUGH', 'OUT', ...ENTITIES),
      about: edge('ABOUT', 'OUT', ...ENTITIES, 'Topic'),
      toward: edge('TOWARD', 'OUT', ...ENTITIES, 'Topic'),
      repliesTo: edge('REPLIES_TO', 'OUT', 'Statement'),
      contradicts: edge('CONTRADICTS', 'OUT', 'Statement'),
      confirms: edge('CONFIRMS', 'OUT', 'Statement'),
    },
    orders: { date: { property: 'date', type: 'date' }, origins: { property: 'origins', type: 'number' } },
    defaultOrder: ['date', 'DESC'],
  },
  Permission: {
    fields: {
      id: 'exact',
      status: 'exact',
      against: 'text',
      area: 'text',
      condition: 'text',
      validFrom: 'date',
      validUntil: 'date',
      origins: 'number',
    },
    relations: {
      grantor: reference('grantorId', ...ENTITIES),
      grantee: reference('granteeId', ...ENTITIES),
      weapons: edge('COVERS', 'OUT', 'WeaponSystem'),
    },
    orders: { validFrom: { property: 'validFrom', type: 'date' }, origins: { property: 'origins', type: 'number' } },
    defaultOrder: ['validFrom', 'DESC'],
  },
  Article: {
    fields: {
      id: 'exact',
      title: 'text',
      url: 'exact',
      agency: 'text',
      byline: 'text',
      language: 'exact',
      publishedAt: 'date',
      sample: 'boolean',
    },
    relations: {
      outlet: reference('outletId', 'Organization'),
      copyOf: reference('copyOfId', 'Article'),
      mentions: { path: { via: 'mention' }, targets: ENTITIES },
    },
    orders: {
      publishedAt: { property: 'publishedAt', type: 'date' },
      ingestedAt: { property: 'ingestedAt', type: 'exact' },
      title: { property: 'title', type: 'text' },
    },
    defaultOrder: ['publishedAt', 'DESC'],
  },
  Topic: {
    fields: { id: 'exact', name: 'names' },
    relations: { statements: edge('ABOUT', 'IN', 'Statement') },
    orders: { name: { property: 'name', type: 'text' } },
    defaultOrder: ['name', 'ASC'],
  },
};
