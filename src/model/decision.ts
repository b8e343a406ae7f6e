/** What people decide on who is who. A decision is recorded for good; undoing it is another one. */
import { type ArticleId, digest, type EntityId, type JudgedFactId } from './ids.js';
import type { Verdict } from './vocabulary.js';

declare const changeBrand: unique symbol;
/** Names a decision, so that it can be undone. */
export type ChangeId = string & { readonly [changeBrand]: true };

export const changeId = (...parts: readonly string[]): ChangeId => `chg_${digest(...parts)}` as ChangeId;

const CHANGE_ID = /^chg_[a-z2-9]{24}$/;
export const isChangeId = (text: string): text is ChangeId => CHANGE_ID.test(text);

export const DECISION_KINDS = ['JUDGE', 'JUDGE_FACTS', 'MERGE', 'SPLIT', 'ALIAS', 'UNDO'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/**
 * Whether two events or two permissions are one, by the ids that their articles give them: it goes before what rules find.
 * SAME lets the first be shown as the second.
 */
export interface FactJudgement {
  readonly kind: 'JUDGE_FACTS';
  readonly subjectId: JudgedFactId;
  readonly objectId: JudgedFactId;
  readonly verdict: Verdict;
}

/** What is asked for. Ids may be those of entities that were merged into others: then those are meant. */
export type Wish =
  /** SAME merges the two into the one with more articles, of equals that with the smaller id. */
  | { readonly kind: 'JUDGE'; readonly subjectId: EntityId; readonly objectId: EntityId; readonly verdict: Verdict }
  | FactJudgement
  | { readonly kind: 'MERGE'; readonly survivorId: EntityId; readonly absorbedIds: readonly EntityId[] }
  /** Either some of the articles that mention it, or entities that were merged into it; never both. */
  | {
      readonly kind: 'SPLIT';
      readonly entityId: EntityId;
      readonly articleIds: readonly ArticleId[];
      /** What the articles call the other entity; null for the name it has there. */
      readonly name: string | null;
      readonly memberIds: readonly EntityId[];
    }
  | { readonly kind: 'ALIAS'; readonly entityId: EntityId; readonly alias: string }
  | { readonly kind: 'UNDO'; readonly undoneId: ChangeId };

/** What is decided: as it was asked for, with the entities that were meant, and all that following it needs. */
export type Ruling =
  | {
      readonly kind: 'JUDGE';
      readonly subjectId: EntityId;
      readonly objectId: EntityId;
      readonly verdict: Exclude<Verdict, 'SAME'>;
    }
  | FactJudgement
  | { readonly kind: 'MERGE'; readonly survivorId: EntityId; readonly absorbedIds: readonly EntityId[] }
  | {
      readonly kind: 'SPLIT';
      readonly entityId: EntityId;
      readonly articleIds: readonly ArticleId[];
      readonly name: string | null;
      /** The entity that the articles mean instead; null where only members are separated. */
      readonly partId: EntityId | null;
      readonly memberIds: readonly EntityId[];
      /** For each member the merger that brought it. */
      readonly mergers: readonly ChangeId[];
    }
  | {
      readonly kind: 'ALIAS';
      readonly entityId: EntityId;
      readonly alias: string;
      /** The entity that articles would mean by it without the decision; null where that is nobody else. */
      readonly aliasId: EntityId | null;
    }
  | { readonly kind: 'UNDO'; readonly undoneId: ChangeId };

/** Who decided, when and why. */
export interface Decider {
  readonly id: ChangeId;
  /** `rule:NAME` or `person:NAME`. */
  readonly by: string;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export type DecisionRequest = Decider & { readonly wish: Wish };

export interface Decision extends Decider {
  readonly ruling: Ruling;
  /** The decision that undid it, or null where it holds. */
  readonly undoneBy: ChangeId | null;
}

/** The facts that a decision is about; see `entitiesOf`. */
export const factsOf = (ruling: Ruling): readonly JudgedFactId[] =>
  ruling.kind === 'JUDGE_FACTS' ? [ruling.subjectId, ruling.objectId] : [];

/** The entities that a decision is about; none of an UNDO, which is about those of the decision it undoes. */
export function entitiesOf(ruling: Ruling): readonly EntityId[] {
  switch (ruling.kind) {
    case 'JUDGE':
      return [ruling.subjectId, ruling.objectId];
    case 'MERGE':
      return [ruling.survivorId, ...ruling.absorbedIds];
    case 'SPLIT':
      return [ruling.entityId, ...(ruling.partId === null ? [] : [ruling.partId]), ...ruling.memberIds];
    case 'ALIAS':
      return [ruling.entityId, ...(ruling.aliasId === null ? [] : [ruling.aliasId])];
    case 'JUDGE_FACTS':
    case 'UNDO':
      return [];
  }
}
