import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { ArticleChange } from '../../../src/model/article-change.js';
import { blockKeys } from '../../../src/store/candidates/block-keys.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { Database } from '../../../src/store/sqlite/database.js';
import { openSqliteStore } from '../../../src/store/sqlite/index.js';
import { Decider } from '../../support/deciding.js';
import { Random } from '../../support/random.js';
import { randomChange, WORLD } from '../../support/random-changes.js';
import { snapshot } from '../../support/snapshot.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** As changes were before decisions. */
function older(change: ArticleChange): ArticleChange {
  return {
    ...change,
    statements: change.statements.map(({ id, reports }) => ({ id, reports })),
    events: change.events.map(({ id, reports }) => ({ id, reports })),
    permissions: change.permissions.map(({ idParts: _, ...permission }) => permission),
  };
}

const BACK_TO_FIRST = [
  'DROP TABLE told',
  'DROP TABLE told_ids',
  'DROP TABLE decision',
  'DROP TABLE decision_entity',
  'DROP TABLE who',
  'DROP TABLE block',
  'DROP TABLE event_key',
  ...['once', 'subject', 'object', 'newest', 'change'].map((name) => `DROP INDEX judgement_${name}`),
  ...['change_id', 'at', 'row_id'].map((name) => `ALTER TABLE judgement DROP COLUMN ${name}`),
  ...['venue', 'strength', 'negated'].map((name) => `ALTER TABLE statement DROP COLUMN ${name}`),
  "CREATE UNIQUE INDEX judgement_once ON judgement (subject_id, object_id, author, coalesce(article_id, ''))",
  "DELETE FROM migration WHERE name > '001-graph.sql'",
];

async function open(name: string): Promise<GraphStore> {
  const store = await openSqliteStore({ file: join(folder, name) });
  await store.migrate();
  return store;
}

async function filled(name: string): Promise<GraphStore> {
  const store = await open(name);
  const random = new Random(17);
  for (let index = 0; index < 12; index++) await store.ingest(older(randomChange(random, index)));
  return store;
}

const EVERY = {
  of: null,
  verdict: null,
  page: { limit: 1_000, backward: false, after: null, before: null },
  count: true,
};

it('a graph of the first version is taken over whole: decisions reach it, and candidates are found in it', async () => {
  const [control, old] = [await filled('control.db'), await filled('old.db')];
  await old.close();
  const database = await Database.open(join(folder, 'old.db'));
  for (const statement of BACK_TO_FIRST) database.run(statement);
  database.close();
  const upgraded = await open('old.db');
  expect(await upgraded.check()).toEqual([]);
  expect(await upgraded.judgements(EVERY)).toEqual(await control.judgements(EVERY));
  const parents = WORLD.map((record) => ({ id: record.id, keys: blockKeys(record) }));
  expect(await upgraded.alike({ parents })).toEqual(await control.alike({ parents }));
  const people = WORLD.filter(({ __typename }) => __typename === 'Person').map(({ id }) => id);
  const places = WORLD.filter(({ __typename }) => __typename === 'Place').map(({ id }) => id);
  const before = await snapshot(control);
  const made: string[] = [];
  for (const store of [control, upgraded]) {
    expect(await snapshot(store)).toEqual(before);
    const decider = new Decider(store);
    const [first, ...others] = people;
    const [country, ...regions] = places;
    if (first === undefined || country === undefined) throw new Error('the world is empty');
    await decider.merge(first, ...others);
    const merger = await decider.merge(country, ...regions);
    made.push(JSON.stringify(await snapshot(store)));
    await decider.undo(merger.id);
  }
  expect(made[1]).toBe(made[0]);
  expect(await snapshot(upgraded)).toEqual(await snapshot(control));
  await Promise.all([control.close(), upgraded.close()]);
});
