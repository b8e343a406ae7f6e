import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleChange } from '../../../src/model/article-change.js';
import type { EventFact } from '../../../src/model/article-facts.js';
import type { EventId } from '../../../src/model/ids.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { day } from '../../support/changes.js';
import { entity, FactsOf } from '../../support/facts.js';
import { MemoryStore } from '../../support/memory-store.js';
import { resolveFacts } from '../../support/resolving.js';

const ENTITIES = [
  entity('russia', { kind: 'Place', name: 'Russia', key: 'country:rus', placeKind: 'COUNTRY' }),
  entity('ukraine', { kind: 'Place', name: 'Ukraine', key: 'country:ukr', placeKind: 'COUNTRY' }),
  entity('army', {
    kind: 'Organization',
    name: 'Russian armed forces',
    key: 'military:rus',
    organizationKind: 'MILITARY',
  }),
  entity('kharkiv', { kind: 'Place', name: 'Kharkiv', key: 'city:kharkiv', placeKind: 'CITY' }),
  entity('odesa', { kind: 'Place', name: 'Odesa', key: 'city:odesa', placeKind: 'CITY' }),
];

/** A strike as one article may tell of it. */
interface Told {
  readonly agent: 'russia' | 'army' | 'ukraine';
  readonly place: 'kharkiv' | 'odesa' | 'ukraine';
  readonly date: string | null;
  readonly killed: number | null;
}

const told = ({ agent, place, date, killed }: Told): Partial<EventFact> => ({
  date: date === null ? null : day(date),
  place,
  participants: [{ entity: agent, role: 'AGENT' }],
  numbers: killed === null ? [] : [{ kind: 'KILLED', value: killed, bound: 'EXACTLY', words: `${killed}` }],
});

const TEXT = 'They struck a hall at dawn. Later they struck it again, and a third missile struck a bridge.';
const TRIGGERS = [5, 40, 70];

/** The change of an article that tells of these strikes. */
function resolve(number: number, strikes: readonly Told[], store: GraphStore): Promise<ArticleChange> {
  const facts = new FactsOf({
    text: `Report ${number}. ${TEXT}`,
    publishedAt: day('2024-05-12'),
    outlet: `Paper ${number}`,
  });
  const events = strikes.map((strike, place) =>
    facts.event(`e${place}`, 'struck', { ...told(strike), trigger: facts.at('struck', TRIGGERS[place] ?? 0) }),
  );
  return resolveFacts(facts.text, facts.facts({ entities: ENTITIES, events }), store);
}

/** Which events are one, whatever they are called. */
async function groups(articles: readonly (readonly [number, readonly Told[]])[]): Promise<readonly string[]> {
  const store = new MemoryStore();
  const names = new Map<EventId, string>();
  for (const [number, strikes] of articles) {
    const change = await resolve(number, strikes, store);
    for (const [place, { id }] of change.events.entries()) names.set(id, `${number}.${place}`);
    await store.ingest(change);
  }
  const ids = [...names.keys()];
  const shown = await store.nodes(ids);
  const byRoot = new Map<string, string[]>();
  for (const [place, id] of ids.entries()) {
    const root = shown[place]?.id ?? '';
    byRoot.set(root, [...(byRoot.get(root) ?? []), names.get(id) ?? '']);
  }
  return [...byRoot.values()].map((group) => group.sort().join(' ')).sort();
}

const strike = fc.record<Told>({
  agent: fc.constantFrom('russia', 'russia', 'army', 'ukraine'),
  place: fc.constantFrom('kharkiv', 'kharkiv', 'odesa', 'ukraine'),
  date: fc.constantFrom('2024-05-10', '2024-05-10', '2024-05-11', null),
  killed: fc.constantFrom(null, 7, 11),
});

it('which events are one does not rest on the order in which the articles came', async () => {
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(strike, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
      fc.nat(),
      async (all, turn) => {
        const articles = all.map((strikes, number) => [number, strikes] as const);
        const at = turn % articles.length;
        const other = [...articles.slice(at), ...articles.slice(0, at)].reverse();
        const found = await groups(articles);
        joined += found.filter((group) => group.includes(' ')).length;
        expect(await groups(other)).toEqual(found);
      },
    ),
    { numRuns: 60, seed: 4 },
  );
  expect(joined).toBeGreaterThan(40);
});

it('of one other article an event is the same as one at most', async () => {
  const plain: Told = { agent: 'russia', place: 'kharkiv', date: '2024-05-10', killed: null };
  const twice = [plain, { ...plain, killed: 11 }];
  const found = await groups([
    [0, twice],
    [1, [{ ...plain, killed: 11 }]],
  ]);
  expect(found).toHaveLength(found.join(' ').split(' ').length - 1);
});

it('the judgement says who judged, how surely and why, and belongs to the article', async () => {
  const store = new MemoryStore();
  const plain: Told = { agent: 'russia', place: 'kharkiv', date: '2024-05-10', killed: 11 };
  const first = await resolve(0, [plain], store);
  await store.ingest(first);
  const second = await resolve(1, [{ ...plain, agent: 'army' }], store);
  const [judgement, ...others] = second.judgements.filter(({ by }) => by === 'rule:same-event');
  expect(others).toEqual([]);
  expect(judgement).toMatchObject({
    subjectId: second.events[0]?.id,
    objectId: first.events[0]?.id,
    verdict: 'SAME',
    articleId: second.article.id,
  });
  expect(judgement?.score).toBeGreaterThan(0.8);
  expect(judgement?.reason).toContain('both tell of 11 killed');
});
