import { describe, expect, it } from '@jest/globals';
import { mentionsBy, mentionsIn } from '../extracted.js';

describe('a seat of power', () => {
  it.each([
    ['Drones flew over the Kremlin.', 'Kremlin > kremlin-building'],
    ['They threatened to strike the Kremlin.', 'Kremlin > kremlin-building'],
    ['They met at the White House.', 'White House > white-house-building'],
    ['Crowds stood outside Downing Street.', 'Downing Street > downing-street-building'],
  ])('is a building where something happens at it: %s', (sentence, mention) => {
    expect(mentionsBy('seat-building', sentence)).toEqual([mention]);
  });

  it.each([
    ['The Kremlin warned Norway.', 'Kremlin > russia-government'],
    ['They spoke to an official close to the Kremlin.', 'Kremlin > russia-government'],
    ['They laughed at the White House’s warning.', 'White House > us-government'],
    ['They left Moscow.', 'Moscow > moscow'],
  ])('is none where it acts or owns: %s', (sentence, mention) => {
    expect(mentionsIn(sentence)).toContain(mention);
    expect(mentionsBy('seat-building', sentence)).toEqual([]);
  });
});
