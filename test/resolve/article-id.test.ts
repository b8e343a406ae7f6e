import { expect, test } from '@jest/globals';
import { articleIdOf } from '../../src/resolve/index.js';

const TEXT = 'The ban was lifted on Thursday.';

test.each([
  ['taken in again', { text: TEXT, outlet: 'The Paper Lantern' }, { text: TEXT, outlet: 'The Paper Lantern' }],
  [
    'with its outlet written another way',
    { text: TEXT, outlet: 'The Paper Lantern' },
    { text: TEXT, outlet: 'paper  lantern' },
  ],
  ['of no known outlet', { text: TEXT }, { text: TEXT, outlet: null }],
])('an article %s has the same id', (_, a, b) => {
  expect(articleIdOf(a)).toBe(articleIdOf(b));
});

test.each([
  [
    'the same text in another outlet',
    { text: TEXT, outlet: 'Inkwell Wire' },
    { text: TEXT, outlet: 'Saltmarsh Courier' },
  ],
  ['another text', { text: TEXT }, { text: `${TEXT} ` }],
])('%s is another article', (_, a, b) => {
  expect(articleIdOf(a)).not.toBe(articleIdOf(b));
});
