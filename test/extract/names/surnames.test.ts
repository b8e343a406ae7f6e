import { describe, expect, it } from '@jest/globals';
import { extractArticle } from '../../../src/extract/index.js';
import { parsePartialDate } from '../../../src/model/partial-date.js';
import { mentionsIn } from '../extracted.js';
import { type GivenName, read } from '../given-reading.js';

describe('a surname alone', () => {
  it.each([
    ['Joe Biden spoke. Biden left.', ['Joe Biden > joe-biden', 'Biden > joe-biden']],
    [
      'Kari Solheim, an engineer, spoke. Later Solheim left.',
      ['Kari Solheim > kari-solheim', 'Solheim > kari-solheim'],
    ],
    [
      'Gen. Solheim spoke. Gen. Solheim left. Kari Solheim, an engineer, came.',
      ['Solheim > kari-solheim', 'Solheim > kari-solheim', 'Kari Solheim > kari-solheim'],
    ],
    ['Bush fires burned.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});

/** The entity of the only mention, in an article of the date. */
function personIn(date: string | null, sentence: string): string | null {
  const publishedAt = date === null ? null : parsePartialDate(date);
  const { facts } = extractArticle({ text: `News of the day\nIt rained.\n${sentence}`, publishedAt });
  return (
    facts.mentions.find(({ entity }) => facts.entities.some(({ id, kind }) => id === entity && kind === 'Person'))
      ?.entity ?? null
  );
}

describe('a surname that several bear', () => {
  it.each([
    ['2023-01-01', 'Prime Minister Sharif spoke.', 'shehbaz-sharif'],
    ['2015-01-01', 'Prime Minister Sharif spoke.', 'nawaz-sharif'],
    ['2025-06-01', 'President Aoun spoke.', 'joseph-aoun'],
    ['2018-06-01', 'President Aoun spoke.', 'michel-aoun'],
    ['2025-06-01', 'Vice President Vance spoke.', 'jd-vance'],
  ])('is his who was in office when the article was published: %s, %s', (date, sentence, person) => {
    expect(personIn(date, sentence)).toBe(person);
  });
});

describe('a surname that is also a word, a place or a firm', () => {
  it.each([
    ['2018-01-01', 'Prime Minister May spoke.', 'theresa-may'],
    ['2019-01-01', 'Foreign Secretary Hunt spoke.', 'jeremy-hunt'],
    ['2019-01-01', 'President Moon spoke.', 'moon-jae-in'],
    ['2024-05-31', 'Attorney General Tarek William Saab spoke.', 'tarek-william-saab'],
    ['2024-05-31', 'Then John Kirby spoke.', 'john-kirby'],
    ['2024-05-31', 'President Xi spoke.', 'xi-jinping'],
  ])('is a name behind the title or the first name: %s, %s', (date, sentence, person) => {
    expect(personIn(date, sentence)).toBe(person);
  });

  it.each([
    ['May is warm.'],
    ['Hunt clubs rode out.'],
    ['Moon dust fell.'],
    ['Saab sold jets.'],
    ['Price rises hurt.'],
    ['Major cities slept.'],
    ['Long queues formed.'],
    ['Kirby is a town.'],
    ['Bush fires burned.'],
    ['They read Pius XI.'],
  ])('is none of the office holders otherwise: %s', (sentence) => {
    expect(personIn('2024-05-31', sentence)).toBeNull();
  });

  it.each([
    ['Mr. Miller spoke.', 'matthew-miller'],
    ['President Powell spoke.', 'colin-powell'],
    ['Gen. Price spoke.', 'ned-price'],
  ])('is not his who held another office: %s', (sentence, person) => {
    expect(personIn('2024-05-31', sentence)).not.toBe(person);
  });
});

describe('a surname that was read as a place', () => {
  it.each([
    ['Streth’s plan failed. Valkan Streth left.', ['Streth > valkan-streth', 'Valkan Streth > valkan-streth']],
    ['Roads near Streth closed. Valkan Streth left.', ['Streth > streth', 'Valkan Streth > valkan-streth']],
  ])('is the person’s, but where it is one: %s', (text, mentions) => {
    const names: GivenName[] = [
      { words: 'Valkan Streth', label: 'PERSON' },
      { words: text.includes('Streth’s') ? 'Streth’s' : 'Streth', label: 'PLACE' },
    ];
    const { facts, cut } = read(text, { names });
    expect(facts.mentions.map((mention) => `${cut(mention)} > ${mention.entity}`)).toEqual(mentions);
  });
});
