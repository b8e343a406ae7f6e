/**
 * How long it takes to find and compare what may be one with an entity, in a graph of many, and to decide it. After
 * `npx tsc -p tsconfig.test.json`: node build/test/bench/candidates.js [entities] [file]
 * It measures the embedded store, or with NEO4J_URI set the Neo4j there; give that an empty one, started without `--fast`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeId } from '../../src/model/decision.js';
import type { EntityId } from '../../src/model/ids.js';
import type { EntityRecord } from '../../src/model/nodes.js';
import { findCandidates } from '../../src/store/candidates/find-candidates.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openNeo4jStore } from '../../src/store/neo4j/index.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { ChangeBuilder, day, organization, person, place, statementId, weapon } from '../support/changes.js';
import { Random } from '../support/random.js';

const GIVEN =
  'Oleksandr Alexander Dmitry Dmytro Serhii Sergei Anna Maria John Ivan Petro Peter Olena Helen Igor Ihor Jens Emmanuel Vladimir Volodymyr Antony Tony'.split(
    ' ',
  );
const FIRST = [
  'Pes',
  'Zel',
  'Lav',
  'Kov',
  'Shev',
  'Mel',
  'Bon',
  'Rud',
  'Tka',
  'Hry',
  'Mar',
  'Sob',
  'Vor',
  'Gor',
  'Dan',
];
const MIDDLE = ['en', 'ov', 'al', 'ich', 'ar', 'ul', 'iv', 'on', 'es', 'ur', 'yn', 'ol', 'at', 'em', 'is', 'ak'];
const LAST = ['ko', 'sky', 'skyy', 'skiy', 'ov', 'ova', 'enko', 'uk', 'yuk', 'ich', 'in', 'ina', 'er', 'sen', 'as'];
const THINGS = ['Battalion', 'Ministry', 'Council', 'Institute', 'Province', 'Airport', 'Missile', 'Drone', 'Agency'];

const surname = (random: Random): string =>
  random.pick(FIRST) + random.pick(MIDDLE) + (random.chance(0.5) ? random.pick(MIDDLE) : '') + random.pick(LAST);

/** Half are people; some names are borne by several, as spellings of one. */
function entity(random: Random): EntityRecord {
  const name = surname(random);
  switch (random.int(6)) {
    case 0:
      return organization(`${name} ${random.pick(THINGS)}`, { kind: 'OTHER' });
    case 1:
      return place(`${name} ${random.chance(0.3) ? 'Oblast' : ''}`.trim(), { kind: 'CITY' });
    case 2:
      return weapon(`${name}-${random.int(300)}`);
    default:
      return person(`${random.pick(GIVEN)} ${name}`);
  }
}

const PER_ARTICLE = 100;

async function fill(store: GraphStore, wanted: number): Promise<readonly EntityRecord[]> {
  const random = new Random(1);
  const all = new Map<string, EntityRecord>();
  for (let number = 0; all.size < wanted; number++) {
    const builder = new ChangeBuilder(`article ${number}`, { publishedAt: day('2024-05-31') });
    for (let i = 0; i < PER_ARTICLE; i++) {
      const record = entity(random);
      all.set(record.id, record);
      builder.mention(record);
    }
    const speaker = entity(random);
    builder.mention(speaker).statement(`statement ${number}`, { speakerId: speaker.id });
    builder.edge('ABOUT', statementId(`statement ${number}`), speaker.id);
    all.set(speaker.id, speaker);
    await store.ingest(builder.build());
  }
  return [...all.values()];
}

/** Milliseconds of one kind of work, by the clock and by the processor. */
class Times {
  readonly #clock: number[] = [];
  readonly #cpu: number[] = [];

  async of<T>(work: () => Promise<T>): Promise<T> {
    const [start, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
    const value = await work();
    this.#clock.push(Number(process.hrtime.bigint() - start) / 1e6);
    const { user, system } = process.cpuUsage(cpu);
    this.#cpu.push((user + system) / 1000);
    return value;
  }

  tell(what: string): void {
    const at = (times: readonly number[], share: number): string => {
      const sorted = [...times].sort((a, b) => a - b);
      return (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
    };
    const of = (times: readonly number[]): string => `p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms`;
    console.log(`${what}: ${of(this.#clock)}; of the processor ${of(this.#cpu)} (${this.#clock.length} times)`);
  }
}

async function measure(store: GraphStore, entities: readonly EntityRecord[]): Promise<void> {
  const random = new Random(2);
  const ids = new Set(Array.from({ length: 300 }, () => random.pick(entities).id));
  const [finding, merging, undoing] = [new Times(), new Times(), new Times()];
  let [pairs, compared] = [0, 0];
  for (const id of ids) {
    const [record] = await store.nodes([id]);
    if (!record) continue;
    const [found = []] = await finding.of(() => findCandidates(store, [record as EntityRecord]));
    compared += 1;
    pairs += found.length;
    const [best] = found;
    if (best === undefined) continue;
    const decider = { by: 'person:bench', reason: 'measured', at: '2024-07-01T00:00:00.000Z' };
    const [survivorId, absorbedId] = [best.a.id as EntityId, best.b.id as EntityId];
    const merger = {
      ...decider,
      id: changeId('merge', id),
      wish: { kind: 'MERGE', survivorId, absorbedIds: [absorbedId] },
    } as const;
    await merging.of(() => store.decide(merger));
    const undo = { ...decider, id: changeId('undo', id), wish: { kind: 'UNDO', undoneId: merger.id } } as const;
    await undoing.of(() => store.decide(undo));
  }
  finding.tell('candidates of one entity, found and compared');
  console.log(`pairs worth a look: ${(pairs / Math.max(1, compared)).toFixed(1)} of one entity`);
  merging.tell('a merger');
  undoing.tell('undoing it');
}

async function openMeasured(file: string): Promise<GraphStore> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  return uri === undefined ? openSqliteStore({ file }) : openNeo4jStore({ uri, user, password, database });
}

const [wanted = '100000', file] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
const store = await openMeasured(file ?? join(folder, 'graph.db'));
await store.migrate();
const entities = await fill(store, Number(wanted));
console.log(JSON.stringify((await store.info()).nodes));
await measure(store, entities);
await store.close();
await rm(folder, { recursive: true });
