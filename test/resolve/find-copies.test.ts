import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ArticleChange } from '../../src/model/article-change.js';
import { day } from '../support/changes.js';
import { FactsOf } from '../support/facts.js';
import { MemoryStore } from '../support/memory-store.js';
import { resolveFacts } from '../support/resolving.js';

const STORY = [
  'Officials in the capital said on Thursday that the government had lifted some of its limits on donated weapons.',
  'The change lets the army fire at forces that gather on the other side of the border, but not at places far behind it.',
  'Two ministers had asked for it since the spring, when a new front was opened in the north of the country.',
  'The allies were told a day before. One of them said that it would follow, another that its weapons stay at home.',
  'Parliament is to debate the matter next week. The opposition wants the limits gone altogether and says so loudly.',
];
const OTHER = [
  'The prime minister flew to the coast on Thursday to open a harbour that was rebuilt after the floods of last year.',
  'Fishermen greeted him with flags. He spoke for ten minutes about the price of fuel and the new railway to the east.',
  'A storm is expected at the weekend. Schools near the shore stay closed until the water has gone down again.',
];

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

interface Printed {
  readonly outlet: string;
  readonly published?: string | null;
  readonly title?: string;
}

async function print(paragraphs: readonly string[], { outlet, published = '2024-05-30', title }: Printed) {
  const text = [`${title ?? `News of ${outlet}`}`, ...paragraphs].join('\n\n');
  const facts = new FactsOf({
    text,
    outlet,
    title: title ?? `News of ${outlet}`,
    publishedAt: published === null ? null : day(published),
  });
  const change = await resolveFacts(facts.text, facts.facts({}), store);
  await store.ingest(change);
  return change;
}

const copyOf = async ({ article }: ArticleChange) => {
  const [stored] = await store.nodes([article.id]);
  return stored?.__typename === 'Article' ? stored.copyOfId : undefined;
};

describe('an article is a copy of another', () => {
  it.each([
    ['with the same words under another title', STORY],
    ['cut at the end', STORY.slice(0, 4)],
    ['cut to half', STORY.slice(0, 3)],
    ['with a paragraph put before', ['Our own reporter adds that it rained in the capital for hours.', ...STORY]],
    ['with its paragraphs in another order', [...STORY].reverse()],
    [
      'with another spelling here and there',
      STORY.map((line) => line.replace('Thursday', 'THURSDAY').replace('’', "'")),
    ],
  ])('%s', async (_, paragraphs) => {
    const original = await print(STORY, { outlet: 'Wire' });
    const copy = await print(paragraphs, { outlet: 'Daily', published: '2024-05-31' });
    expect(await copyOf(copy)).toBe(original.article.id);
    expect(copy.judgements).toEqual([
      expect.objectContaining({ objectId: original.article.id, verdict: 'SAME', by: 'rule:same-text' }),
    ]);
  });
});

describe('an article is none', () => {
  it.each([
    ['on another matter', OTHER],
    ['with one paragraph in common', [...OTHER, STORY[2] ?? '']],
    ['of a sentence or two', [STORY[0]?.slice(0, 60) ?? '']],
  ])('%s', async (_, paragraphs) => {
    await print(STORY, { outlet: 'Wire' });
    const other = await print(paragraphs, { outlet: 'Daily' });
    expect(await copyOf(other)).toBeNull();
    expect(other.judgements).toEqual([]);
  });

  it('but a person may look, with half its words in common', async () => {
    const original = await print(STORY, { outlet: 'Wire' });
    const other = await print([...STORY.slice(0, 3), ...OTHER.slice(0, 2)], { outlet: 'Daily' });
    expect(await copyOf(other)).toBeNull();
    expect(other.judgements).toEqual([expect.objectContaining({ objectId: original.article.id, verdict: 'UNSURE' })]);
  });
});

describe('of articles with the same words', () => {
  const dates = ['2024-05-31', '2024-05-29', null, '2024-05-30'];
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 0, 3, 2],
    [2, 3, 0, 1],
  ];

  it.each(orders)('the one published first is the original, whichever came first (%i %i %i %i)', async (...order) => {
    const printed = new Map<number, ArticleChange>();
    for (const at of order)
      printed.set(at, await print(STORY, { outlet: `Outlet ${at}`, published: dates[at] ?? null }));
    const original = printed.get(1)?.article.id;
    for (const [at, change] of printed) expect(await copyOf(change)).toBe(at === 1 ? null : original);
  });
});
