/**
 * What a nested operation costs over the embedded store, and how much of it is the store's. After
 * `node node_modules/typescript/bin/tsc -p tsconfig.test.json`: node build/test/bench/graphql.js [runs]
 */
import { makeId } from '../../src/model/ids.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openTestSqlite } from '../contract/sqlite.js';
import { Asker } from '../support/asking.js';
import { ChangeBuilder, day, person, statementId, weapon } from '../support/changes.js';
import { Random } from '../support/random.js';

const ARTICLES = 300;
const STATEMENTS_EACH = 20;
const PEOPLE = Array.from({ length: 200 }, (_, i) => person(`Speaker ${i}`));
const WEAPONS = Array.from({ length: 40 }, (_, i) => weapon(`Weapon ${i}`));

const OPERATION = `query Nested($after: String) {
  people(first: 20, after: $after) {
    nodes {
      name
      statements(first: 20) {
        nodes { text date act about(first: 5) { nodes { id name } } reports(first: 5) { nodes { words article { title } } } }
      }
    }
  }
}`;

async function fill(store: GraphStore): Promise<void> {
  const random = new Random(3);
  for (let i = 0; i < ARTICLES; i++) {
    const builder = new ChangeBuilder(`bench ${i}`, { publishedAt: day('2024-05-01') });
    for (let k = 0; k < STATEMENTS_EACH; k++) {
      // Every third statement is told by two articles.
      const key = `statement ${k % 3 === 0 ? Math.floor(i / 2) : i}.${k}`;
      const speaker =
        PEOPLE[Number.parseInt(makeId('Statement', key).slice(-2), 36) % PEOPLE.length] ?? random.pick(PEOPLE);
      builder.mention(speaker).statement(key, { speakerId: speaker.id, date: day(`2024-0${1 + (k % 9)}`) });
      for (const one of random.some(WEAPONS, 5)) builder.bring(one).edge('ABOUT', statementId(key), one.id);
    }
    await store.ingest(builder.build());
  }
}

const runs = Number(process.argv[2] ?? 50);
const { store, close } = await openTestSqlite();
await fill(store);
let inStore = 0;
let calls = 0;
const timed = new Proxy(store, {
  get: (target, name) => {
    const value: unknown = Reflect.get(target, name, target);
    if (typeof value !== 'function') return value;
    return async (...args: readonly unknown[]): Promise<unknown> => {
      const began = performance.now();
      calls += 1;
      try {
        return await (Reflect.apply(value, target, args) as Promise<unknown>);
      } finally {
        inStore += performance.now() - began;
      }
    };
  },
});
const asker = new Asker(timed);
const answer = JSON.stringify(await asker.data(OPERATION));
for (let i = 0; i < 10; i++) await asker.data(OPERATION);
[inStore, calls] = [0, 0];
const times: number[] = [];
for (let i = 0; i < runs; i++) {
  const began = performance.now();
  await asker.data(OPERATION);
  times.push(performance.now() - began);
}
times.sort((a, b) => a - b);
const { nodes } = await store.info();
console.log(`${nodes.Statement} statements of ${nodes.Person} people; answer of ${answer.length} characters`);
console.log(`p50 ${times[Math.floor(runs / 2)]?.toFixed(1)} ms, p95 ${times[Math.floor(runs * 0.95)]?.toFixed(1)} ms`);
console.log(`store: ${(inStore / runs).toFixed(1)} ms in ${calls / runs} calls (side by side, so times overlap)`);
await close();
