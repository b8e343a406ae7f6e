import { randomUUID } from 'node:crypto';
import type { IngestPort, SubmissionReport, SubmittedArticle, SubmittedOutcome } from '../graphql/index.js';
import type { ArticleReader } from '../ingest/article-reader.js';
import type { FetchOptions } from '../ingest/fetch/fetch-page.js';
import type { Incoming } from '../ingest/incoming.js';
import { type IngestOutcome, ingestAll } from '../ingest/ingest-all.js';
import { readAhead } from '../ingest/read-ahead.js';
import { readSubmitted } from '../ingest/readers/read-submitted.js';
import type { GraphStore } from '../store/graph-store.js';

/** Addresses fetched at the same time for one caller. */
const FETCHES_AT_ONCE = 8;

/** Takes in what callers of the API hand over: their jobs one after another, the articles of a job in their order. */
export function createIngestPort(store: GraphStore, reader: ArticleReader, fetch: FetchOptions): IngestPort {
  let before: Promise<unknown> = Promise.resolve();
  return {
    ingest: async (articles) => {
      // Fetched before its turn, so that a slow address holds up nobody else.
      const incoming = await readAll(articles, fetch);
      const job = before.then(() => runJob(incoming, store, reader));
      before = job.catch(() => undefined);
      return job;
    },
    retract: (article) => store.retract(article),
  };
}

async function readAll(articles: readonly SubmittedArticle[], fetch: FetchOptions): Promise<Incoming[]> {
  async function* numbered(): AsyncGenerator<{ name: string; article: SubmittedArticle }> {
    for (const [index, article] of articles.entries()) yield { name: String(index), article };
  }
  const incoming: Incoming[] = [];
  const read = ({ name, article }: { name: string; article: SubmittedArticle }) => readSubmitted(name, article, fetch);
  for await (const { result } of readAhead(numbered(), read, FETCHES_AT_ONCE)) {
    if ('error' in result) throw result.error;
    incoming.push(result.value);
  }
  return incoming;
}

async function runJob(
  incoming: readonly Incoming[],
  store: GraphStore,
  reader: ArticleReader,
): Promise<SubmissionReport> {
  const outcomes = new Map<string, SubmittedOutcome>();
  async function* all(): AsyncGenerator<Incoming> {
    yield* incoming;
  }
  await ingestAll(all(), store, {
    reader,
    onProgress: ({ outcome }) => outcomes.set(outcome.name, toSubmitted(outcome)),
  });
  return { jobId: randomUUID(), outcomes: incoming.flatMap(({ name }) => outcomes.get(name) ?? []) };
}

function toSubmitted(outcome: IngestOutcome): SubmittedOutcome {
  if (outcome.status !== 'refused')
    return { status: outcome.status === 'stored' ? 'STORED' : 'UNCHANGED', id: outcome.id };
  const { code, message } = outcome.error;
  return { status: 'REFUSED', error: { code, message } };
}
