/** Every field of every type, asked for by operations made from the schema, over both stores. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  assertCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { JudgedFactId } from '../../src/model/ids.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openTestSqlite } from '../contract/sqlite.js';
import type { OpenedStore } from '../contract/store-factory.js';
import { Asker, schema } from '../support/asking.js';
import { Decider } from '../support/deciding.js';
import { MemoryStore } from '../support/memory-store.js';
import { watch } from '../support/watched-store.js';
import { berlin, fillWide, government, scholz, taurus } from '../support/wide-world.js';

const LISTS: Readonly<Record<string, string>> = {
  Person: 'people',
  Organization: 'organizations',
  Place: 'places',
  WeaponSystem: 'weaponSystems',
  Event: 'events',
  Statement: 'statements',
  Permission: 'permissions',
  Article: 'articles',
  Topic: 'topics',
};

/** Fields that hold nothing by what they mean. */
const ALWAYS_EMPTY = ['Permission.name', 'Place.article'];

/** Fields of one name and several types: each gets an alias of its own, else they conflict. */
const AMBIGUOUS = new Set(['name', 'kind', 'type']);

async function firstTwo(
  store: GraphStore,
  kind: 'Event' | 'Permission',
): Promise<readonly [JudgedFactId, JudgedFactId]> {
  const page = { limit: 2, backward: false, after: null, before: null };
  const { rows } = await store.list({ kind, where: null, order: [], page, count: false });
  const [first, second] = rows.map(({ node }) => node.id as JudgedFactId);
  if (first === undefined || second === undefined) throw new Error(`there are no two of kind ${kind}`);
  return [second, first];
}

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;
const fieldsOf = (type: GraphQLNamedType): Fields => (isObjectType(type) ? type.getFields() : {});

/** Everything beneath a type, objects so many levels deep. */
function selectionOf(type: GraphQLNamedType, levels: number): string {
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${selectionOf(one, levels)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  const fields = Object.values(fieldsOf(assertCompositeType(type))).flatMap((field) => fieldOf(field, levels));
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldOf(field: GraphQLField<unknown, unknown>, levels: number): readonly string[] {
  const type = getNamedType(field.type);
  const args = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${byOf(field)}`);
  const alias = AMBIGUOUS.has(field.name) ? `${field.name}_${String(field.type).replace(/\W/g, '_')}: ` : '';
  const call = `${alias}${field.name}${args.length === 0 ? '' : `(${args.join()})`}`;
  if (isLeafType(type)) return [call];
  return levels === 0
    ? []
    : [`${call} ${selectionOf(type, levels - (/(Connection|Edge|PageInfo)$/.test(type.name) ? 0 : 1))}`];
}

/** What a count is made by. */
const byOf = (field: GraphQLField<unknown, unknown>): string =>
  field.args.some(({ name, type }) => name === 'by' && String(type) === 'EventCountBy!') ? 'TYPE' : 'SPEAKER';

/** Names of the fields that have a value somewhere beneath, as `Type.field`. */
function filled(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const one of value) filled(one, found);
  else if (typeof value === 'object' && value !== null) {
    const { __typename, ...fields } = value as Readonly<Record<string, unknown>>;
    for (const [key, part] of Object.entries(fields)) {
      const isEmpty = part === null || (Array.isArray(part) && part.length === 0);
      if (!isEmpty) found.add(`${__typename}.${key.split('_')[0]}`);
      filled(part, found);
    }
  }
  return found;
}

describe('every field', () => {
  let sqlite: OpenedStore;
  const memory = new MemoryStore();
  let overMemory: Asker;
  let overSqlite: Asker;

  beforeAll(async () => {
    sqlite = await openTestSqlite();
    await fillWide(memory);
    await fillWide(sqlite.store);
    for (const store of [memory, sqlite.store]) {
      const decider = new Decider(store);
      for (const { id } of [scholz, government, berlin, taurus]) await decider.addAlias(id, 'Another Name');
      for (const kind of ['Event', 'Permission'] as const)
        await decider.judgeFacts(...(await firstTwo(store, kind)), 'SAME');
    }
    overMemory = new Asker(watch(memory).store);
    overSqlite = new Asker(watch(sqlite.store).store);
  });
  afterAll(() => sqlite.close());

  test.each(Object.entries(LISTS))('of %s has a value somewhere, the same from both stores', async (kind, list) => {
    const type = schema.getType(kind) as GraphQLObjectType;
    const all = Object.keys(type.getFields()).map((name) => `${kind}.${name}`);
    const found = new Set<string>();
    // A field at a time: all of them at once would be more than an operation may ask for.
    for (const field of Object.values(type.getFields())) {
      const source = `{ ${list}(first: 100) { nodes { __typename ${fieldOf(field, 1).join(' ')} } } }`;
      const [one, other] = [await overMemory.data(source), await overSqlite.data(source)];
      expect(other).toEqual(one);
      filled(one, found);
    }
    expect(all.filter((name) => !found.has(name) && !ALWAYS_EMPTY.includes(name))).toEqual([]);
  });
});
