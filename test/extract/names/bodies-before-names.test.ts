import { describe, expect, it } from '@jest/globals';
import { mentionsBy } from '../extracted.js';

const described = (...paragraphs: readonly string[]): string[] => mentionsBy('body-before-name', ...paragraphs);

describe('what a body is, before its name', () => {
  it.each([
    ['The state news agency TASS wrote it.', 'state news agency > tass'],
    ['Israel’s foreign intelligence agency Mossad kept silent.', 'foreign intelligence agency > mossad'],
    ['It was told to the state broadcaster BBC.', 'state broadcaster > bbc'],
  ])('is no other body: %s', (sentence, mention) => {
    expect(described(sentence)).toEqual([mention]);
  });

  it.each([
    'The Norwegian navy, NATO and the EU spoke.',
    'Norway’s foreign ministry told NATO so.',
    'Norway’s Foreign Ministry NATO desk spoke.',
    'The Norwegian navy. NATO spoke.',
  ])('is one of its own: %s', (sentence) => {
    expect(described(sentence)).toEqual([]);
  });
});
