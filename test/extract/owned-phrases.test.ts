import { describe, expect, it } from '@jest/globals';
import { extractArticle } from '../../src/extract/index.js';
import { ownedPhrases } from '../../src/extract/owned-phrases.js';

/** All descriptions with owners in a text, by the id of the body. */
function ownedIn(sentence: string): string[] {
  const { text, facts } = extractArticle({ text: `News of the day\nIt rained.\n${sentence}` });
  return facts.entities.flatMap((entity) => ownedPhrases(entity, facts, text));
}

describe('the description of a body with its owner', () => {
  it.each([
    ['Norway’s foreign ministry spoke.', 'Norway’s foreign ministry'],
    ['Norway’s own navy spoke.', 'Norway’s own navy'],
    ['Norway said that its own navy was ready.', 'its own navy'],
    ['The Norwegian air force spoke.', 'Norwegian air force'],
  ])('is cut out of: %s', (sentence, phrase) => {
    expect(ownedIn(sentence)).toEqual([phrase]);
  });

  it.each(['Norway and NATO spoke.', 'Norway, NATO and France spoke.', 'Norway’s minister spoke to NATO.'])(
    'is none in: %s',
    (sentence) => {
      expect(ownedIn(sentence)).toEqual([]);
    },
  );
});
