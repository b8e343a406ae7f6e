/**
 * Which facts are one, by the judgements on pairs of them: those of rules, which articles bring, and those of people, which
 * go before. It rests on the set of judgements alone, not on the order in which they came; so taking one away gives what
 * there would be without it.
 */
import type { ChangeId } from '../../model/decision.js';
import type { JudgedFactId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import { byCodePoint } from '../fold.js';
import { isJudgedFactId } from './judged-change.js';
import type { WhoRow } from './who.js';

export interface FactPair extends Pick<Judgement, 'verdict' | 'score'> {
  readonly subjectId: JudgedFactId;
  readonly objectId: JudgedFactId;
  /** The decision that it is a part of; null for that of a rule. */
  readonly changeId: ChangeId | null;
}

/** The pairs of facts among judgements. */
export const factPairs = (judgements: readonly Judgement[], changeId: ChangeId | null = null): readonly FactPair[] =>
  judgements.flatMap(({ subjectId, objectId, verdict, score }) =>
    isJudgedFactId(subjectId) && isJudgedFactId(objectId) ? [{ subjectId, objectId, verdict, score, changeId }] : [],
  );

export const factsIn = (pairs: readonly FactPair[]): readonly JudgedFactId[] => [
  ...new Set(pairs.flatMap(({ subjectId, objectId }) => [subjectId, objectId])),
];

export class FactClusters {
  readonly #clusterOf = new Map<JudgedFactId, Set<JudgedFactId>>();
  readonly #rootOf = new Map<JudgedFactId, JudgedFactId>();
  readonly #different: readonly FactPair[];
  readonly #ids: readonly JudgedFactId[];

  /** @param pairs all that hang together by SAME, and all that are DIFFERENT of their facts */
  constructor(readonly pairs: readonly FactPair[]) {
    this.#ids = factsIn(pairs);
    // Only people tell apart; a rule that finds nothing in common says nothing.
    this.#different = pairs.filter(({ verdict, changeId }) => verdict === 'DIFFERENT' && changeId !== null);
    const same = pairs.filter(({ verdict }) => verdict === 'SAME').sort(byWeight);
    const followed = same.filter((pair) => this.#unite(pair));
    this.#nameClusters(followed);
  }

  get ids(): readonly JudgedFactId[] {
    return this.#ids;
  }

  /** The fact that is shown for it. */
  rootOf(id: JudgedFactId): JudgedFactId {
    return this.#rootOf.get(id) ?? id;
  }

  /** @param more ids that the pairs may not have any more */
  rows(more: readonly JudgedFactId[] = []): readonly WhoRow[] {
    return [...new Set([...this.#ids, ...more])].map((id) => ({ id, rootId: this.rootOf(id), apart: {}, aliases: [] }));
  }

  /** The judgement by which two cannot be one, whatever each is one with; or null. */
  toldApart(a: JudgedFactId, b: JudgedFactId): FactPair | null {
    const [one, other] = [this.#members(a), this.#members(b)];
    return this.#different.find((pair) => parts(pair, one, other)) ?? null;
  }

  #members(id: JudgedFactId): ReadonlySet<JudgedFactId> {
    return this.#clusterOf.get(id) ?? new Set([id]);
  }

  /** @returns false where the two have to stay apart, or the pair says what is known */
  #unite({ subjectId, objectId }: FactPair): boolean {
    const [one, other] = [this.#members(subjectId), this.#members(objectId)];
    if (one.has(objectId)) return one.size > 1;
    if (this.toldApart(subjectId, objectId) !== null) return false;
    const united = new Set([...one, ...other]);
    for (const id of united) this.#clusterOf.set(id, united);
    return true;
  }

  /**
   * After a fact that was there before the others: such a one is no subject of any pair, or at least the object of one. Of
   * several it is the smallest id, so that a fact that only joins renames nothing.
   */
  #nameClusters(followed: readonly FactPair[]): void {
    const later = new Set(followed.map(({ subjectId }) => subjectId));
    const joined = new Set(followed.map(({ objectId }) => objectId));
    for (const cluster of new Set(this.#clusterOf.values())) {
      const ids = [...cluster].sort(byCodePoint);
      const root = ids.find((id) => !later.has(id)) ?? ids.find((id) => joined.has(id));
      for (const id of ids) if (root !== undefined) this.#rootOf.set(id, root);
    }
  }
}

/** Those of people first, then the surest; equals in an order of their own. */
const byWeight = (a: FactPair, b: FactPair): number =>
  Number(a.changeId === null) - Number(b.changeId === null) || b.score - a.score || byCodePoint(nameOf(a), nameOf(b));

const nameOf = ({ subjectId, objectId, changeId }: FactPair): string =>
  `${[subjectId, objectId].sort().join(' ')} ${subjectId} ${changeId ?? ''}`;

const parts = (
  { subjectId, objectId }: FactPair,
  one: ReadonlySet<JudgedFactId>,
  other: ReadonlySet<JudgedFactId>,
): boolean => (one.has(subjectId) && other.has(objectId)) || (one.has(objectId) && other.has(subjectId));
