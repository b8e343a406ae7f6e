/** Every example is run on the ingested sample, on the oracle and on SQLite. */
import { expect, test } from '@jest/globals';
import { exampleVariables, readExamples } from '../../src/graphql/index.js';
import { ingestAll } from '../../src/ingest/ingest-all.js';
import { readSample } from '../../src/sample/read-sample.js';
import { type Asked, overBothStores } from '../support/both-stores.js';

/** True where some list beneath holds something, or some count is not nought. */
function isTold(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isTold);
  return false;
}

overBothStores(
  (asked: Asked) => {
    test.each(readExamples().map((example) => [example.question, example] as const))('%s', async (_, example) => {
      const variables = await exampleVariables(example, asked.asker.store);
      const missing = example.variables.filter(({ name }) => variables[name] === undefined);
      expect(missing).toEqual([]);
      const data = await asked.asker.data(example.source, variables);
      expect(isTold(data)).toBe(true);
    });
  },
  async (store) => {
    const { refused } = await ingestAll(readSample(), store, { now: () => '2024-12-01T00:00:00.000Z' });
    expect(refused).toBe(0);
  },
);
