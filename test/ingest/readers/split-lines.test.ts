import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitByteLines } from '../../../src/ingest/readers/split-lines.js';
import { inPieces } from '../../support/article-codes.js';

async function lines(content: string, size: number, limit = 1_000): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { number, bytes } of splitByteLines(inPieces(content, size), limit)) {
    found.push(bytes?.toString('utf8') ?? null);
    expect(number).toBe(found.length);
  }
  return found;
}

test('gives the lines whatever pieces the bytes come in', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '’', '\n', ' ', '🇺') });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (content, size) => {
      const expected = content.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(await lines(content, size)).toEqual(expected);
    }),
    { seed: 1 },
  );
});

test('gives only the number of a line over the limit', async () => {
  expect(await lines('12345\n123456\n1', 2, 5)).toEqual(['12345', null, '1']);
  expect(await lines('1\n123456', 2, 5)).toEqual(['1', null]);
});
