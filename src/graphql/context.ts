import { randomUUID } from 'node:crypto';
import { type ChangeId, changeId } from '../model/decision.js';
import type { ArticleErrorCode } from '../model/errors.js';
import type { ArticleId } from '../model/ids.js';
import type { GraphStore } from '../store/graph-store.js';
import type { RetractReport } from '../store/rows.js';
import type { OperationRun } from './execute/operation-run.js';

/** An article as a caller hands it in: `text` or `html`, or a `url` to fetch; with text or html the url is where it stood. */
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

/** What became of one article, in the order of the articles. */
export type SubmittedOutcome =
  | { readonly status: 'STORED' | 'UNCHANGED'; readonly id: ArticleId }
  | { readonly status: 'REFUSED'; readonly error: { readonly code: ArticleErrorCode; readonly message: string } };

export interface SubmissionReport {
  /** Names the job in logs. */
  readonly jobId: string;
  readonly outcomes: readonly SubmittedOutcome[];
}

/** The way in. The API knows no more of it: reading articles is work of another layer. */
export interface IngestPort {
  ingest(articles: readonly SubmittedArticle[]): Promise<SubmissionReport>;
  /** Null where there is no such article. */
  retract(article: ArticleId, reason: string): Promise<RetractReport | null>;
}

export interface ContextOptions {
  readonly store: GraphStore;
  /** Null where this service only answers. */
  readonly ingest: IngestPort | null;
  readonly requestId: string;
  /** What time it is, ISO 8601, UTC. */
  readonly now?: () => string;
  /** Names a change that is made. */
  readonly newChangeId?: () => ChangeId;
  /** Told of every error whose text callers do not see. */
  readonly report?: (error: unknown) => void;
}

/** One for each request. */
export interface RequestContext extends Required<ContextOptions> {
  /** The operation of the request, from its first root field on. */
  run: OperationRun | null;
}

const clock = (): string => new Date().toISOString();

export const createContext = ({
  now = clock,
  newChangeId = () => changeId(randomUUID()),
  report = () => undefined,
  ...options
}: ContextOptions): RequestContext => ({
  ...options,
  now,
  newChangeId,
  report,
  run: null,
});
