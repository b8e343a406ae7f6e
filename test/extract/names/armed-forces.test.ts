import { describe, expect, it } from '@jest/globals';
import { mentionsBy } from '../extracted.js';

const forces = (...paragraphs: readonly string[]): string[] => mentionsBy('armed-forces', ...paragraphs);

describe('the armed forces of a country', () => {
  it.each([
    ['The Ukrainian military said so.', 'military > ukraine-armed-forces'],
    ['Russian forces crossed the river.', 'forces > russia-armed-forces'],
    ['The Russian armed forces crossed the river.', 'armed forces > russia-armed-forces'],
    ['Poland’s army was ready.', 'army > poland-armed-forces'],
    ['Poland was ready and its troops were fed.', 'troops > poland-armed-forces'],
    ['Polish Prime Minister Donald Tusk praised his army.', 'army > poland-armed-forces'],
    ['Polish Prime Minister Donald Tusk spoke to the army.', 'army > poland-armed-forces'],
    ['Poland was ready and the armed forces were fed.', 'armed forces > poland-armed-forces'],
    ['Volodymyr Zelensky’s forces crossed the river.', 'forces > ukraine-armed-forces'],
  ])('are meant in: %s', (sentence, mention) => {
    expect(forces(sentence)).toEqual([mention]);
  });

  it('are the ones that the tables know by name, where that is used', () => {
    expect(forces('The People’s Liberation Army moved. The Chinese military said so.')).toEqual(['military > pla']);
  });

  it.each([
    'Russian military action went on.',
    'The army of the willing is no army.',
    'They spoke of soldiers and of forces.',
    'Poland saw market forces at work.',
    'Poland joined an army-led march.',
  ])('are not meant in: %s', (sentence) => {
    expect(forces(sentence)).toEqual([]);
  });
});
