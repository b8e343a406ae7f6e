import { describe, expect, it } from '@jest/globals';
import { type Floors, fallen, fingerprint, raised, type Scored } from './floors.js';
import { ScoreSheet } from './score-sheet.js';

const ANNOTATIONS = fingerprint(['one article']);
const OTHERS = fingerprint(['one article', 'another']);

/** Half of its facts right, or four fifths. */
function scored(share: 0.5 | 0.8, annotations = ANNOTATIONS): Scored {
  const sheet = new ScoreSheet();
  sheet.share('act', 10 * share, 10);
  return { sheet, articles: 1, annotations };
}
const pinned = (act: number): Floors => ({ 'corpus-dev': { annotations: ANNOTATIONS, tasks: { act } } });

describe('a floor', () => {
  it('is fallen below where less is right', () => {
    expect(fallen('corpus-dev', scored(0.5), pinned(60))).toEqual([{ task: 'act', floor: 60, score: 50 }]);
    expect(fallen('corpus-dev', scored(0.8), pinned(60))).toEqual([]);
  });

  it('is fallen below where its task is scored no more', () => {
    const nothing = { ...scored(0.5), sheet: new ScoreSheet() };
    expect(fallen('corpus-dev', nothing, pinned(60))).toEqual([{ task: 'act', floor: 60, score: 0 }]);
  });

  it('rises a point below what is reached, and never falls', () => {
    expect(raised('corpus-dev', scored(0.8), pinned(60))).toEqual(pinned(79));
    expect(raised('corpus-dev', scored(0.5), pinned(60))).toEqual(pinned(60));
  });

  it('holds for the annotations it was pinned on, and is pinned anew for others', () => {
    expect(fallen('corpus-dev', scored(0.8, OTHERS), pinned(60))).toEqual([
      { task: 'annotations', floor: ANNOTATIONS, score: OTHERS },
    ]);
    expect(raised('corpus-dev', scored(0.5, OTHERS), pinned(60))).toEqual({
      'corpus-dev': { annotations: OTHERS, tasks: { act: 49 } },
    });
  });
});
