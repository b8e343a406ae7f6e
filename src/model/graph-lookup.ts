import type { EventReport, FirstTold } from './article-change.js';
import type { ArticleId, EntityId, EventId, StatementId } from './ids.js';
import type { PartialDate } from './partial-date.js';

export interface StatementCandidate {
  /** The id by which an article that tells it too contributes to it. */
  readonly id: StatementId;
  /** As judged, see `GraphLookup.survivors`. */
  readonly speakerId: EntityId;
  readonly firstTold: FirstTold;
  readonly date: PartialDate | null;
  readonly publishedAt: PartialDate | null;
  readonly articleId: ArticleId;
  /** Words of one of its reports. */
  readonly text: string;
}

/** An event as one article tells it, by what it is compared with those of others; ids as judged. */
export interface EventCandidate
  extends Pick<EventReport, 'type' | 'modality' | 'date' | 'days' | 'placeId' | 'countryId' | 'parties' | 'numbers'> {
  /** The id that the article gives it. */
  readonly id: EventId;
  readonly articleId: ArticleId;
  /** The words that name it, and the sentence in which they stand. */
  readonly trigger: string;
  readonly words: string;
}

/** @param report the first of the article */
export function eventCandidate(id: EventId, articleId: ArticleId, report: EventReport): EventCandidate {
  const { type, modality, date, days, placeId, countryId, parties, numbers, evidence } = report;
  const { cue, words } = evidence;
  const compared = { type, modality, date, days, placeId, countryId, parties, numbers };
  return { id, articleId, ...compared, trigger: cue ?? words, words };
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
  /** Who these entities are judged to be where this article names them; those that are themselves are left out. */
  survivors(entities: readonly EntityId[], article: ArticleId): Promise<ReadonlyMap<EntityId, EntityId>>;
  /** Statements by these speakers (as judged) whose date, or where there is none whose publication, lies between the days (inclusive, `YYYY-MM-DD`); undated ones too. */
  statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]>;
  /**
   * Events of which the first report of an article has any of these keys (`eventKeys`) and that may have happened between
   * the days (inclusive), by id and article; of each key at most `EVENTS_PER_KEY`, by their first days, articles and places.
   */
  eventCandidates(keys: readonly string[], fromDay: string, untilDay: string): Promise<readonly EventCandidate[]>;
  /** Articles that share at least one signature key, most shared first, at most 20. */
  copyCandidates(signature: readonly string[]): Promise<readonly CopyCandidate[]>;
  /** The articles that are marked copies of this one. */
  copiesOf(article: ArticleId): Promise<readonly ArticleId[]>;
}
