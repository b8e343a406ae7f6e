import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWords } from '../../src/reading/read-words.js';
import { quoteStates, shapeOf } from '../../src/reading/word-features.js';
import { splitWords } from '../../src/reading/words.js';
import { readText } from '../../src/text/read-text.js';
import { wordsFixture } from '../support/reading-fixtures.js';

const split = (text: string): string[] => splitWords(text).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each(wordsFixture().texts.map((fixture) => [fixture.text, fixture] as const))(
    'are split and described as in training: %j',
    (text, { words, features }) => {
      const spans = splitWords(text);
      expect(spans.map(({ start, end }) => [start, end])).toEqual(words);
      const texts = spans.map(({ start, end }) => text.slice(start, end));
      const gaps = features.map(([, , gap]) => gap as 0 | 1 | 2);
      expect(texts.map(shapeOf)).toEqual(features.map(([shape]) => shape));
      expect(quoteStates(texts, gaps)).toEqual(features.map(([, quote]) => quote));
    },
  );

  it('hold every character that is not white space exactly once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(split(text).join('')).toBe(text.replace(/\s/gu, ''));
      }),
      { seed: 1 },
    );
  });

  it('keep an abbreviation whole where a stretch of ten thousand characters ends behind it', () => {
    const before = 'a'.repeat(9_995);
    expect(split(`${before} Gen. Lee`)).toEqual([before, 'Gen.', 'Lee']);
    const long = `${'word '.repeat(1_998)}of Gen. Lee ${'word '.repeat(100)}`;
    expect(split(long)).toContain('Gen.');
  });

  it('cut a run without white space only where it is longer than any word', () => {
    expect(split('b'.repeat(9_000))).toHaveLength(1);
    expect(split('b'.repeat(25_000)).map(({ length }) => length)).toEqual([10_000, 10_000, 5_000]);
    expect(split('😀'.repeat(20_000)).every((word) => word === '😀')).toBe(true);
  });

  it('survive half a surrogate pair', () => {
    expect(split('a \ud83d b')).toEqual(['a', '\ud83d', 'b']);
    expect(shapeOf('\ud83d')).toBe(7);
  });
});

describe('the reading without a model', () => {
  it('marks the start of each paragraph, and line breaks of wrapped text as blanks', () => {
    const lines = Array.from({ length: 8 }, () => 'and the minister said to the assembled crowd of the old and').join(
      '\n',
    );
    const wrapped = readWords(readText({ text: lines }));
    expect(wrapped.words.filter(({ gap }) => gap === 2)).toHaveLength(1);
    const { words } = readWords(readText({ text: 'First line here.\nSecond line there.' }));
    expect(words.filter(({ gap }) => gap === 2).map(({ text }) => text)).toEqual(['First', 'Second']);
  });

  it('has as many words as the text and the sentence of each', () => {
    const { words } = readWords(readText({ text: 'One came. Two left.' }));
    expect(words.map(({ text, sentence }) => `${sentence}${text}`)).toEqual([
      '0One',
      '0came',
      '0.',
      '1Two',
      '1left',
      '1.',
    ]);
  });
});
