import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

function officesIn(text: string): string[] {
  const names: GivenName[] = [{ words: text.includes('Ann') ? 'Ann Solheim' : 'Kari Solheim', label: 'PERSON' }];
  const { facts, cut } = read(text, { names });
  return facts.mentions
    .filter(({ rule }) => rule === 'office-of')
    .map((mention) => `${cut(mention)} > ${mention.entity}`);
}

describe('the office of a person', () => {
  it.each([
    ['Kari Solheim’s office denied it.', 'office > kari-solheim-office'],
    ['Kari Solheim left. Her press office denied it.', 'press office > kari-solheim-office'],
    ['Kari Solheim left. According to her office, she was well.', 'office > kari-solheim-office'],
  ])('is a body that belongs to her: %s', (text, mention) => {
    expect(officesIn(text)).toEqual([mention]);
  });

  it.each([
    ['They met in Kari Solheim’s office.'],
    ['Kari Solheim left. An office was shut.'],
    ['Ann Solheim left. His office was shut.'],
  ])('is none: %s', (text) => {
    expect(officesIn(text)).toEqual([]);
  });
});
