import { describe, expect, it, test } from '@jest/globals';
import type { EventFact, ParticipantFact } from '../../../src/model/article-facts.js';
import type { GraphLookup } from '../../../src/model/graph-lookup.js';
import { makeId } from '../../../src/model/ids.js';
import { day } from '../../support/changes.js';
import { entity, FactsOf } from '../../support/facts.js';
import { MemoryStore } from '../../support/memory-store.js';
import { resolveFacts } from '../../support/resolving.js';

const ENTITIES = [
  entity('russia', { kind: 'Place', name: 'Russia', key: 'country:rus', placeKind: 'COUNTRY' }),
  entity('ukraine', { kind: 'Place', name: 'Ukraine', key: 'country:ukr', placeKind: 'COUNTRY' }),
  entity('kharkiv', { kind: 'Place', name: 'Kharkiv', key: 'city:kharkiv', placeKind: 'CITY' }),
  entity('odesa', { kind: 'Place', name: 'Odesa', key: 'place:odesa', placeKind: 'CITY' }),
  entity('atacms', { kind: 'WeaponSystem', name: 'ATACMS', key: 'weapon:atacms', weaponClass: 'MISSILE' }),
  entity('group', { kind: 'Organization', name: 'an armed group', named: false }),
];
const PARTIES: readonly ParticipantFact[] = [
  { entity: 'russia', role: 'AGENT' },
  { entity: 'ukraine', role: 'TARGET' },
];
const STRIKE: Partial<EventFact> = { date: day('2024-05-10'), participants: PARTIES, place: 'kharkiv' };

async function eventOf(opening: string, more: Partial<EventFact>, lookup?: GraphLookup) {
  const text = `${opening} Russian forces struck Kharkiv with missiles. The strike was the third in a week.`;
  const facts = new FactsOf({ text });
  const change = await resolveFacts(
    facts.text,
    facts.facts({ entities: ENTITIES, events: [facts.event('e1', 'struck', more)] }),
    lookup,
  );
  return { change, event: change.events[0] };
}

const ONE: readonly (readonly [string, Partial<EventFact>])[] = [
  ['told again', STRIKE],
  ['with its parties in another order', { ...STRIKE, participants: [...PARTIES].reverse() }],
  ['alleged here', { ...STRIKE, modality: 'ALLEGED' }],
  ['denied here', { ...STRIKE, modality: 'DENIED' }],
  ['of which only the country is told', { ...STRIKE, place: 'ukraine' }],
  ['with the weapon named', { ...STRIKE, participants: [...PARTIES, { entity: 'atacms', role: 'WEAPON' }] }],
];
const TWO: readonly (readonly [string, Partial<EventFact>])[] = [
  ['on another day', { ...STRIKE, date: day('2024-05-11') }],
  ['in a month', { ...STRIKE, date: day('2024-05') }],
  ['without a date', { ...STRIKE, date: null }],
  ['of another type', { ...STRIKE, type: 'INVASION' }],
  ['elsewhere', { ...STRIKE, place: 'odesa' }],
  ['the other way round', { ...STRIKE, participants: [{ entity: 'ukraine', role: 'AGENT' }] }],
  ['only planned', { ...STRIKE, modality: 'PLANNED' }],
  ['only imagined', { ...STRIKE, modality: 'HYPOTHETICAL' }],
  ['by somebody unnamed', { ...STRIKE, participants: [{ entity: 'group', role: 'AGENT' }] }],
];

/** The events that are shown where two articles tell of one each. */
async function shown(first: Partial<EventFact>, second: Partial<EventFact>): Promise<readonly (string | undefined)[]> {
  const store = new MemoryStore();
  const [one, other] = [await eventOf('It rained.', first), await eventOf('It was dry.', second, store)];
  expect(other.event?.id).not.toBe(one.event?.id);
  await store.ingest(one.change);
  const again = await eventOf('It was dry.', second, store);
  await store.ingest(again.change);
  const nodes = await store.nodes([one.event, again.event].flatMap((event) => event?.id ?? []));
  return nodes.map((node) => node?.id);
}

test.each(ONE)('an event %s is the one another article tells of, whichever comes first', async (_, more) => {
  const [[first, second], [later, earlier]] = [await shown(STRIKE, more), await shown(more, STRIKE)];
  expect(second).toBe(first);
  expect(earlier).toBe(later);
});

test.each(TWO)('an event %s is another', async (_, more) => {
  const [[first, second], [later, earlier]] = [await shown(STRIKE, more), await shown(more, STRIKE)];
  expect(second).not.toBe(first);
  expect(earlier).not.toBe(later);
});

test.each<[string, Partial<EventFact>]>([
  ['without a date', { ...STRIKE, date: null }],
  ['only planned', { ...STRIKE, modality: 'PLANNED' }],
  ['of which only the day and one party are known', { date: day('2024-05-10'), participants: PARTIES.slice(0, 1) }],
])('an event %s belongs to its article', async (_, more) => {
  const [first, second] = await shown(more, more);
  expect(second).not.toBe(first);
});

describe('the report of an event', () => {
  it('has the sentence as evidence and the trigger as its cue', async () => {
    const { event, change } = await eventOf('It rained.', STRIKE);
    const evidence = event?.reports[0]?.evidence;
    expect(evidence).toMatchObject({ words: 'Russian forces struck Kharkiv with missiles.', cue: 'struck' });
    expect(change.article.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.words);
  });

  it('comes once for each sentence that tells of it', async () => {
    const facts = new FactsOf({
      text: 'Russia struck and struck again on Friday. The strike was the third in a week.',
    });
    const { events } = await resolveFacts(
      facts.text,
      facts.facts({
        events: [facts.event('e1', 'struck', { otherMentions: [facts.at('struck', 14), facts.at('strike')] })],
      }),
    );
    expect(events[0]?.reports.map(({ evidence }) => evidence.cue)).toEqual(['struck', 'strike']);
  });

  it('ties who took part, with what and where', async () => {
    const { change, event } = await eventOf('It rained.', {
      ...STRIKE,
      participants: [...PARTIES, { entity: 'atacms', role: 'WEAPON' }],
    });
    const id = (kind: 'Place' | 'WeaponSystem', key: string) => makeId(kind, 'key', key);
    expect(change.edges.map(({ type, fromId, toId, properties }) => [type, fromId, toId, properties])).toEqual([
      ['AT', event?.id, id('Place', 'city:kharkiv'), {}],
      ['TOOK_PART_IN', id('Place', 'country:rus'), event?.id, { role: 'AGENT' }],
      ['TOOK_PART_IN', id('Place', 'country:ukr'), event?.id, { role: 'TARGET' }],
      ['TOOK_PART_IN', id('WeaponSystem', 'weapon:atacms'), event?.id, { role: 'WEAPON' }],
      ['USED_IN', id('WeaponSystem', 'weapon:atacms'), event?.id, {}],
    ]);
  });
});

test('a statement is about the event it tells of, of nested ones the innermost', async () => {
  const facts = new FactsOf({ text: 'Peskov said Kirby claimed that Russia struck Kharkiv. Others were silent.' });
  const { edges, events, statements } = await resolveFacts(
    facts.text,
    facts.facts({
      statements: [
        facts.statement('s1', null, 'Kirby claimed that Russia struck Kharkiv'),
        facts.statement('s2', null, 'Russia struck Kharkiv', { within: 's1' }),
      ],
      events: [facts.event('e1', 'struck')],
    }),
  );
  expect(edges.filter(({ type }) => type === 'ABOUT').map(({ fromId, toId }) => [fromId, toId])).toEqual([
    [statements[1]?.id, events[0]?.id],
  ]);
});
