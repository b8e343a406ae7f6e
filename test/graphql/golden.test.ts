/**
 * Operations beside what they give and the calls they make: `test/golden/graphql`. With DEMARCHE_GOLDEN=write the answers
 * of the oracle are written anew; look at the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { packagePath } from '../../src/package-root.js';
import { type Asked, overBothStores } from '../support/both-stores.js';

const FOLDER = packagePath('test', 'golden', 'graphql');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

overBothStores((asked: Asked) => {
  test.each(names)('%s', async (name) => {
    asked.calls.length = 0;
    const data = await asked.asker.data(readFileSync(join(FOLDER, `${name}.graphql`), 'utf8'));
    const calls = asked.calls.map(({ method, what, parents, beside }) => ({
      method,
      what,
      parents: parents.length,
      beside,
    }));
    const file = join(FOLDER, `${name}.json`);
    if (process.env.DEMARCHE_GOLDEN === 'write') writeFileSync(file, `${JSON.stringify({ calls, data }, null, 2)}\n`);
    expect(existsSync(file)).toBe(true);
    expect({ calls, data }).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
