import { describe, expect, it } from '@jest/globals';
import { openPage, spanOf } from '../../src/extract/page.js';
import { readWords } from '../../src/reading/read-words.js';
import { readText } from '../../src/text/read-text.js';

const sentencesOf = (text: string): string[] => {
  const article = readText({ text });
  const page = openPage(article, readWords(article));
  return page.sentences
    .filter(({ from, until }) => until > from)
    .map(({ from, until }) => spanOf(page, from, until))
    .map(({ start, end }) => text.slice(start, end));
};

describe('the sentences that something is extracted from', () => {
  it('leave out the dateline and keep the headline', () => {
    expect(sentencesOf('Oslo says yes to Kyiv\n\nOSLO, May 31 (Reuters) – Norway said yes. It gave no date.')).toEqual([
      'Oslo says yes to Kyiv',
      'Norway said yes.',
      'It gave no date.',
    ]);
  });

  it('keep a place that is no dateline', () => {
    expect(sentencesOf('Moscow said no to the offer. Kyiv had no comment.')).toEqual([
      'Moscow said no to the offer.',
      'Kyiv had no comment.',
    ]);
  });

  it('leave out boilerplate and bylines', () => {
    const text = 'Oslo says yes to Kyiv\nBy Kari Example\nNorway said yes on Friday.\nRead more: Denmark says no';
    expect(sentencesOf(text)).toEqual(['Oslo says yes to Kyiv', 'Norway said yes on Friday.']);
  });
});
