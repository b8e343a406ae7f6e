import { describe, expect, it } from '@jest/globals';
import { transliterationKey } from '../../../src/extract/names/transliteration.js';

describe('the key of spellings', () => {
  it.each([
    ['Zelenskyy', 'Zelensky', 'Zelenskiy', 'Zelenskyi', 'Zelenskij'],
    ['Zaluzhny', 'Zaluzhnyi', 'Zaluzhnyy'],
    ['Medvedchuk', 'Medvedtchuk'],
    ['Kuleba', 'Kouleba'],
    ['Lavrov', 'Lawrow'],
    ['Akhmetov', 'Ahmetov'],
  ])('is one for %s', (...spellings) => {
    expect(new Set(spellings.map(transliterationKey)).size).toBe(1);
  });

  it.each([
    ['Zelensky', 'Zelinski'],
    ['Putin', 'Putina'],
    ['Kharkiv', 'Kherson'],
    ['Miller', 'Muller'],
  ])('is not one for %s and %s', (a, b) => {
    expect(transliterationKey(a)).not.toBe(transliterationKey(b));
  });
});
