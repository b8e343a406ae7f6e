import { describe, expect, it, test } from '@jest/globals';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { EntityFact } from '../../src/model/article-facts.js';
import { entity, FactsOf } from '../support/facts.js';
import { resolveFacts } from '../support/resolving.js';

const TEXT = 'The president spoke of the long road ahead. Others listened to him for an hour.';

/** The ids that two articles give to an entity each. */
async function idsOf(a: EntityFact, b: EntityFact): Promise<readonly [string | undefined, string | undefined]> {
  const resolve = async (fact: EntityFact, text: string): Promise<ArticleChange> => {
    const facts = new FactsOf({ text });
    return resolveFacts(facts.text, facts.facts({ entities: [fact] }));
  };
  const [first, second] = [await resolve(a, TEXT), await resolve(b, `${TEXT} It rained.`)];
  return [first.entities[0]?.record.id, second.entities[0]?.record.id];
}

const organization = (name: string, more: Partial<EntityFact> = {}): EntityFact =>
  entity(name, { kind: 'Organization', organizationKind: 'OTHER', ...more });
const weapon = (name: string, more: Partial<EntityFact> = {}): EntityFact =>
  entity(name, { kind: 'WeaponSystem', weaponClass: 'OTHER', ...more });

const ONE: readonly (readonly [why: string, a: EntityFact, b: EntityFact])[] = [
  [
    'of the tables, whatever they are called',
    entity('a', { name: 'Volodymyr Zelensky', key: 'person:volodymyr-zelensky' }),
    entity('b', { name: 'Zelenskyy', key: 'person:volodymyr-zelensky' }),
  ],
  ['with the same full name', entity('a', { name: 'Érica Ñandú' }), entity('b', { name: 'Erica  Nandu' })],
  [
    'with endings that are spelled otherwise',
    entity('a', { name: 'Ana Rudenskyy' }),
    entity('b', { name: 'Ana Rudenskiy' }),
  ],
  [
    'bodies spelled in the two ways of English',
    organization('Harbor Defense Center'),
    organization('Harbour Defence Centre'),
  ],
  ['bodies of one name', organization('The Border Council'), organization('Border Council')],
  ['systems of one name', weapon('Example-7'), weapon('example‑7')],
];

const TWO: readonly (readonly [why: string, a: EntityFact, b: EntityFact])[] = [
  ['people of other names', entity('a', { name: 'Ana Rossi' }), entity('b', { name: 'Anna Rossi' })],
  ['people known by one name only', entity('a', { name: 'Rossi' }), entity('b', { name: 'Rossi' })],
  ['a surname and a full name', entity('a', { name: 'Rossi' }), entity('b', { name: 'Ana Rossi' })],
  [
    'speakers without a name',
    entity('a', { name: 'a senior official', named: false }),
    entity('b', { name: 'a senior official', named: false }),
  ],
  [
    'weapons only described',
    weapon('long-range weapons', { named: false }),
    weapon('long-range weapons', { named: false }),
  ],
  [
    'bodies that any country has',
    organization('Foreign Ministry', { local: true }),
    organization('Foreign Ministry', { local: true }),
  ],
  [
    'ministries of no country',
    organization('Defense Ministry', { named: false }),
    organization('Defense Ministry', { named: false }),
  ],
  ['a person and a body of one name', entity('a', { name: 'Ana Rossi' }), organization('Ana Rossi')],
];

test.each(ONE)('two articles mean one entity: %s', async (_, a, b) => {
  const [first, second] = await idsOf(a, b);
  expect(first).toBeDefined();
  expect(first).toBe(second);
});

test.each(TWO)('two articles mean two entities: %s', async (_, a, b) => {
  const [first, second] = await idsOf(a, b);
  expect(first).toBeDefined();
  expect(first).not.toBe(second);
});

