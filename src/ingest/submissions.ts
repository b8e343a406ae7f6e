/** Articles that callers of the service hand in, a job at a time. Its shapes are those of the GraphQL layer's IngestPort. */
import { randomUUID } from 'node:crypto';
import { ArticleError, type ArticleErrorCode } from '../model/errors.js';
import type { ArticleId } from '../model/ids.js';
import { toPartialDate } from '../model/partial-date.js';
import type { GraphStore } from '../store/graph-store.js';
import type { RetractReport } from '../store/rows.js';
import type { ArticleSource } from '../text/article-source.js';
import type { Incoming } from './incoming.js';
import { type IngestOutcome, ingestAll } from './ingest-all.js';
import type { PipelineOptions } from './pipeline.js';

/** `text` or `html`, or a `url` to fetch; with text or html the url is where it stood. */
export interface SubmittedArticle {
  readonly text: string | null;
  readonly html: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** A partial date. */
  readonly publishedAt: string | null;
  readonly language: string | null;
}

export type SubmittedOutcome =
  | { readonly status: 'STORED' | 'UNCHANGED'; readonly id: ArticleId }
  | { readonly status: 'REFUSED'; readonly error: { readonly code: ArticleErrorCode; readonly message: string } };

export interface SubmissionReport {
  readonly jobId: string;
  /** In the order of the articles. */
  readonly outcomes: readonly SubmittedOutcome[];
}

/** Makes articles of pages. Both reject with ArticleError. */
export interface PageReader {
  readHtml(html: string, url: string | null): Promise<ArticleSource>;
  fetchArticle(url: string): Promise<ArticleSource>;
}

export interface SubmissionsOptions extends PipelineOptions {
  readonly store: GraphStore;
  readonly pages: PageReader;
  readonly newJobId?: () => string;
}

/** The way into the graph for callers of the service. */
export class Submissions {
  readonly #options: SubmissionsOptions;

  constructor(options: SubmissionsOptions) {
    this.#options = options;
  }

  /** @throws DemarcheError STORE_UNAVAILABLE; what was stored until then stays */
  async ingest(articles: readonly SubmittedArticle[]): Promise<SubmissionReport> {
    const { store, pages, newJobId = randomUUID, ...pipeline } = this.#options;
    const outcomes = new Map<string, SubmittedOutcome>();
    await ingestAll(comeIn(articles, pages), store, {
      ...pipeline,
      onProgress: ({ outcome }) => outcomes.set(outcome.name, submittedOutcome(outcome)),
    });
    const inOrder = articles.flatMap((_, index) => outcomes.get(String(index)) ?? []);
    return { jobId: `job_${newJobId()}`, outcomes: inOrder };
  }

  /** Null where there is no such article. The reason is for the log of the caller: the graph keeps no trace of what is gone. */
  retract(article: ArticleId, _reason: string): Promise<RetractReport | null> {
    return this.#options.store.retract(article);
  }
}

/** Named by their place. */
async function* comeIn(articles: readonly SubmittedArticle[], pages: PageReader): AsyncGenerator<Incoming> {
  for (const [index, article] of articles.entries()) {
    const name = String(index);
    try {
      yield { name, source: await sourceOf(article, pages) };
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      yield { name, error };
    }
  }
}

/** What is given beside an article goes before what is found in it. */
async function sourceOf(article: SubmittedArticle, pages: PageReader): Promise<ArticleSource> {
  const found = await readSubmitted(article, pages);
  const publishedAt = article.publishedAt === null ? null : toPartialDate(article.publishedAt);
  return {
    ...found,
    title: article.title ?? found.title ?? null,
    outlet: article.outlet ?? found.outlet ?? null,
    byline: article.byline ?? found.byline ?? null,
    publishedAt: publishedAt ?? found.publishedAt ?? null,
    // Where a page was fetched it may have led on to its lasting address.
    url: (isFetched(article) ? found.url : null) ?? article.url ?? found.url ?? null,
    language: article.language ?? found.language ?? null,
  };
}

const isFetched = ({ text, html }: SubmittedArticle): boolean => text === null && html === null;

function readSubmitted({ text, html, url }: SubmittedArticle, pages: PageReader): Promise<ArticleSource> {
  if (text !== null) return Promise.resolve({ text });
  if (html !== null) return pages.readHtml(html, url);
  if (url !== null) return pages.fetchArticle(url);
  throw new ArticleError('ARTICLE_EMPTY', 'give text, html or a url');
}

const submittedOutcome = (outcome: IngestOutcome): SubmittedOutcome =>
  outcome.status === 'refused'
    ? { status: 'REFUSED', error: { code: outcome.error.code, message: outcome.error.message } }
    : { status: outcome.status === 'stored' ? 'STORED' : 'UNCHANGED', id: outcome.id };
