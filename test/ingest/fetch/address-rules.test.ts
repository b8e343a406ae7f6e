import { expect, test } from '@jest/globals';
import { anyAddress, checkAddress } from '../../../src/ingest/fetch/address-rules.js';
import { isPublicAddress } from '../../../src/ingest/fetch/public-address.js';
import { codeOf } from '../../support/article-codes.js';

test.each(['http://example.org/a', 'https://example.org:8443/', 'https://8.8.8.8/', 'https://[2606:2800:220:1::1]/'])(
  'lets %s pass',
  (address) => {
    expect(codeOf(() => checkAddress(address, null, isPublicAddress))).toBeNull();
  },
);

test.each([
  'ftp://example.org/a',
  'file:///etc/passwd',
  'data:text/plain,x',
  'gopher://example.org',
  'example.org/a',
  'http://',
  'https://user@example.org/',
  'https://user:secret@example.org/',
])('refuses %s, whatever is allowed', (address) => {
  expect(codeOf(() => checkAddress(address, null, anyAddress))).toBe('FETCH_REFUSED');
});

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://①②⑦.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1:8080/',
])('refuses %s unless private addresses are allowed', (address) => {
  expect(codeOf(() => checkAddress(address, null, isPublicAddress))).toBe('FETCH_REFUSED');
  expect(codeOf(() => checkAddress(address, null, anyAddress))).toBeNull();
});

test('reads where an answer leads relative to where it came from', () => {
  const base = new URL('https://example.org/a/b');
  expect(checkAddress('../c', base, isPublicAddress).href).toBe('https://example.org/c');
  expect(codeOf(() => checkAddress('//10.0.0.1/', base, isPublicAddress))).toBe('FETCH_REFUSED');
});
