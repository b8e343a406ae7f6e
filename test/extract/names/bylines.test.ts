import { describe, expect, it } from '@jest/globals';
import { extractFacts } from '../../../src/extract/index.js';
import { readText } from '../../../src/text/read-text.js';
import { type GivenName, readingOf } from '../given-reading.js';

const person = (words: string): GivenName => ({ words, label: 'PERSON' });

/** "words > name" of each mention that the step made. */
function authorsIn(text: string, names: readonly GivenName[]): string[] {
  const article = readText({ text });
  const { entities, mentions } = extractFacts(article, readingOf(article, { names }));
  return mentions
    .filter(({ rule }) => rule === 'byline')
    .map(
      ({ start, end, entity }) =>
        `${article.text.slice(start, end)} > ${entities.find(({ id }) => id === entity)?.name ?? ''}`,
    );
}

const BODY = 'The road over the pass was shut on Monday, and nobody could say when it would be opened.\n';

describe('the authors of an article', () => {
  it.each([
    ['By Valkan Streth and Orla Menden', ['Valkan Streth > Valkan Streth', 'Orla Menden > Orla Menden']],
    ['By VALKAN STRETH and Orla Menden', ['VALKAN STRETH > Valkan Streth', 'Orla Menden > Orla Menden']],
  ])('are read from: %s', (line, authors) => {
    const names = authors.map((author) => person(author.split(' > ')[0] ?? ''));
    expect(authorsIn(`News of the day\n${line}\n${BODY}`, names)).toEqual(authors);
  });

  it('are not who is called so in the text', () => {
    const text = `News of the day\nBy Valkan Streth\n${BODY}Streth said that it had snowed.\n`;
    const article = readText({ text });
    const { entities } = extractFacts(article, readingOf(article, { names: [person('Valkan Streth')] }));
    expect(entities.map(({ name }) => name)).toEqual(['Valkan Streth']);
  });

  it('are there with the places they wrote from', () => {
    const names: GivenName[] = [person('Valkan Streth'), { words: 'Harrowmere', label: 'PLACE' }];
    expect(authorsIn(`News of the day\nBy Valkan Streth in Harrowmere\n${BODY}`, names)).toEqual([
      'Valkan Streth > Valkan Streth',
      'Harrowmere > Harrowmere',
    ]);
  });

  it.each([
    ['a place', [{ words: 'Valkan Streth', label: 'PLACE' } as const]],
    ['somebody less than surely read', [{ words: 'Valkan Streth', label: 'PERSON', confidence: 0.6 } as const]],
  ])('are not %s', (_what, names) => {
    expect(authorsIn(`News of the day\nBy Valkan Streth\n${BODY}`, names)).toEqual([]);
  });
});
