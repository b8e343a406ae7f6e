import { expect, test } from '@jest/globals';
import { readAhead } from '../../src/ingest/read-ahead.js';

interface Item {
  readonly name: string;
  readonly turns: number;
}

async function* items(...turns: readonly number[]): AsyncGenerator<Item> {
  for (const [index, turn] of turns.entries()) yield { name: String(index), turns: turn };
}

test('results come in the order of the items, whichever is ready first, and never too many are worked on', async () => {
  let working = 0;
  let most = 0;
  const work = async ({ name, turns }: Item): Promise<string> => {
    working += 1;
    most = Math.max(most, working);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    working -= 1;
    return name;
  };
  const results: unknown[] = [];
  for await (const { result } of readAhead(items(90, 60, 80, 20, 0), work, 3)) results.push(result);
  expect(results).toEqual(['0', '1', '2', '3', '4'].map((value) => ({ value })));
  expect(most).toBe(3);
});

test('what the work throws is a result, what the items throw is thrown', async () => {
  async function* broken(): AsyncGenerator<Item> {
    yield { name: 'first', turns: 0 };
    throw new Error('no more');
  }
  const fault = new Error('not this one');
  const results: unknown[] = [];
  const run = async (): Promise<void> => {
    for await (const { name, result } of readAhead(broken(), () => Promise.reject(fault), 1))
      results.push([name, result]);
  };
  await expect(run()).rejects.toThrow('no more');
  expect(results).toEqual([['first', { error: fault }]]);
});

test('gives a result while the next item is waited for', async () => {
  async function* oneAndThenNone(): AsyncGenerator<{ name: string }> {
    yield { name: 'first' };
    await new Promise(() => undefined);
  }
  const results = readAhead(oneAndThenNone(), async ({ name }) => name.length, 3);
  expect(await results.next()).toEqual({ done: false, value: { name: 'first', result: { value: 5 } } });
});
