import { describe, expect, it } from '@jest/globals';
import { WordPieces } from '../../src/reading/word-pieces.js';
import { wordsFixture } from '../support/reading-fixtures.js';

const { vocabulary, most, pieces } = wordsFixture();
const cutter = new WordPieces(vocabulary, most);
const cut = (word: string): (string | undefined)[] => cutter.cut(word).map((id) => vocabulary[id]);

describe('word pieces', () => {
  it.each(pieces)('of %j are those of training', (word, expected) => {
    expect(cut(word)).toEqual(expected);
  });

  it('of what nothing is left of are one unknown piece', () => {
    expect(cut('\u200b')).toEqual(['[UNK]']);
    expect(cut('\ud83d')).toEqual(['[UNK]']);
  });

  it('are at most ten a word, also of ten thousand letters', () => {
    const letters = new WordPieces(['[UNK]', '[CLS]', '[SEP]', 'a', '##a', '##aa'], 10);
    expect(letters.cut('a'.repeat(10_000))).toEqual([3, ...Array.from({ length: 9 }, () => 5)]);
    expect(letters.cut(`${'a'.repeat(9_999)}b`)).toEqual([0]);
  });
});
