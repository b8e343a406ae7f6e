import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a surname alone', () => {
  it.each([
    ['Joe Biden spoke. Biden left.', ['Joe Biden > joe-biden', 'Biden > joe-biden']],
    [
      'Kari Solheim, an engineer, spoke. Later Solheim left.',
      ['Kari Solheim > kari-solheim', 'Solheim > kari-solheim'],
    ],
    [
      'Gen. Solheim spoke. Gen. Solheim left. Kari Solheim, an engineer, came.',
      ['Solheim > kari-solheim', 'Solheim > kari-solheim', 'Kari Solheim > kari-solheim'],
    ],
    ['Bush fires burned.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
