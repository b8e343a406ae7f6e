import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

describe('an alliance', () => {
  it.each([
    ['Belarus, Russia’s closest ally, agreed.', 'belarus', 'russia', 'Belarus, Russia’s closest ally'],
    ['Belarus, a close ally of Russia, agreed.', 'belarus', 'russia', 'Belarus, a close ally of Russia'],
    ['Belarus is a key ally of Russia.', 'belarus', 'russia', 'Belarus is a key ally of Russia'],
    ['Russia’s ally Belarus agreed.', 'belarus', 'russia', 'Russia’s ally Belarus'],
    ['Russia and its ally Belarus agreed.', 'belarus', 'russia', 'Russia and its ally Belarus'],
    ['Armenia, which is allied with Russia, agreed.', 'armenia', 'russia', 'Armenia, which is allied with Russia'],
  ])('is told by: %s', (sentence, from, to, evidence) => {
    expect(relationsIn(sentence)).toEqual([{ from, type: 'ALLIED_WITH', to, evidence }]);
  });

  it.each(['Belarus and Russia agreed.', 'Russia’s allies agreed.', 'Belarus, unlike the allies of Russia, agreed.'])(
    'is none in: %s',
    (sentence) => {
      expect(relationsIn(sentence)).toEqual([]);
    },
  );
});
