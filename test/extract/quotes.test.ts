import { describe, expect, it } from '@jest/globals';
import { QuoteIndex, readQuotes } from '../../src/extract/quotes.js';
import { readText } from '../../src/text/read-text.js';

const quotesIn = (line: string): { readonly words: string; readonly closed: boolean }[] => {
  const article = readText({ text: `News of the day\nIt rained.\n${line}` });
  return readQuotes(article).map(({ start, end, closed }) => ({ words: article.text.slice(start, end), closed }));
};

describe('a quotation', () => {
  it.each([
    ['in curved marks', 'He said “no” and “never.”', ['no', 'never.']],
    ['in straight marks', 'He said "no" twice.', ['no']],
    ['in low marks', 'The paper wrote „nein“ then.', ['nein']],
    ['in angle marks', 'He said «no» then.', ['no']],
    ['in single marks', 'He called it ‘a mistake’ again.', ['a mistake']],
    ['in single marks around an apostrophe', '‘Don’t go,’ she said.', ['Don’t go,']],
    ['around another', 'She said “it is ‘too late’ now.”', ['it is ‘too late’ now.']],
  ])('%s has its marks outside', (_, line, words) => {
    expect(quotesIn(line)).toEqual(words.map((quote) => ({ words: quote, closed: true })));
  });

  it('whose closing mark is missing ends with its paragraph', () => {
    expect(quotesIn('“It is late and nobody came.\nIt rained again.')).toEqual([
      { words: 'It is late and nobody came.', closed: false },
    ]);
  });

  it('whose closing mark is missing ends before who said it', () => {
    expect(quotesIn('“It is late. Nobody has come. Blinken said at a news conference.')).toEqual([
      { words: 'It is late. Nobody has come.', closed: false },
    ]);
  });
});

describe('no quotation', () => {
  it.each([
    ['is without marks', 'He said nothing.'],
    ['is in apostrophes', "The soldiers' boots and Norway's coat."],
    ['is in a decade', 'The ’90s were long.'],
    ['is in boilerplate', 'Read more: Denmark says “no” to Kyiv'],
  ])('%s', (_, line) => {
    expect(quotesIn(line)).toEqual([]);
  });
});

describe('the quotation at an offset', () => {
  const first = { start: 3, end: 7, paragraph: 0, closed: true };
  const second = { start: 12, end: 20, paragraph: 1, closed: false };
  const index = new QuoteIndex([first, second]);

  it.each([
    [2, null],
    [3, first],
    [6, first],
    [7, null],
    [12, second],
    [20, null],
  ])('is found by its first and last letter: %d', (offset, quote) => {
    expect(index.at(offset)).toBe(quote);
  });

  it('is found by any part of it in a span', () => {
    expect(index.within({ start: 6, end: 13 })).toEqual([first, second]);
    expect(index.within({ start: 7, end: 12 })).toEqual([]);
  });
});
