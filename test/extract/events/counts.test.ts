import { describe, expect, it } from '@jest/globals';
import { countAt } from '../../../src/extract/events/counts.js';
import { openPage } from '../../../src/extract/page.js';
import { readWords } from '../../../src/reading/read-words.js';
import { readText } from '../../../src/text/read-text.js';

/** The first count of a sentence, as "bound value words". */
function firstCount(sentence: string): string | null {
  const article = readText({ text: `News of the day\nIt rained.\n${sentence}` });
  const page = openPage(article, readWords(article));
  for (let at = 0; at < page.tokens.length; at += 1) {
    const count = countAt(page, at);
    if (count) return `${count.bound} ${count.value} ${count.words}`;
  }
  return null;
}

describe('a count', () => {
  it.each([
    ['They killed 12 people.', 'EXACTLY 12 12'],
    ['They killed three people.', 'EXACTLY 3 three'],
    ['They killed at least 12 people.', 'AT_LEAST 12 at least 12'],
    ['They killed more than 1,200 people.', 'AT_LEAST 1200 more than 1,200'],
    ['They killed up to 300 people.', 'AT_MOST 300 up to 300'],
    ['They killed as many as 300 people.', 'AT_MOST 300 as many as 300'],
    ['They killed about 20 people.', 'ABOUT 20 about 20'],
    ['They killed some 40 people.', 'ABOUT 40 some 40'],
    ['They killed 200 or so people.', 'ABOUT 200 200 or so'],
    ['They killed twenty-one people.', 'EXACTLY 21 twenty-one'],
    ['They killed two hundred people.', 'EXACTLY 200 two hundred'],
    ['They sent 1.5 million shells.', 'EXACTLY 1500000 1.5 million'],
    ['They killed dozens of people.', 'AT_LEAST 24 dozens'],
    ['They killed hundreds of people.', 'AT_LEAST 200 hundreds'],
    ['They killed tens of thousands of people.', 'AT_LEAST 20000 tens of thousands'],
    ['They killed a dozen people.', 'EXACTLY 12 dozen'],
  ])('is read with how sure it is: %s', (sentence, expected) => {
    expect(firstCount(sentence)).toBe(expected);
  });

  it.each([
    'They flew Mi-35 helicopters.',
    'They have a P-8 Poseidon.',
    'They paid $300 for it.',
    'It rose by 12 percent.',
    'They hit targets 300 kilometers away.',
    'It began in 2022.',
    'No one was killed.',
    'They walked for three days.',
  ])('is none in: %s', (sentence) => {
    expect(firstCount(sentence)).toBeNull();
  });
});
