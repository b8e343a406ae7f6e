/**
 * How long it takes to find out which events of an article others tell of too, and to store it, in a graph of many entities
 * and events of which one is told by thousands of articles. After `npx tsc -p tsconfig.test.json`:
 * node build/test/bench/events.js [entities] [events]. It measures the embedded store.
 */
import type { EventContribution } from '../../src/model/article-change.js';
import type { EntityRecord } from '../../src/model/nodes.js';
import { matchEvents } from '../../src/resolve/events/match-events.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { ChangeBuilder, day, eventId, person, place } from '../support/changes.js';
import { Random } from '../support/random.js';

const [ENTITIES, EVENTS] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 100_000)];
const PER_ARTICLE = 10;
const TOLD_BY = 2_000;
const NO_COPIES: ReadonlySet<never> = new Set();
const TYPES = ['STRIKE', 'MEETING', 'REQUEST', 'AUTHORIZATION'] as const;

const random = new Random(7);
const all: readonly EntityRecord[] = Array.from({ length: ENTITIES }, (_, i) =>
  i % 2 === 0 ? person(`Person ${i}`) : place(`Town ${i}`),
);
/** Few are in most of the news and many in little of it. */
const someone = (): EntityRecord => all[Math.floor(ENTITIES ** random.next())] ?? (all[0] as EntityRecord);
const dayOf = (number: number): string => new Date(Date.UTC(2024, 0, 1 + (number % 366))).toISOString().slice(0, 10);

function article(number: number): ChangeBuilder {
  const published = dayOf(number);
  const builder = new ChangeBuilder(`article ${number}`, { publishedAt: day(published) });
  for (let i = 0; i < PER_ARTICLE; i++) {
    const [agent, target] = [someone(), someone()];
    builder.mention(agent).mention(target);
    builder.event(`event ${number} ${i}`, {
      type: random.pick(TYPES),
      date: day(published),
      days: { from: published, until: published },
      parties: [
        { role: 'AGENT', entityId: agent.id, figureId: agent.id },
        { role: 'TARGET', entityId: target.id, figureId: target.id },
      ],
    });
    builder.edge('TOOK_PART_IN', agent.id, eventId(`event ${number} ${i}`), { role: 'AGENT' });
  }
  return builder;
}

const middle = (times: readonly number[], part = 0.5): string =>
  ([...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0).toFixed(2);

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times.push(performance.now() - start);
  return result;
}

async function fill(store: GraphStore): Promise<void> {
  for (let at = 0; at < ENTITIES; at += 1_000) {
    const builder = new ChangeBuilder(`names ${at}`);
    for (const record of all.slice(at, at + 1_000)) builder.mention(record);
    await store.ingest(builder.build());
  }
  for (let number = 0; number < EVENTS / PER_ARTICLE; number++) await store.ingest(article(number).build());
}

const store = await openSqliteStore({ file: ':memory:' });
await store.migrate();
await fill(store);
const [matching, compared]: [number[], number[]] = [[], []];
for (let number = 0; number < 200; number++) {
  const change = article(EVENTS + number).build();
  const events: readonly EventContribution[] = change.events;
  await timed(matching, () => matchEvents(events, change.article.id, NO_COPIES, store));
  for (const event of events) await timed(compared, () => matchEvents([event], change.article.id, NO_COPIES, store));
}
console.log(`${ENTITIES} entities, ${EVENTS} events`);
console.log(
  `  the ${PER_ARTICLE} events of an article: ${middle(matching)} ms, at worst of 20 ${middle(matching, 0.95)}`,
);
console.log(`  one event: ${middle(compared)} ms, at worst of 20 ${middle(compared, 0.95)}`);

const [plain, joining]: [number[], number[]] = [[], []];
for (let number = 0; number < TOLD_BY; number++) {
  const builder = new ChangeBuilder(`told ${number}`, { publishedAt: day('2024-05-31') }).event(`told ${number}`);
  for (let i = 1; i <= 8 && i <= number; i++)
    builder.judgement(eventId(`told ${number}`), eventId(`told ${number - i}`));
  await timed(joining, () => store.ingest(builder.build()));
  const apart = new ChangeBuilder(`apart ${number}`, { publishedAt: day('2024-05-31') }).event(`apart ${number}`);
  await timed(plain, () => store.ingest(apart.build()));
}
console.log(
  `  storing what ${TOLD_BY} articles tell: ${middle(joining.slice(-200))} ms, else ${middle(plain.slice(-200))}`,
);
await store.close();
