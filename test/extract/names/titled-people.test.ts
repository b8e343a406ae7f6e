import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a person behind a title', () => {
  it.each([
    ['President Solheim spoke.', ['Solheim > solheim']],
    ['General Kari Solheim spoke.', ['Kari Solheim > kari-solheim']],
    ['Deputy Press Secretary Kari Solheim spoke.', ['Kari Solheim > kari-solheim']],
    ['The general left.', []],
    ['Deputy Press Secretary. Chief Cabinet Secretary.', []],
    ['The President of the club left.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
