import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a ministry', () => {
  it.each([
    ['The Russian Defense Ministry spoke.', ['Russian > russia', 'Defense Ministry > russia-defense-ministry']],
    ['The Ukrainian Foreign Ministry spoke.', ['Ukrainian > ukraine', 'Foreign Ministry > ukraine-foreign-ministry']],
    ['The Ministry of Defence spoke.', ['Ministry of Defence > defense-ministry']],
    ['A ministry moved house.', []],
    ['The ministry of silly walks moved.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
