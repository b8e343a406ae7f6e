import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('a membership', () => {
  it('is told of each of several', () => {
    expect(relationsIn('NATO members Norway and Finland sent help.')).toEqual([
      { from: 'norway', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO members Norway' },
      { from: 'finland', type: 'MEMBER_OF', to: 'nato', evidence: 'NATO members Norway and Finland' },
    ]);
  });

  it.each([
    ['NATO member Norway sent help.', 'norway', 'nato', 'NATO member Norway'],
    ['Turkey, a member of NATO, sent help.', 'turkey', 'nato', 'Turkey, a member of NATO'],
    ['Turkey, a NATO member, sent help.', 'turkey', 'nato', 'Turkey, a NATO'],
    ['Norway is a founding member of NATO.', 'norway', 'nato', 'Norway is a founding member of NATO'],
    ['Friedrich Merz of the opposition CDU spoke.', 'friedrich-merz', 'cdu', 'Friedrich Merz of the opposition CDU'],
    [
      'Boris Pistorius, a Social Democrat (SPD), spoke.',
      'boris-pistorius',
      'spd',
      'Boris Pistorius, a Social Democrat (SPD',
    ],
    ['Friedrich Merz (CDU) spoke.', 'friedrich-merz', 'cdu', 'Friedrich Merz (CDU'],
    [
      'Donald Trump of the Republican Party spoke.',
      'donald-trump',
      'republican-party',
      'Donald Trump of the Republican Party',
    ],
    ['Friedrich Merz’s CDU left.', 'friedrich-merz', 'cdu', 'Friedrich Merz’s CDU'],
    ['Friedrich Merz’s own conservative CDU left.', 'friedrich-merz', 'cdu', 'Friedrich Merz’s own conservative CDU'],
  ])('is told by: %s', (sentence, from, to, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from, type: 'MEMBER_OF', to, evidence }]);
  });

  it.each([
    'Norway spoke with NATO.',
    'NATO allies Norway and Finland sent help.',
    'Norway is not a member of NATO.',
    'Norway, which wants to join NATO, sent help.',
    'Olaf Scholz of Germany spoke.',
    'Olaf Scholz’s Germany left.',
    'Olaf Scholz’s NATO visit ended.',
    'Olaf Scholz, a guest in Berlin (CDU posters hung there), spoke.',
  ])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });

  it('is in the party of somebody else, and so is he', () => {
    expect(relationsIn('Olaf Scholz of Friedrich Merz’s CDU spoke.')).toEqual([
      expect.objectContaining({ from: 'olaf-scholz', type: 'MEMBER_OF', to: 'cdu' }),
      expect.objectContaining({ from: 'friedrich-merz', type: 'MEMBER_OF', to: 'cdu' }),
    ]);
  });
});
