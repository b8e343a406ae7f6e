import { afterAll, describe, expect, it } from '@jest/globals';
import { openArticleReader } from '../../src/ingest/article-reader.js';
import { fallen } from './floors.js';
import { SET_NAMES, scoreSet } from './sets.js';

/** The own corpus is part of the repository; other sets may be absent. */
const ALWAYS_HERE = 'corpus-dev';
/** 84 long articles: `npm run quality` scores them. */
const LARGE = 'polnear-dev';

describe('the quality of extraction', () => {
  const reader = openArticleReader({ workers: 1 });
  afterAll(async () => (await reader).close());

  it.each(SET_NAMES.filter((name) => name !== LARGE))('does not fall on %s', async (name) => {
    const scored = await scoreSet(name, await reader);
    if (scored === null) {
      expect(name).not.toBe(ALWAYS_HERE);
      console.warn(`${name} is not on this machine: its floors were not checked`);
      return;
    }
    expect(scored.articles).toBeGreaterThan(0);
    expect(fallen(name, scored)).toEqual([]);
  });
});
