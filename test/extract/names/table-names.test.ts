import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a name of the tables', () => {
  it.each([
    ['Volodymyr Zelensky left.', ['Volodymyr Zelensky > volodymyr-zelensky']],
    ['The Storm Shadow flew.', ['Storm Shadow > storm-shadow']],
    ['The European Union spoke.', ['European Union > eu']],
    ['A storm shadow fell on the field.', []],
    ['The turkey ran off.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
