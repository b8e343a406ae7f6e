/** The scorer itself: what counts as right, wrong and optional. */
import { describe, expect, it } from '@jest/globals';
import type { Annotation, Judged } from './annotation.js';
import { judge } from './judge.js';
import type { Score } from './score-sheet.js';

const TEXT = 'Ostmere warned Vashtar on Monday. “We will answer,” said Prime Minister Lia Maren.';
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const GOLD: Annotation = {
  file: 'one.txt',
  entities: [
    { id: 'ostmere', type: 'Country', name: 'Ostmere', surfaceForms: ['Ostmere'] },
    {
      id: 'ostmere-government',
      type: 'Organization',
      name: 'Government of Ostmere',
      surfaceForms: [],
      governmentOf: 'ostmere',
    },
    { id: 'vashtar', type: 'Country', name: 'Vashtar', surfaceForms: ['Vashtar'] },
    { id: 'lia-maren', type: 'Person', name: 'Lia Maren', surfaceForms: ['Lia Maren'] },
  ],
  statements: [
    { speaker: 'ostmere-government', kind: 'indirect', act: 'warning', content: 'Vashtar', contentSpan: at('Vashtar') },
    {
      speaker: 'lia-maren',
      kind: 'direct',
      act: 'threat',
      content: 'We will answer',
      contentSpan: at('We will answer'),
    },
  ],
};

const scoresOf = (found: Partial<Annotation>, gold: Annotation = GOLD): ReadonlyMap<string, Score> => {
  const article: Judged = { text: TEXT, gold, found: { file: 'one.txt', ...found } };
  return judge([article]).scores();
};

const withEntities = (statements: Annotation['statements'] = []): Partial<Annotation> => ({
  entities: GOLD.entities?.map((entity) => ({ ...entity, id: `f-${entity.id}` })) ?? [],
  statements,
});

describe('scoring', () => {
  it('gives full marks to the gold itself', () => {
    const scores = scoresOf(GOLD);
    expect(scores.get('entities')).toMatchObject({ f1: 100, gold: 4, found: 4 });
    expect(scores.get('statements+speaker')).toMatchObject({ f1: 100, gold: 2, found: 2 });
    expect(scores.get('statements.act')).toEqual({ share: 100, of: 2 });
  });

  it('takes a country for its government', () => {
    const statements = [{ speaker: 'f-ostmere', kind: 'indirect', act: 'warning', contentSpan: at('Vashtar') }];
    expect(scoresOf(withEntities(statements)).get('statements.speaker')).toEqual({ share: 100, of: 1 });
  });

  it('counts another speaker as wrong, and a statement without gold as extra', () => {
    const statements = [
      { speaker: 'f-vashtar', kind: 'direct', act: 'threat', contentSpan: at('We will answer') },
      { speaker: 'f-vashtar', kind: 'direct', act: 'claim', contentSpan: at('on Monday') },
    ];
    const scores = scoresOf(withEntities(statements));
    expect(scores.get('statements')).toMatchObject({ precision: 50, recall: 50 });
    expect(scores.get('statements.speaker')).toEqual({ share: 0, of: 1 });
  });

  it('neither requires nor forbids what is optional', () => {
    const gold: Annotation = { ...GOLD, statements: GOLD.statements?.map((s) => ({ ...s, optional: true })) ?? [] };
    const statements = [{ speaker: 'f-vashtar', kind: 'direct', act: 'threat', contentSpan: at('We will answer') }];
    expect(scoresOf(withEntities(statements), gold).get('statements')).toBeUndefined();
  });

  it('finds claimed words that the text does not have', () => {
    const mentions = [{ start: 0, end: 7, text: 'Vashtar', entity: 'x' }];
    expect(scoresOf({ mentions }).get('spans.true')).toEqual({ share: 0, of: 1 });
  });
});
