import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a name of the tables', () => {
  it.each([
    ['Volodymyr Zelensky left.', ['Volodymyr Zelensky > volodymyr-zelensky']],
    ['The Storm Shadow flew.', ['Storm Shadow > storm-shadow']],
    ['The European Union spoke.', ['European Union > eu']],
    ['He accused the West of lies.', ['the West > the-west']],
    ['They drove to the West Coast.', []],
    ['The French Senate voted.', ['French > france', 'Senate > france-senate']],
    ['The Senate voted.', ['Senate > us-senate']],
    ['Then the Nigeria Labour Congress met.', ['Nigeria > nigeria']],
    ['A meeting of the Ukraine Defence Contact Group was held.', ['Ukraine Defence Contact Group > ramstein-group']],
    ['A storm shadow fell on the field.', []],
    ['The turkey ran off.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
