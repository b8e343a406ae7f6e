import type { ArticleId, NodeId } from './ids.js';
import type { Verdict } from './vocabulary.js';

/**
 * A recorded decision that two things are one, are not, or may be. Identity in the graph rests on these alone; nothing
 * is rewritten because of them, and each can be taken back.
 */
export interface Judgement {
  readonly subjectId: NodeId;
  readonly objectId: NodeId;
  readonly verdict: Verdict;
  /** `rule:NAME` or `person:NAME`. */
  readonly by: string;
  readonly reason: string;
  /** 0 to 1. */
  readonly score: number;
  /** The article that gave rise to it, or null for a person's. It goes when the article goes. */
  readonly articleId: ArticleId | null;
}
