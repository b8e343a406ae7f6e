import type { LookupAddress, LookupOptions } from 'node:dns';
import { expect, test } from '@jest/globals';
import { pinnedLookup, type Resolve } from '../../../src/ingest/fetch/pinned-lookup.js';
import { isPublicAddress } from '../../../src/ingest/fetch/public-address.js';
import { ArticleError } from '../../../src/model/errors.js';

const PUBLIC: LookupAddress = { address: '93.184.216.34', family: 4 };
const PUBLIC_6: LookupAddress = { address: '2606:2800:220:1::1', family: 6 };
const LOOPBACK: LookupAddress = { address: '127.0.0.1', family: 4 };

const look = (resolve: Resolve, options: LookupOptions = { all: true }): Promise<unknown> =>
  new Promise((done) => {
    pinnedLookup(isPublicAddress, resolve)('news.example', options, (error, address, family) =>
      done(error ?? (options.all === true ? address : [address, family])),
    );
  });

test('connects to the very addresses that were checked', async () => {
  expect(await look(async () => [PUBLIC, PUBLIC_6])).toEqual([PUBLIC, PUBLIC_6]);
  expect(await look(async () => [PUBLIC, PUBLIC_6], {})).toEqual([PUBLIC.address, 4]);
});

test('asks for a name once for a connection, so that a second answer counts for nothing', async () => {
  const answers = [[PUBLIC], [LOOPBACK]];
  let asked = 0;
  expect(
    await look(async () => {
      asked += 1;
      return answers.shift() ?? [];
    }),
  ).toEqual([PUBLIC]);
  expect(asked).toBe(1);
});

test.each<[what: string, addresses: LookupAddress[]]>([
  ['a private address', [LOOPBACK]],
  ['a private address among public ones', [PUBLIC, LOOPBACK]],
  ['a private address in the clothes of IPv6', [{ address: '::ffff:10.0.0.1', family: 6 }]],
  ['what is no address', [{ address: 'elsewhere', family: 4 }]],
])('refuses a name with %s', async (_what, addresses) => {
  const error = await look(async () => addresses);
  expect(error).toBeInstanceOf(ArticleError);
  expect((error as ArticleError).code).toBe('FETCH_REFUSED');
});

test('fails for a name without addresses', async () => {
  expect(await look(async () => [])).toMatchObject({ code: 'ENOTFOUND' });
});
