import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { EventNumber } from '../../../src/model/article-facts.js';
import { type EntityId, makeId } from '../../../src/model/ids.js';
import { MODALITIES } from '../../../src/model/vocabulary.js';
import { areComparable, compareEvents, type Happening } from '../../../src/resolve/events/compare-events.js';
import { day } from '../../support/changes.js';

const place = (name: string) => makeId('Place', name);
const [RUSSIA, UKRAINE, KHARKIV, ODESA] = [place('Russia'), place('Ukraine'), place('Kharkiv'), place('Odesa')];
const ARMY = makeId('Organization', 'Russian army');
const SOMEBODY = makeId('Organization', 'an armed group');
const PUTIN = makeId('Person', 'Vladimir Putin');
const XI = makeId('Person', 'Xi Jinping');

const agent = (entityId: EntityId, figureId: EntityId | null = entityId) =>
  ({ role: 'AGENT', entityId, figureId }) as const;
const target = (entityId: EntityId, figureId: EntityId | null = entityId) =>
  ({ role: 'TARGET', entityId, figureId }) as const;
const killed = (value: number, bound: EventNumber['bound'] = 'EXACTLY'): EventNumber => ({
  kind: 'KILLED',
  value,
  bound,
  words: String(value),
});
const on = (date: string) => ({ date: day(date), days: { from: date, until: date } });
/** Of which no day is told, in an article of some day. */
const around = (date: string) => ({ date: null, days: { from: date, until: date } });

const STRIKE: Happening = {
  type: 'STRIKE',
  modality: 'ASSERTED',
  ...on('2024-05-10'),
  placeId: KHARKIV,
  countryId: UKRAINE,
  parties: [agent(RUSSIA)],
  numbers: [],
  trigger: 'struck',
  words: 'Russia struck a market hall in Kharkiv.',
};
const RETOLD: Partial<Happening> = { trigger: 'attack', words: 'The attack on the city left a warehouse burning.' };

const told = (...changes: readonly Partial<Happening>[]): Happening => Object.assign({}, STRIKE, ...changes);

type Case = readonly [what: string, a: Happening, b: Happening];

const SAME: readonly Case[] = [
  ['of one day, place and agent, in other words', told({ trigger: 'struck' }), told(RETOLD, { trigger: 'struck' })],
  [
    'by the army of the country',
    told(),
    told(RETOLD, { parties: [agent(ARMY, RUSSIA), target(UKRAINE)], trigger: 'struck' }),
  ],
  ['with a target that the other does not name', told(), told({ parties: [agent(RUSSIA), target(KHARKIV)] })],
  [
    'with the number of dead that both tell of',
    told({ numbers: [killed(11)] }),
    told(RETOLD, { numbers: [killed(11)] }),
  ],
  ['alleged in one of them', told(), told({ modality: 'ALLEGED' })],
  [
    'copied from end to end',
    told({
      parties: [],
      placeId: null,
      words:
        'The officials said ministerial policy on strikes against airfields with such missiles had never changed since January.',
    }),
    told({
      parties: [],
      placeId: null,
      words:
        'The officials said ministerial policy on strikes against airfields with such missiles had never changed since January.',
    }),
  ],
];

const NOT_SAME: readonly Case[] = [
  ['in two places', told(), told({ placeId: ODESA })],
  ['in two countries', told({ parties: [] }), told({ parties: [], placeId: RUSSIA, countryId: RUSSIA })],
  ['on two days', told(), told(on('2024-05-11'))],
  ['by two agents', told(), told({ parties: [agent(UKRAINE)] })],
  [
    'by somebody who has no name in one of them',
    told({ words: 'Shells hit it.' }),
    told(RETOLD, { parties: [agent(SOMEBODY, null)] }),
  ],
  [
    'the other way round',
    told({ parties: [agent(RUSSIA), target(UKRAINE)] }),
    told({ parties: [agent(UKRAINE), target(RUSSIA)] }),
  ],
  ['with numbers of dead far apart', told({ numbers: [killed(2)] }), told(RETOLD, { numbers: [killed(40)] })],
  ['of which nothing but the day and a country is known', told({ placeId: null }), told({ placeId: null })],
  ['of which nothing but the day is known', told({ placeId: null, parties: [] }), told({ placeId: null, parties: [] })],
];

