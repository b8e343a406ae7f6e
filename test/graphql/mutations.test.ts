import { beforeEach, describe, expect, test } from '@jest/globals';
import type { IngestPort, SubmittedArticle, SubmittedOutcome } from '../../src/graphql/index.js';
import { ArticleError } from '../../src/model/errors.js';
import { articleOf, fill, firstArticle, secondArticle } from '../contract/small-world.js';
import { Asker } from '../support/asking.js';
import { articleId } from '../support/changes.js';
import { MemoryStore } from '../support/memory-store.js';

const INGEST = `mutation Ingest($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) {
  id status stored unchanged refused articles { id status error { code message } article { title } }
} }`;
const RETRACT =
  'mutation Retract($id: ID!, $reason: String!) { retractArticle(id: $id, reason: $reason) { articleId reason removed { kind count } removedEdges kept } }';

describe('mutations', () => {
  let store: MemoryStore;
  let asker: Asker;
  let submitted: readonly SubmittedArticle[];
  let outcomes: readonly SubmittedOutcome[];

  beforeEach(async () => {
    store = new MemoryStore();
    await fill(store);
    submitted = [];
    outcomes = [];
    const ingest: IngestPort = {
      ingest: async (articles) => {
        submitted = articles;
        return { jobId: 'job', outcomes };
      },
      retract: (article) => store.retract(article),
    };
    asker = new Asker(store, { ingest });
  });

  test('ingestArticles hands the articles on, and says of each what became of it', async () => {
    outcomes = [
      { status: 'STORED', id: articleOf(firstArticle()) },
      { status: 'UNCHANGED', id: articleOf(secondArticle()) },
      { status: 'REFUSED', error: { code: 'ARTICLE_EMPTY', message: 'the article has no text' } },
    ];
    const articles = [
      { text: 'One.', publishedAt: '2024-05' },
      { html: '<p>Two.</p>', url: 'https://a.example/' },
      { text: 'x' },
    ];
    const { ingestArticles } = await asker.data(INGEST, { articles });
    expect(ingestArticles).toEqual({
      id: 'job',
      status: 'COMPLETED_WITH_REFUSALS',
      stored: 1,
      unchanged: 1,
      refused: 1,
      articles: [
        {
          id: articleOf(firstArticle()),
          status: 'STORED',
          error: null,
          article: { title: 'Kremlin: approval already given' },
        },
        { id: articleOf(secondArticle()), status: 'UNCHANGED', error: null, article: { title: null } },
        {
          id: null,
          status: 'REFUSED',
          error: { code: 'ARTICLE_EMPTY', message: 'the article has no text' },
          article: null,
        },
      ],
    });
    expect(submitted[0]).toEqual({
      text: 'One.',
      html: null,
      url: null,
      title: null,
      outlet: null,
      byline: null,
      publishedAt: '2024-05',
      language: null,
    });
  });

  test.each([
    ['no article', [], 'input.articles', /1 to 100/],
    ['an article of nothing', [{}], 'input.articles[0].url', /at least one of text, html, url/],
    ['text and html together', [{ text: 'a', html: 'b' }], 'input.articles[0].html', /one of them/],
    [
      'a date that is none',
      [{ text: 'a' }, { text: 'a', publishedAt: '2024-13' }],
      'input.articles[1].publishedAt',
      /2024-05/,
    ],
    ['too many articles', Array.from({ length: 101 }, () => ({ text: 'a' })), 'input.articles', /1 to 100/],
  ])('ingestArticles of %s is refused, and nothing is handed on', async (_, articles, field, allowed) => {
    const { extensions } = await asker.fault(INGEST, { articles });
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(extensions?.allowed).toMatch(allowed);
    expect(submitted).toEqual([]);
  });

  test('retractArticle reports what went and what stayed', async () => {
    const id = articleOf(secondArticle());
    const { retractArticle } = await asker.data<{ retractArticle: { removed: unknown; kept: number } }>(RETRACT, {
      id,
      reason: 'withdrawn',
    });
    expect(retractArticle).toMatchObject({ articleId: id, reason: 'withdrawn' });
    expect(retractArticle.removed).toEqual([
      { kind: 'Statement', count: 1 },
      { kind: 'Article', count: 1 },
    ]);
    expect(retractArticle.kept).toBeGreaterThan(0);
    expect(await asker.data(`{ article(id: "${id}") { id } }`)).toEqual({ article: null });
  });

  test('retractArticle of an article that is not there is null', async () => {
    expect(await asker.data(RETRACT, { id: articleId('nowhere'), reason: 'x' })).toEqual({ retractArticle: null });
  });

  test.each([
    ['a blank reason', articleId('first'), ' ', 'reason'],
    ['the id of a person', 'per_aaaaaaaaaaaaaaaaaaaaaaaa', 'x', 'id'],
  ])('retractArticle with %s is refused', async (_, id, reason, field) => {
    expect((await asker.fault(RETRACT, { id, reason })).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('are refused where the service only answers', async () => {
    const { extensions } = await new Asker(store).fault(INGEST, { articles: [{ text: 'a' }] });
    expect(extensions?.code).toBe('CONFIGURATION');
  });

  test('tell the fault of an article with its reason', async () => {
    const ingest: IngestPort = {
      ingest: () => Promise.reject(new ArticleError('FETCH_REFUSED', 'private addresses are not fetched')),
      retract: async () => null,
    };
    const { extensions } = await new Asker(store, { ingest }).fault(INGEST, {
      articles: [{ url: 'http://10.0.0.1/' }],
    });
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', reason: 'FETCH_REFUSED' });
  });
});
