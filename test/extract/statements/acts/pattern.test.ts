import { describe, expect, it } from '@jest/globals';
import { matches, parsePattern } from '../../../../src/extract/statements/acts/pattern.js';
import { ClassedWords } from '../../../../src/extract/statements/acts/word-classes.js';

const fits = (pattern: string, words: string): boolean =>
  matches(parsePattern(pattern), new ClassedWords(words.split(' ')));

describe('a pattern over words', () => {
  it.each([
    ['not true', 'that is not true .', 'that is true , not false .'],
    ['escalat*', 'they are escalating', 'they are late'],
    ['is|was late', 'it was late', 'it will be late'],
    ['will ?never stop', 'we will stop', 'we will soon stop'],
    ['^ we go', 'we go', 'now we go'],
    ['we go $', 'now we go', 'we go now'],
    ['we ... go', 'we must now all go', 'we must wait . then go'],
    ['we ... go', 'we a b c d e go', 'we a b c d e f go'],
    ['if .... then', 'if a b c d e f g h then', 'if a . then'],
    ['a _ c', 'a b c', 'a c'],
    ['<false>', 'it is a pack of lies', 'it is a pack of wolves'],
    ['@own will', '@own will', '@other will'],
    ['@own will', '@ownadj troops will', '@otheradj troops will'],
  ])('%s fits "%s" and not "%s"', (pattern, right, wrong) => {
    expect([fits(pattern, right), fits(pattern, wrong)]).toEqual([true, false]);
  });

  it('fits nothing where there are no words', () => {
    expect(matches(parsePattern('a'), new ClassedWords([]))).toBe(false);
  });
});
