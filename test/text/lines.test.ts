import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../src/text/lines.js';

const linesOf = (text: string): string[] => splitLines(text).map(({ start, end }) => text.slice(start, end));

describe('lines', () => {
  it('leave out what is blank, and white space at both ends', () => {
    expect(linesOf('  One \n\n\t\r\nTwo\r\n')).toEqual(['One', 'Two']);
  });

  it('are joined where a text was wrapped at a fixed width', () => {
    const wrapped = [
      'The ministry said on Friday that it had summoned the ambassador and',
      'handed him a note in which it protested against the remarks of the',
      'foreign secretary, which it called a recognition that his country',
      'was taking part in the conflict, and demanded an answer in writing',
      'before the end of the week.',
      '',
      'The embassy confirmed that the ambassador had been summoned and',
      'said that he had restated the position of his government there.',
    ].join('\n');
    expect(linesOf(wrapped)).toHaveLength(2);
    expect(linesOf(wrapped)[1]).toMatch(/^The embassy.*there\.$/su);
  });

  it('stay apart where each ends a sentence', () => {
    expect(
      linesOf(Array.from({ length: 8 }, (_, i) => `Paragraph ${i} is complete in itself.`).join('\n')),
    ).toHaveLength(8);
  });
});
