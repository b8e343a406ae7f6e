/**
 * What is kept at a node of the graph: its own properties as the model names them, for whoever looks at it in a Neo4j
 * browser; folded forms of them, by which it is found; and its record as JSON, which the driver decodes in half the time of
 * a map and a quarter of that of a node.
 */
import { foldText, nameKey } from '../../model/name-key.js';
import type { EntityRecord, NodeRecord, TopicRecord } from '../../model/nodes.js';
import type { PartialDate } from '../../model/partial-date.js';
import { type FieldType, QUERY_FIELDS } from '../../model/query-fields.js';
import { ENTITY_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { blockKeys } from '../candidates/block-keys.js';
import { nameKeys } from '../fold.js';
import { dayOf } from '../row-keys.js';
import { indexText } from '../search-keys.js';

export type Properties = Record<string, unknown>;

/** The property that holds a field as it is compared and ordered by. */
export function propertyOf(field: string, type: FieldType): string {
  switch (type) {
    case 'names':
      return 'names';
    case 'text':
      return `${field}Key`;
    case 'date':
      return `${field}Day`;
    default:
      return field;
  }
}

const ENTITIES: readonly NodeKind[] = ENTITY_KINDS;

export const labelsOf = (kind: NodeKind): readonly string[] =>
  ENTITIES.includes(kind) ? ['Node', 'Entity', kind] : ['Node', kind];

/** The order of the labels and of properties is of no meaning. Null takes a property away. */
export function nodeProperties(record: NodeRecord): Properties {
  const { __typename: nodeKind, ...own } = record;
  const words = indexText(record);
  return {
    ...shown(own),
    ...folded(record),
    nodeKind,
    searchKeys: words === '' ? null : words,
    record: JSON.stringify(record),
  };
}

/** The properties that Neo4j can hold; texts of articles are in the record alone. */
function shown(record: Omit<NodeRecord, '__typename'>): Properties {
  const properties: Properties = { ...record };
  if ('contentHash' in properties) delete properties.text;
  delete properties.boilerplate;
  if (Array.isArray(properties.numbers)) {
    properties.numbers = properties.numbers.map(({ kind, bound, value }) => `${kind} ${bound} ${value}`);
  }
  return properties;
}

function folded(record: NodeRecord): Properties {
  const properties: Properties = {};
  for (const [field, type] of Object.entries(QUERY_FIELDS[record.__typename].fields)) {
    const value = (record as unknown as Properties)[field];
    if (type === 'text') properties[`${field}Key`] = typeof value === 'string' ? foldText(value) : null;
    if (type === 'date') properties[`${field}Day`] = dayOf((value ?? null) as PartialDate | null);
    if (type === 'names') Object.assign(properties, namesOf(record as EntityRecord | TopicRecord));
  }
  return properties;
}

function namesOf(record: EntityRecord | TopicRecord): Properties {
  const names = nameKeys(record);
  const own = { nameKey: nameKey(record.name), names: names.length === 0 ? null : names };
  // An empty list says that it is known to have none.
  return record.__typename === 'Topic' ? own : { ...own, blockKeys: blockKeys(record) };
}
