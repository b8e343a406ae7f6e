/**
 * How many articles a second a store takes, facts already read, each with about 25 entities, 40 mentions,
 * 15 statements, 10 events and 60 edges. After `npx tsc -p tsconfig.test.json`:
 * node build/test/bench/store-ingest.js [articles] [file]
 * It measures the embedded store, or with NEO4J_URI set the Neo4j there; give that an empty one, started without `--fast`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleChange } from '../../src/model/article-change.js';
import { EVENT_ROLES } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openNeo4jStore } from '../../src/store/neo4j/index.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { ChangeBuilder, day, eventId, organization, person, place, statementId, weapon } from '../support/changes.js';
import { Random } from '../support/random.js';

const WORDS =
  'the strike on border region was allowed by ministers who said that weapons supplied would be used only near'.split(
    ' ',
  );
const NAMES = ['Ivan', 'Olena', 'John', 'Petro', 'Anna', 'Maria', 'Jens', 'Emmanuel', 'Vladimir', 'Sergei', 'Antony'];
const sentence = (random: Random, words: number): string =>
  Array.from({ length: words }, () => random.pick(WORDS)).join(' ');

/** Few entities are in most articles and many in few, as in the news. */
function entities(random: Random, count: number) {
  const rank = () => Math.floor(3000 ** random.next());
  return Array.from({ length: count }, () => {
    const number = rank();
    const name = `${NAMES[number % NAMES.length]} ${(number * 7919).toString(36)}`;
    return [person, organization, place, weapon][number % 4]?.(name) ?? person(name);
  });
}

function syntheticChange(random: Random, index: number): ArticleChange {
  const builder = new ChangeBuilder(`synthetic ${index}`, {
    publishedAt: day(`2024-0${1 + random.int(9)}-1${random.int(10)}`),
    title: sentence(random, 8),
    signature: Array.from({ length: 16 }, () => String(random.int(1e9))),
  });
  const cast = [...new Map(entities(random, 27).map((record) => [record.id, record])).values()];
  for (const record of cast) builder.mention(record, ...(random.chance(0.6) ? [record.name, 'he'] : [record.name]));
  for (let i = 0; i < 15; i++) {
    const key = random.chance(0.3) ? `shared ${random.int(5000)}` : `${index} ${i}`;
    builder.statement(key, { speakerId: random.pick(cast).id, text: sentence(random, 22), date: day('2024-05-31') });
    builder.edge('ABOUT', statementId(key), random.pick(cast).id);
  }
  for (let i = 0; i < 10; i++) {
    const key = random.chance(0.3) ? `shared ${random.int(3000)}` : `${index} ${i}`;
    builder.event(key, { date: day('2024-05-30') });
    for (let j = 0; j < 2; j++) {
      builder.edge('TOOK_PART_IN', random.pick(cast).id, eventId(key), { role: random.pick(EVENT_ROLES) });
    }
  }
  for (let i = 0; i < 10; i++) builder.edge('ALLIED_WITH', random.pick(cast).id, random.pick(cast).id);
  return builder.build();
}

/** As a pipeline does: the next article is brought as soon as one of those under way is stored. */
async function inFlight<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const rest = [...items].reverse();
  const worker = async (): Promise<void> => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

export async function measureIngest(store: GraphStore, articles: number): Promise<void> {
  const random = new Random(1);
  const batch = 500;
  for (let done = 0; done < articles; done += batch) {
    const changes = Array.from({ length: batch }, (_, i) => syntheticChange(random, done + i));
    const [start, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
    await inFlight(changes, 16, (change) => store.ingest(change));
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const { user, system } = process.cpuUsage(cpu);
    const cpuMs = (user + system) / 1000 / batch;
    console.log(
      `articles ${done} to ${done + batch}: ${Math.round(batch / seconds)} a second, ${cpuMs.toFixed(1)} ms of CPU each`,
    );
  }
  console.log(JSON.stringify(await store.info()));
}

/** The store to measure: a Neo4j where NEO4J_URI is set, which must be empty; else a file. */
async function openMeasured(file: string): Promise<GraphStore> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  return uri === undefined ? openSqliteStore({ file }) : openNeo4jStore({ uri, user, password, database });
}

const [articles = '2000', file] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
const store = await openMeasured(file ?? join(folder, 'graph.db'));
await store.migrate();
await measureIngest(store, Number(articles));
await store.close();
await rm(folder, { recursive: true });
