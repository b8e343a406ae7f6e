import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a region', () => {
  it.each([
    ['Drones flew over Tula region.', ['Tula region > tula-region']],
    ['Shells hit Vinnytsia oblast.', ['Vinnytsia oblast > vinnytsia-region']],
    ['The whole region was dark.', []],
    ['This District is dark.', []],
    ['They crossed the Border region.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
