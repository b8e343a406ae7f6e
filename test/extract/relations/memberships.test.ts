import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a membership', () => {
  it('is told of one state', () => {
    expect(relationsIn('NATO member Norway sent help.')).toEqual([
      { from: 'norway', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO member Norway' },
    ]);
  });

  it('is told of each of several', () => {
    expect(relationsIn('NATO members Norway and Finland sent help.')).toEqual([
      { from: 'norway', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO members Norway' },
      { from: 'finland', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO members Norway and Finland' },
    ]);
  });

  it.each(['Norway spoke with NATO.', 'NATO allies Norway and Finland sent help.'])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });
});