describe('two events', () => {
  test.each(SAME)('%s are one', (_, a, b) => {
    expect(areComparable(a, b)).toBe(true);
    expect(compareEvents(a, b)).toMatchObject({ verdict: 'SAME' });
  });

  test.each(NOT_SAME)('%s are not held for one', (_, a, b) => {
    expect(areComparable(a, b)).toBe(true);
    expect(compareEvents(a, b).verdict).not.toBe('SAME');
  });

  it('that one person did on one day in one way are one although nobody else is named', () => {
    const speech = {
      type: 'VISIT',
      placeId: null,
      countryId: null,
      trigger: 'visited',
      parties: [agent(PUTIN)],
    } as const;
    const [a, b] = [
      told(speech, { words: 'Putin visited the yard.' }),
      told(speech, { words: 'The yard was visited by Putin.' }),
    ];
    expect(compareEvents(a, b).verdict).toBe('SAME');
    expect(compareEvents(a, { ...b, parties: [agent(XI)] }).verdict).toBe('DIFFERENT');
  });

  test.each<Case>([
    ['of other types', told(), told({ type: 'PROTEST' })],
    ['two days apart', told(), told(on('2024-05-12'))],
    ['without days', told(), told({ date: null, days: null })],
    ['one of which is planned', told(), told({ modality: 'PLANNED' })],
    ['one of which is only imagined', told(), told({ modality: 'HYPOTHETICAL' })],
    ['for which there is no word, called otherwise', told({ type: 'OTHER' }), told({ type: 'OTHER', trigger: 'wave' })],
  ])('%s are not even compared', (_, a, b) => {
    expect(areComparable(a, b)).toBe(false);
    expect(areComparable(b, a)).toBe(false);
  });

  it('of which no day is told do not hang together from one day to the next', () => {
    const undated = (date: string) => told(around(date), { parties: [agent(RUSSIA), target(KHARKIV)] });
    expect(compareEvents(undated('2024-05-10'), undated('2024-05-10')).verdict).toBe('SAME');
    expect(compareEvents(undated('2024-05-10'), undated('2024-05-11')).verdict).not.toBe('SAME');
  });

  it('in an article and its copy are one, if both call it the same', () => {
    const [a, b] = [told(around('2024-05-10'), { parties: [] }), told(around('2024-05-11'), { parties: [] })];
    expect(compareEvents(a, b).verdict).not.toBe('SAME');
    expect(compareEvents(a, b, true).verdict).toBe('SAME');
    expect(compareEvents(a, { ...b, trigger: 'fire', words: 'A fire broke out.' }, true).verdict).not.toBe('SAME');
  });

  it('may be told as a visit and as a meeting', () => {
    expect(areComparable(told({ type: 'VISIT' }), told({ type: 'MEETING' }))).toBe(true);
  });

  it('are compared with reasons, the strongest first', () => {
    const { reason, score } = compareEvents(told(), told({ placeId: ODESA, ...around('2024-05-10') }));
    expect(reason.split('; ')[0]).toBe('they are told of two places');
    expect(reason).toContain('they may be of one day');
    expect(score).toBeLessThan(0.5);
  });

  it('are the same two whichever is first', () => {
    const happening = fc
      .record({
        type: fc.constantFrom('STRIKE', 'VISIT', 'MEETING', 'OTHER'),
        modality: fc.constantFrom(...MODALITIES),
        when: fc.constantFrom({ date: null, days: null }, on('2024-05-10'), on('2024-05-11'), around('2024-05-10')),
        placeId: fc.constantFrom(null, KHARKIV, ODESA, UKRAINE),
        countryId: fc.constantFrom(null, UKRAINE, RUSSIA),
        parties: fc.array(
          fc.constantFrom(agent(RUSSIA), agent(ARMY, RUSSIA), agent(SOMEBODY, null), target(UKRAINE), target(PUTIN)),
        ),
        numbers: fc.array(fc.constantFrom(killed(1), killed(7), killed(9, 'AT_LEAST'), killed(40, 'ABOUT'))),
        trigger: fc.constantFrom('struck', 'strikes', 'met'),
        words: fc.constantFrom('Russia struck Kharkiv.', 'They met in a hall in Kharkiv.', ''),
      })
      .map(({ when, ...rest }) => ({ ...rest, ...when })) as fc.Arbitrary<Happening>;
    fc.assert(
      fc.property(happening, happening, (a, b) => {
        expect(areComparable(a, b)).toBe(areComparable(b, a));
        const [one, other] = [compareEvents(a, b), compareEvents(b, a)];
        expect([one.verdict, one.score]).toEqual([other.verdict, other.score]);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
