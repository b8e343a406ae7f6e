/** Codes are stable: callers and dashboards branch on them, messages may change. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  /** Two that are to be one are of two kinds. */
  'KINDS_DIFFER',
  /** Two that are to be told apart, or made one, are one already. */
  'SAME_ENTITY',
  /** Two that are to be one were judged different. */
  'JUDGED_DIFFERENT',
  /** The articles or members do not belong to the entity, or nothing would be left of it. */
  'SPLIT_IMPOSSIBLE',
  /** Another entity has the name. */
  'ALIAS_TAKEN',
  'ALREADY_UNDONE',
  /** An undoing, or a decision that a later one rests on. */
  'NOT_UNDOABLE',
  'STORE_UNAVAILABLE',
  'STORE_TIMEOUT',
  'STORE_CONFLICT',
  'MIGRATION_CHANGED',
  'FILTER_TOO_BROAD',
  'OVERLOADED',
  'CONFIGURATION',
  'READING_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Why an article was refused. */
export const ARTICLE_ERROR_CODES = [
  'ARTICLE_EMPTY',
  'ARTICLE_BINARY',
  'ARTICLE_ENCODING',
  'ARTICLE_LONE_SURROGATE',
  'ARTICLE_TOO_LARGE',
  'ARTICLE_NO_SENTENCES',
  'ARTICLE_MALFORMED',
  'ARTICLE_UNREADABLE',
  'ARTICLE_UNSUPPORTED',
  'ARTICLE_READING_FAILED',
  /** Our own fault, not that of the article. */
  'ARTICLE_FAILED',
  'FETCH_REFUSED',
  'FETCH_FAILED',
] as const;
export type ArticleErrorCode = (typeof ARTICLE_ERROR_CODES)[number];

/** Anything that went wrong and that a caller can be told about. */
export class DemarcheError extends Error {
  override readonly name: string = 'DemarcheError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** One article cannot be taken; the batch around it goes on. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';

  constructor(
    readonly code: ArticleErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
