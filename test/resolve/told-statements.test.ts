import { expect, test } from '@jest/globals';
import { makeId } from '../../src/model/ids.js';
import { wordingOf } from '../../src/resolve/statements/content-words.js';
import { ToldStatements, type Utterance } from '../../src/resolve/statements/told-statements.js';
import { person } from '../support/changes.js';

const DAYS = { from: '2024-05-30', until: '2024-05-30' };
const said = (text: string, key = text): Utterance => ({
  id: makeId('Statement', key),
  speakerId: person('Ana Rossi').id,
  firstTold: { speakerId: person('Ana Rossi').id, articleId: makeId('Article', key) },
  days: DAYS,
  wording: wordingOf(text),
  fact: null,
});

test('the likest of several statements is found, whichever was told first', () => {
  const close = said('the missiles will strike targets deep inside the neighbouring country before winter');
  const closer = said('the missiles will strike targets deep inside the neighbouring country before the summer ends');
  const own = said('missiles will strike targets deep inside the neighbouring country before the summer ends', 'own');
  for (const order of [
    [close, closer],
    [closer, close],
  ]) {
    const told = new ToldStatements();
    for (const utterance of order) told.add(utterance);
    expect(told.closest(own)).toMatchObject({ id: closer.id, comparison: { verdict: 'SAME' } });
  }
});

test('nothing is like a statement without two neighbouring words in common', () => {
  const told = new ToldStatements();
  told.add(said('the harbour was rebuilt'));
  expect(told.closest(said('harbour towns were never rebuilt'))).toBeNull();
});

test('among thousands of statements with one phrase in common the one with all the words is found', () => {
  const told = new ToldStatements();
  const words = (index: number) =>
    `long-range weapons serve purpose${index} and reason${index} in district${index} alone`;
  for (let index = 0; index < 5000; index += 1) told.add(said(words(index)));
  expect(told.closest(said(words(4321), 'own'))?.id).toBe(said(words(4321)).id);
});
