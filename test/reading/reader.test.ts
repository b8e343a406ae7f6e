import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packagePath } from '../../src/package-root.js';
import { shippedModel } from '../../src/reading/model-data.js';
import { openReader } from '../../src/reading/open-reader.js';
import type { Reader } from '../../src/reading/reader.js';
import type { Reading, SpanHead } from '../../src/reading/reading.js';
import type { ArticleText } from '../../src/text/article-text.js';
import { readText } from '../../src/text/read-text.js';

const textOf = (text: string): ArticleText => readText({ text });

const wordsOf = (text: string, { words }: Reading, from: number, until: number): string =>
  text.slice(words[from]?.start, words[until - 1]?.end);

const spansOf = (text: string, reading: Reading, head: SpanHead): string[] =>
  (reading.spans ?? [])
    .filter((span) => span.head === head)
    .map(({ label, from, until }) => `${label} ${wordsOf(text, reading, from, until)}`);

const STATEMENT = 'The defense ministry in Oslo said on Monday that Norway would send four F-16 jets to Ukraine.';

describe('a reader without its model', () => {
  it.each([0, 1])('says by a code that articles cannot be read (%d workers)', async (workers) => {
    await expect(openReader({ folder: join(shippedModel(), 'nowhere'), workers })).rejects.toMatchObject({
      name: 'DemarcheError',
      code: 'READING_UNAVAILABLE',
    });
  });

  it('refuses a number of threads that is none', async () => {
    await expect(openReader({ workers: -1 })).rejects.toMatchObject({ code: 'CONFIGURATION' });
    await expect(openReader({ workers: 1.5 })).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });
});

const QUOTES = { native: 10_000, wasm: 1_000 };

describe.each(['native', 'wasm'] as const)('a reader with the model, %s', (runtime) => {
  let reader: Reader & { readonly runtime: string };
  beforeAll(async () => {
    reader = await openReader({ workers: 1, runtime });
  });
  afterAll(() => reader.close());

  it('runs where it was told to', () => {
    expect(reader.runtime).toBe(runtime);
  });

  it('finds names, a statement with its source, and syntax', async () => {
    const reading = await reader.read(textOf(STATEMENT));
    expect(spansOf(STATEMENT, reading, 'names')).toEqual(
      expect.arrayContaining(['PLACE Norway', 'PLACE Ukraine', 'PLACE Oslo']),
    );
    const said = spansOf(STATEMENT, reading, 'attribution');
    expect(said).toEqual(
      expect.arrayContaining(['source The defense ministry in Oslo', expect.stringMatching(/^cue said/)]),
    );
    const link = reading.links?.find(({ role }) => role === 'source');
    const [cue, source] = [reading.spans?.[link?.cue ?? -1], reading.spans?.[link?.span ?? -1]];
    expect([cue?.label, source?.label]).toEqual(['cue', 'source']);
    expect(reading.syntax).toHaveLength(reading.words.length);
    expect(reading.syntax?.filter(({ head }) => head === null)).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['punctuation', '... !!! ??? —— “” ‘’ ()'],
    ['half a surrogate pair', `Officials said \ud83d that ${STATEMENT}`],
    ['emoji', '😀 The minister 🇺🇦 said “no 👩‍🚀 way” 😀.'],
    ['right to left', 'The minister said: قال الوزير إن القرار لن يتغير، and then he left the room with his aides.'],
    ['a word of ten thousand letters', `The ${'a'.repeat(10_000)} said that it was ${'b'.repeat(10_000)}.`],
    // A sentence without sense makes cycles that must be broken; ten thousand marks take minutes with WebAssembly.
    ['many quotation marks', '“'.repeat(QUOTES[runtime] / 2) + '"'.repeat(QUOTES[runtime] / 2)],
  ])('takes %s', async (_, text) => {
    const reading = await reader.read(textOf(text));
    for (const { from, until, confidence } of reading.spans ?? []) {
      expect(until).toBeGreaterThan(from);
      expect(until).toBeLessThanOrEqual(reading.words.length);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1 + 1e-9);
    }
    for (const { cue, span, role } of reading.links ?? []) {
      expect(reading.spans?.[cue]?.label).toBe('cue');
      expect(reading.spans?.[span]?.label).toBe(role);
    }
  });

  it('reads nothing but words from a text in another language', async () => {
    const text =
      'Министр обороны заявил в понедельник, что страна передаст Украине четыре самолёта и будет помогать дальше.';
    const article = textOf(text);
    expect(article.readable).toBe(false);
    const reading = await reader.read(article);
    expect(reading.words.length).toBeGreaterThan(10);
    expect(reading.spans).toBeUndefined();
  });

  it('sees acts of contents, and what words are for triggers', async () => {
    const { words, spans = [], roles = [], acts = [] } = await reader.read(textOf(STATEMENT));
    expect(acts.length).toBeGreaterThan(0);
    for (const { content, shares } of acts) {
      expect(spans[content]?.label).toBe('content');
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    }
    const sent = spans.findIndex(({ head, from }) => head === 'events' && words[from]?.text === 'send');
    const parts = roles.filter(({ trigger }) => trigger === sent);
    expect(parts.map(({ role, word }) => `${role} ${words[word]?.text}`)).toEqual(
      expect.arrayContaining(['supplier Norway', 'recipient Ukraine']),
    );
  });

  it('reads the same twice, whatever was read in between', async () => {
    const once = await reader.read(textOf(STATEMENT));
    await reader.read(textOf('Somebody else said something else.'));
    expect(await reader.read(textOf(STATEMENT))).toEqual(once);
  });
});

const sample = (file: string): string =>
  String(
    (JSON.parse(readFileSync(packagePath('src', 'sample', 'dispatches', file), 'utf8')) as { text: unknown }).text,
  );

/** Share of what both have in what one of them has. */
const sameShare = (a: readonly string[], b: readonly string[]): number =>
  a.filter((item) => b.includes(item)).length / new Set([...a, ...b]).size;

describe('both runtimes', () => {
  // Eight-bit products are rounded differently by them: where the model wavers they may come down on either side.
  it('read the same but for what the model wavers about', async () => {
    const text = `${STATEMENT}\n\n${sample('2024-05-03-cameron-kyiv.json')}`;
    const [native, wasm] = await Promise.all(
      (['native', 'wasm'] as const).map(async (runtime) => {
        const reader = await openReader({ workers: 1, runtime });
        try {
          return await reader.read(textOf(text));
        } finally {
          await reader.close();
        }
      }),
    );
    const shown = (reading: Reading | undefined): string[] =>
      (reading?.spans ?? []).map(({ head, label, from, until }) => `${head} ${label} ${from} ${until}`);
    const heads = (reading: Reading | undefined): string[] =>
      (reading?.syntax ?? []).map(({ head, partOfSpeech }, word) => `${word} ${partOfSpeech} ${head}`);
    expect(shown(native).length).toBeGreaterThan(10);
    expect(sameShare(shown(native), shown(wasm))).toBeGreaterThan(0.85);
    expect(sameShare(heads(native), heads(wasm))).toBeGreaterThan(0.9);
  });
});
