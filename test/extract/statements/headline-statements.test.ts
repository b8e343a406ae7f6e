import { describe, expect, it } from '@jest/globals';
import { whole } from '../extracted.js';

const inHeadline = (headline: string): (string | null)[][] => {
  const { facts, cut } = whole(`${headline}\nIt rained in Oslo.`);
  return facts.statements.map(({ speakerWords, cue, content }) => [cut(speakerWords), cut(cue), cut(content)]);
};

describe('a headline that attributes by a mark', () => {
  it.each([
    ['Zelensky: all restrictions on weapons must go', 'Zelensky', 'all restrictions on weapons must go'],
    ['All restrictions on weapons must go – Zelensky', 'Zelensky', 'All restrictions on weapons must go'],
    ['‘We can count’: Zelensky at the summit in Oslo', 'Zelensky', 'We can count'],
    ['"Enough is enough" – Macron in Oslo for talks', 'Macron', 'Enough is enough'],
  ])('is a statement without a cue: %s', (headline, speaker, content) => {
    expect(inHeadline(headline)).toEqual([[speaker, null, content]]);
  });

  it.each([
    'Weather: rain in all the north',
    'Zelensky: no',
    'Zelensky in Oslo for talks',
    '‘We can count’: a year in the hills',
    'Talks at the ‘House of Peace’: Zelensky in Oslo',
  ])('is none where nobody speaks or too little is said: %s', (headline) => {
    expect(inHeadline(headline)).toEqual([]);
  });
});
