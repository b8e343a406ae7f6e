import type { ArticleId } from './ids.js';
import type { Words } from './span.js';

/** One place where an article tells of a node or an edge. */
export interface Evidence extends Words {
  readonly articleId: ArticleId;
  /** The word that introduces it (a verb of saying, a trigger), where there is one. */
  readonly cue: string | null;
  /** The rule or model that found it. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}
