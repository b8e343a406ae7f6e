import type { ArticleId, EntityId, StatementId } from './ids.js';
import type { PartialDate } from './partial-date.js';

export interface StatementCandidate {
  readonly id: StatementId;
  readonly speakerId: EntityId;
  readonly date: PartialDate | null;
  readonly publishedAt: PartialDate | null;
  readonly articleId: ArticleId;
  /** Words of one of its reports. */
  readonly text: string;
}

export interface CopyCandidate {
  readonly articleId: ArticleId;
  readonly publishedAt: PartialDate | null;
  readonly copyOfId: ArticleId | null;
  readonly text: string;
  /** Signature keys in common. */
  readonly shared: number;
}

/**
 * What the resolver needs to know of the graph before it makes a change.
 */
export interface GraphLookup {
  /** Statements by these speakers whose date, or where there is none whose publication, lies between the days (inclusive, `YYYY-MM-DD`); undated ones too. */
  statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]>;
  /** Articles that share at least one signature key, most shared first, at most 20. */
  copyCandidates(signature: readonly string[]): Promise<readonly CopyCandidate[]>;
  /** The articles that are marked copies of this one. */
  copiesOf(article: ArticleId): Promise<readonly ArticleId[]>;
}
