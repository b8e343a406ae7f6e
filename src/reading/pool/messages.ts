import {
  ARTICLE_ERROR_CODES,
  ArticleError,
  type ArticleErrorCode,
  DemarcheError,
  ERROR_CODES,
  type ErrorCode,
} from '../../model/errors.js';

/** An error on its way between threads, where classes are lost. */
export interface SentError {
  readonly code: ErrorCode | ArticleErrorCode;
  readonly message: string;
}

/** What a worker is sent. */
export type ToWorker<Task> = { readonly task: Task } | { readonly close: true };

/** What a worker answers: once that it is ready or cannot be, then once for each task, in order. */
export type FromWorker<Answer> =
  | { readonly ready: true; readonly about: unknown }
  | { readonly unready: SentError }
  | { readonly answer: Answer }
  | { readonly error: SentError };

/** Errors that are not told by a code are of the inside: the article fails, and what happened is kept in the message. */
export function sendError(error: unknown): SentError {
  if (error instanceof ArticleError || error instanceof DemarcheError)
    return { code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'ARTICLE_READING_FAILED', message: `the article could not be read: ${reason}` };
}

export function receiveError({ code, message }: SentError): ArticleError | DemarcheError {
  const ofArticle = ARTICLE_ERROR_CODES.find((known) => known === code);
  if (ofArticle !== undefined) return new ArticleError(ofArticle, message);
  return new DemarcheError(ERROR_CODES.find((known) => known === code) ?? 'INTERNAL', message);
}
