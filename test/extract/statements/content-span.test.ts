import { describe, expect, it } from '@jest/globals';
import { statementsIn } from '../extracted.js';

const contentsIn = (sentence: string): (string | null)[] => statementsIn(sentence).map(({ content }) => content);

describe('the content of a statement', () => {
  it.each([
    ['behind "that"', 'Sergey Lavrov said that the talks had failed.'],
    ['without "that"', 'Sergey Lavrov said the talks had failed.'],
    ['behind the day', 'Sergey Lavrov said on Friday that the talks had failed.'],
    ['behind the addressee', 'Sergey Lavrov told reporters that the talks had failed.'],
    ['behind the occasion', 'Sergey Lavrov said in an interview that the talks had failed.'],
    [
      'behind the partner of the occasion',
      'Sergey Lavrov said in an interview with the BBC that the talks had failed.',
    ],
    ['before "though"', 'Sergey Lavrov said that the talks had failed, though nobody asked.'],
    ['before the next verb of saying', 'Sergey Lavrov said that the talks had failed and told the envoys so.'],
  ])('is the clause %s', (_, sentence) => {
    expect(contentsIn(sentence)[0]).toBe('the talks had failed');
  });

  it('is not cut inside a quotation', () => {
    expect(contentsIn('Sergey Lavrov said that “the talks, though long, have failed” in the end.')).toEqual([
      '“the talks, though long, have failed” in the end',
    ]);
  });

  it.each(['Sergey Lavrov said so.', 'Sergey Lavrov said nothing about the talks.', 'Sergey Lavrov said in Oslo.'])(
    'is none in: %s',
    (sentence) => {
      expect(contentsIn(sentence)).toEqual([]);
    },
  );
});
