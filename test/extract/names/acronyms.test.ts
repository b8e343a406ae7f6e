import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('letters in brackets', () => {
  it.each([
    [
      'The Institute for the Study of War (ISW) spoke. Later the ISW wrote.',
      ['Institute for the Study of War > isw', 'ISW > isw', 'ISW > isw'],
    ],
    [
      'The Southern Resistance Council (SRC) spoke. Later the SRC wrote.',
      [
        'Southern Resistance Council > southern-resistance-council',
        'SRC > southern-resistance-council',
        'SRC > southern-resistance-council',
      ],
    ],
    ['The SRC wrote.', []],
    ['He bought a television (TV) and a radio.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
