import { describe, expect, it } from '@jest/globals';
import { extractFacts } from '../../../src/extract/index.js';
import { readText } from '../../../src/text/read-text.js';
import { type GivenName, readingOf } from '../given-reading.js';

const BODY = 'The road over the pass was shut on Monday, and nobody could say when it would be opened.\n';

function entitiesIn(text: string, names: readonly GivenName[]): string[] {
  const article = readText({ text });
  return extractFacts(article, readingOf(article, { names })).entities.map(({ name }) => name);
}

describe('the authors of an article', () => {
  it('are told of the article, and are nobody it speaks of', () => {
    const text = `News of the day\nBy Valkan Streth in Harrowmere\n${BODY}`;
    const names: GivenName[] = [
      { words: 'Valkan Streth', label: 'PERSON' },
      { words: 'Harrowmere', label: 'PLACE' },
    ];
    expect(readText({ text }).meta.byline).toBe('Valkan Streth in Harrowmere');
    expect(entitiesIn(text, names)).toEqual([]);
  });
});
