/**
 * How many articles a second the whole way takes, from text to the embedded store, and where the time goes. After
 * `npx tsc -p tsconfig.test.json`: node build/test/bench/ingest.js [articles] [sample|seeds]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractArticle } from '../../src/extract/index.js';
import { ingestAll } from '../../src/ingest/ingest-all.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { Random } from '../support/random.js';
import { incoming, sampleArticles, seedArticles, varied } from '../support/varied-articles.js';

const count = Number(process.argv[2] ?? 1000);
const bases = process.argv[3] === 'seeds' ? seedArticles() : sampleArticles();
const random = new Random(11);
const articles = Array.from({ length: count }, (_, index) =>
  varied(bases[index % bases.length] ?? { text: '' }, random, index),
);
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / count;

const spent = new Map<string, number>();
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await work();
  spent.set(what, (spent.get(what) ?? 0) + performance.now() - start);
  return result;
};

const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
const store = await openSqliteStore({ file: join(folder, 'graph.db') });
await store.migrate();
const lookups = new Set<PropertyKey>(['statementCandidates', 'copyCandidates', 'copiesOf', 'nodes']);
const watched = new Proxy(store, {
  get(target, name) {
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') return method;
    const call = (...values: unknown[]): Promise<unknown> => Reflect.apply(method, target, values);
    return lookups.has(name) ? (...values: unknown[]) => timed('lookups', () => call(...values)) : call;
  },
});
const reader = {
  atOnce: 1,
  read: (source: (typeof articles)[number]) => timed('extract', async () => extractArticle(source)),
};

await ingestAll(incoming(articles.slice(0, 20).map((source) => ({ ...source, outlet: 'Warm' }))), store, { reader });
spent.clear();
const cpu = process.cpuUsage();
const marks: string[] = [];
const summary = await ingestAll(incoming(articles), watched, {
  reader,
  onProgress: ({ done, durationMs }) => {
    if (done % Math.ceil(count / 5) === 0) marks.push(`${done} in ${(durationMs / 1000).toFixed(1)} s`);
  },
});
console.log(`${count} articles of ${Math.round(words)} words: ${summary.articlesPerSecond.toFixed(0)} a second`, marks);
const used = process.cpuUsage(cpu);
console.log(`  processor: ${((used.user + used.system) / 1000 / count).toFixed(2)} ms an article`);
for (const [what, ms] of spent) console.log(`  ${what}: ${(ms / count).toFixed(2)} ms an article`);
console.log(
  `  the rest (resolve, write): ${((summary.durationMs - [...spent.values()].reduce((a, b) => a + b, 0)) / count).toFixed(2)} ms`,
);
const { nodes, edges } = await store.info();
console.log(nodes, { edges }, await store.check());
await store.close();
await rm(folder, { recursive: true });