describe('an entity of the tables', () => {
  it('has from them what articles need not tell, and brings what it refers to', async () => {
    const facts = new FactsOf({ text: 'The Shahed-136 flew over the city at night, he said.' });
    const change = await resolveFacts(
      facts.text,
      facts.facts({ entities: [weapon('shahed', { key: 'weapon:shahed-136' })] }),
    );
    const records = new Map(change.entities.map(({ record }) => [record.name, record]));
    expect(records.get('Shahed-136')).toMatchObject({
      class: 'UAV',
      generic: false,
      articleId: null,
      originId: records.get('Iran')?.id,
      familyId: records.get('Shahed')?.id,
    });
    expect(records.get('Shahed-136')?.aliases).toContain('Geran-2');
    expect(records.get('Iran')).toMatchObject({ __typename: 'Place', kind: 'COUNTRY', wikidataId: 'Q794' });
  });

  it('is one contribution however many local entities mean it', async () => {
    const facts = new FactsOf({ text: 'Kyiv spoke. Ukraine answered, and the Ukrainians listened.' });
    const change = await resolveFacts(
      facts.text,
      facts.facts({
        entities: ['one', 'two'].map((id) => entity(id, { kind: 'Place', key: 'country:ukr', placeKind: 'COUNTRY' })),
        mentions: [facts.mention('one', 'Ukraine'), facts.mention('two', 'Ukrainians', { form: 'ADJECTIVAL' })],
      }),
    );
    expect(change.entities).toHaveLength(1);
    expect(change.entities[0]).toMatchObject({ forms: ['Ukraine'], record: { name: 'Ukraine' } });
    expect(change.entities[0]?.mentions.map(({ words }) => words)).toEqual(['Ukraine', 'Ukrainians']);
  });
});

describe('an entity of one article', () => {
  it('says so in its record', async () => {
    const facts = new FactsOf({ text: TEXT });
    const change = await resolveFacts(
      facts.text,
      facts.facts({
        entities: [entity('official', { name: 'a senior official', named: false }), entity('rossi', { name: 'Rossi' })],
      }),
    );
    for (const { record } of change.entities)
      expect(record).toMatchObject({ named: false, articleId: change.article.id });
  });
});

describe('judgements on names', () => {
  const judged = async () => {
    const facts = new FactsOf({ text: 'Biden spoke in Wilmington. Joe Biden met Rossi there on the same day.' });
    return resolveFacts(
      facts.text,
      facts.facts({
        entities: [entity('biden', { name: 'Joe Biden', key: 'person:joe-biden' }), entity('rossi', { name: 'Rossi' })],
        mentions: [
          facts.mention('biden', 'Biden', { rule: 'surname', confidence: 0.85 }),
          facts.mention('biden', 'Joe Biden'),
          facts.mention('rossi', 'Rossi'),
        ],
      }),
    );
  };

  it('record that another name means the entity, by which rule and how surely', async () => {
    const { judgements, entities, article } = await judged();
    const biden = entities.find(({ record }) => record.name === 'Joe Biden');
    expect(judgements.filter(({ verdict }) => verdict === 'SAME')).toEqual([
      expect.objectContaining({
        objectId: biden?.record.id,
        by: 'rule:surname',
        score: 0.85,
        articleId: article.id,
        reason: '"Biden" means Joe Biden here',
      }),
    ]);
  });

  it('leave open whose a lone surname is', async () => {
    const { judgements, entities } = await judged();
    const rossi = entities.find(({ record }) => record.name === 'Rossi');
    expect(judgements.filter(({ verdict }) => verdict === 'UNSURE')).toEqual([
      expect.objectContaining({ subjectId: rossi?.record.id, by: 'rule:lone-name' }),
    ]);
  });
});

describe('an outlet', () => {
  const outletOf = async (outlet: string | null) => {
    const facts = new FactsOf({ text: TEXT, outlet });
    const { article, entities } = await resolveFacts(facts.text, facts.facts({}));
    return { article, record: entities.find(({ record }) => record.id === article.outletId)?.record };
  };

  it('is an organization that the article brings', async () => {
    expect((await outletOf('The Paper Lantern')).record).toMatchObject({
      __typename: 'Organization',
      kind: 'MEDIA',
      name: 'The Paper Lantern',
    });
  });

  it('is the one of the tables under any of its names', async () => {
    const [first, second] = [await outletOf('The Kyiv Independent'), await outletOf('Kyiv Independent')];
    expect(first.record).toMatchObject({ name: 'The Kyiv Independent' });
    expect(first.article.outletId).toBe(second.article.outletId);
  });

  it('is null where nobody says which', async () => {
    expect((await outletOf(null)).article.outletId).toBeNull();
  });
});
