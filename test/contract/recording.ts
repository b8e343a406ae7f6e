/**
 * What a real Neo4j answered, kept so that a machine without one can check the adapter: the statements that it sends, and
 * what it makes of the rows. Made by `node scripts/record-neo4j.mjs`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { DemarcheError } from '../../src/model/errors.js';
import { makeId } from '../../src/model/ids.js';
import { packagePath } from '../../src/package-root.js';
import { findCandidates } from '../../src/store/candidates/find-candidates.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { Connection, type Run } from '../../src/store/neo4j/connection.js';
import type { Cypher } from '../../src/store/neo4j/cypher.js';
import { Neo4jStore } from '../../src/store/neo4j/index.js';
import type { Parameters } from '../../src/store/neo4j/parameters.js';
import { articleId, ChangeBuilder, day, eventId } from '../support/changes.js';
import { Decider, partOf } from '../support/deciding.js';
import { Random } from '../support/random.js';
import { ask, randomQuestion } from '../support/random-queries.js';
import { takeServer } from './neo4j.js';
import * as world from './small-world.js';

export const RECORDING = packagePath('test', 'contract', 'recordings', 'neo4j.json');

export interface Recording {
  /** SHA-256 of each file under `cypher/`, by its path there. */
  readonly files: Readonly<Record<string, string>>;
  /** Rows by statement and hash of its parameters; the same question may have been asked more than once. */
  readonly answers: Readonly<Record<string, readonly (readonly unknown[])[]>>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function hashFiles(): Record<string, string> {
  const folders = ['migrations', 'read', 'write'];
  const files = folders.flatMap((folder) =>
    readdirSync(packagePath('cypher', folder)).map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(
    files.sort().map((file) => [file, sha256(readFileSync(packagePath('cypher', file), 'utf8'))]),
  );
}

const HASH_LENGTH = 16;
const keyOf = ({ name }: Cypher, parameters: Parameters): string =>
  `${name} ${sha256(JSON.stringify(parameters)).slice(0, HASH_LENGTH)}`;

/** With an edge to a statement that nobody has told of yet. */
const waitingArticle = () =>
  new ChangeBuilder('waiting')
    .statement('undated words')
    .edge('CONTRADICTS', world.said('undated words'), world.said('told later'))
    .build();

const QUESTIONS = 270;
const QUESTIONS_BETWEEN = 60;

/** The same work every time: articles, questions, decisions on who is who, articles taken away. @returns the answers */
export async function recordedWork(store: GraphStore): Promise<readonly unknown[]> {
  const random = new Random(12);
  const decider = new Decider(store);
  const changes = [
    world.firstArticle(),
    world.secondArticle(),
    world.copyOfSecond(),
    world.undatedArticle(),
    waitingArticle(),
  ];
  const ids = {
    nodes: [
      ...changes.flatMap(({ article, entities }) => [article.id, ...entities.map(({ record }) => record.id)]),
      ...changes.flatMap(({ statements, events, permissions, topics }) =>
        [...statements, ...events, ...permissions, ...topics].map(({ id }) => id as string),
      ),
      makeId('Person', 'absent'),
    ],
    edges: changes.flatMap(({ edges }) => edges.map(({ id }) => id)),
  };
  const known = { nodes: [...new Set(ids.nodes)], edges: [...new Set(ids.edges)] };
  const answers: unknown[] = [];
  for (const change of changes) answers.push(await store.ingest(change));
  for (let i = 0; i < QUESTIONS; i++) answers.push(await ask(store, randomQuestion(random, known)));
  answers.push(...(await decideAll(store, decider)));
  for (let i = 0; i < QUESTIONS_BETWEEN; i++) answers.push(await ask(store, randomQuestion(random, known)));
  answers.push(await store.retract(world.articleOf(world.secondArticle())));
  answers.push(...(await judgeFacts(store, decider)));
  for (let i = 0; i < QUESTIONS; i++) answers.push(await ask(store, randomQuestion(random, known)));
  answers.push(await store.retract(world.articleOf(world.firstArticle())));
  return answers;
}

/** A decision of every kind, one that is refused, and some undone. */
async function decideAll(store: GraphStore, decider: Decider): Promise<readonly unknown[]> {
  const merger = await decider.merge(world.usa.id, world.russia.id);
  const split = await decider.splitOff(world.peskov.id, [world.articleOf(world.secondArticle())], 'Another Peskov');
  const made = [
    merger,
    split,
    await decider.addAlias(world.usa.id, 'The States'),
    await decider.judge(world.usa.id, world.ukraine.id, 'DIFFERENT'),
    await decider.merge(world.ukraine.id, world.russia.id).catch((error: DemarcheError) => error.code),
    await decider.separate(world.usa.id, world.russia.id),
    await decider.undo(split.id),
    await decider.merge(world.biden.id, world.peskov.id),
    await decider.merge(world.kremlin.id, world.paper.id),
  ];
  const all = { of: null, verdict: null, page: world.page({ limit: 3 }), count: true };
  const later = await store.ingest(laterArticle());
  const found = await store.nodes([world.peskov.id, world.russia.id, partOf(split)]);
  const pairs = await findCandidates(store, [world.usa, world.peskov]);
  return [...made, later, found, pairs, await store.decisions(all), await store.judgements(all)];
}

/** Articles that hold their events for one, judgements of people on that, and one of the articles taken away. */
async function judgeFacts(store: GraphStore, decider: Decider): Promise<readonly unknown[]> {
  const judge = (subject: string, object: string, verdict: 'SAME' | 'DIFFERENT') =>
    decider.judgeFacts(eventId(subject), eventId(object), verdict);
  const told = [strike('strike one', []), strike('strike two', ['strike one']), strike('strike three', [])];
  for (const change of told) await store.ingest(change);
  const same = await judge('strike three', 'strike one', 'SAME');
  const found = () => store.eventCandidates([`STRIKE ${world.ukraine.id}`], '2024-05-30', '2024-05-31');
  return [
    same,
    await found(),
    await store.nodes([eventId('strike one'), eventId('strike two'), eventId('strike three')]),
    await judge('strike two', 'strike three', 'DIFFERENT'),
    await store.members([eventId('strike one')]),
    await decider.undo(same.id),
    await store.judgements({ of: eventId('strike one'), verdict: null, page: world.page(), count: true }),
    await store.decisions({ of: eventId('strike one'), page: world.page(), count: true }),
    await store.retract(told[1]?.article.id ?? articleId('none')),
    await found(),
  ];
}

function strike(key: string, same: readonly string[]): ArticleChange {
  const builder = new ChangeBuilder(key, { publishedAt: day('2024-06-01') }).mention(world.ukraine);
  const parties = [{ role: 'TARGET', entityId: world.ukraine.id, figureId: world.ukraine.id }] as const;
  builder.event(key, { parties, days: { from: '2024-05-31', until: '2024-05-31' } });
  for (const other of same) builder.judgement(eventId(key), eventId(other));
  return builder.build();
}

const laterArticle = () =>
  new ChangeBuilder('later', { publishedAt: day('2024-06-05') })
    .mention(world.peskov)
    .statement('as was said', { speakerId: world.peskov.id })
    .build();

class RecordingConnection extends Connection {
  readonly answers: Record<string, unknown[][]> = {};

  override async read<R>(cypher: Cypher, parameters: Parameters = {}): Promise<readonly R[]> {
    const rows = await super.read<R>(cypher, parameters);
    this.#keep(cypher, parameters, rows);
    return rows;
  }

  override write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return super.write((run) =>
      work(async <R>(cypher: Cypher, parameters: Parameters = {}) => {
        const rows = await run<R>(cypher, parameters);
        this.#keep(cypher, parameters, rows);
        return rows;
      }),
    );
  }

  #keep(cypher: Cypher, parameters: Parameters, rows: readonly unknown[]): void {
    const key = keyOf(cypher, parameters);
    this.answers[key] = [...(this.answers[key] ?? []), [...rows]];
  }
}

/** Records on the Neo4j of NEO4J_URI. */
export async function record(): Promise<Recording> {
  const server = await takeServer();
  const connection = new RecordingConnection(server);
  const store = new Neo4jStore(connection);
  await store.migrate();
  for (const key of Object.keys(connection.answers)) delete connection.answers[key];
  await recordedWork(store);
  await store.close();
  await server.release();
  return { files: hashFiles(), answers: connection.answers };
}

/** A store that is answered from the recording; what was not recorded is an error. */
export function replay({ answers }: Recording): GraphStore {
  const places = new Map<string, number>();
  const read = async <R>(cypher: Cypher, parameters: Parameters = {}): Promise<readonly R[]> => {
    const key = keyOf(cypher, parameters);
    const place = places.get(key) ?? 0;
    const rows = answers[key]?.[place];
    if (rows === undefined) throw new Error(`the recording has no answer to ${key}: run scripts/record-neo4j.mjs`);
    places.set(key, place + 1);
    return structuredClone(rows) as readonly R[];
  };
  const connection = { read, write: <T>(work: (run: Run) => Promise<T>) => work(read), close: async () => {} };
  return new Neo4jStore(connection as unknown as Connection);
}
