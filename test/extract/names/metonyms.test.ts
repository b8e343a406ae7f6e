import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a seat of power', () => {
  it.each([
    ['The Kremlin warned Norway.', ['Kremlin > russia-government', 'Norway > norway']],
    ['Moscow warned Norway.', ['Moscow > russia-government', 'Norway > norway']],
    [
      'Berlin and Washington warned Norway.',
      ['Berlin > germany-government', 'Washington > us-government', 'Norway > norway'],
    ],
    ['The outgoing administration in Washington spoke.', ['Washington > us-government']],
    ['The mayor of Paris spoke.', ['Paris > paris']],
    ['The embassy in Moscow was shut.', ['Moscow > moscow']],
    ['He flew to Kyiv on Friday.', ['Kyiv > kyiv']],
    ['Residents left central Kyiv.', ['Kyiv > kyiv']],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
