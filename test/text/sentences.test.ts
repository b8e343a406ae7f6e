import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from '../../src/text/sentences.js';

const sentencesOf = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['full stops', 'He left. She stayed.', ['He left.', 'She stayed.']],
    ['questions and exclamations', 'Why now? “Enough!” he said.', ['Why now?', '“Enough!” he said.']],
    ['marks closed by a quotation mark', '“We will see.” He left.', ['“We will see.”', 'He left.']],
    [
      'an abbreviation that ends a sentence',
      'They met in the U.S. The talks failed.',
      ['They met in the U.S.', 'The talks failed.'],
    ],
    ['an ellipsis', 'He paused… Then he left.', ['He paused…', 'Then he left.']],
    [
      'a sentence that opens with a number',
      'Nobody was hurt. 12 people fled.',
      ['Nobody was hurt.', '12 people fled.'],
    ],
  ])('end at %s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it.each([
    ['titles', 'Sen. Lindsey Graham met Gen. Syrskyi.'],
    ['initials', 'J. D. Vance spoke.'],
    ['the abbreviation of a country before a name', 'The U.S. Army said so.'],
    ['decimal numbers', 'It costs 2.5 million.'],
    ['a question inside a sentence', '“Why now?” he asked.'],
    ['numbered things', 'See No. 4 of the list.'],
    ['a company', 'Acme Inc. denied it.'],
  ])('go on after %s', (_, text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('hold every character that is not white space, once and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const joined = sentencesOf(text).join('');
        expect(joined.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
      { seed: 1 },
    );
  });

  it('stay within the paragraph they are asked for', () => {
    const text = 'One is here. Two is here. Three is here.';
    const [start, end] = [text.indexOf('Two'), text.indexOf(' Three')];
    expect(splitSentences(text, { start, end })).toEqual([{ start, end }]);
  });
});
