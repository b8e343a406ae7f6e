import type { FirstTold } from '../../model/article-change.js';
import type { StatementFact } from '../../model/article-facts.js';
import type { EntityId, StatementId } from '../../model/ids.js';
import { overlaps } from '../../model/span.js';
import { type Comparison, compareWordings } from './compare-wordings.js';
import type { Wording } from './content-words.js';
import { type Days, fitDays } from './said-when.js';

/** A statement of the article, or one that is told elsewhere, as it is compared. */
export interface Utterance {
  readonly id: StatementId;
  /** As judged. */
  readonly speakerId: EntityId;
  readonly firstTold: FirstTold;
  readonly days: Days | null;
  readonly wording: Wording;
  /** Of this article, else null. */
  readonly fact: StatementFact | null;
}

export interface Match {
  readonly id: StatementId;
  readonly firstTold: FirstTold;
  readonly comparison: Comparison;
}

/** Bounds for articles of ten thousand quotations; those of the news stay far below. */
const MOST_WITH_A_PAIR = 200;
const MOST_COMPARED = 50;

/** What one speaker is told to have said. Found by neighbouring words: without such in common two texts differ. */
export class ToldStatements {
  readonly #byPair = new Map<string, Utterance[]>();
  readonly #own: Utterance[] = [];

  add(utterance: Utterance): void {
    if (utterance.fact !== null) this.#own.push(utterance);
    for (const pair of utterance.wording.pairs) {
      const known = this.#byPair.get(pair) ?? [];
      if (known.length < MOST_WITH_A_PAIR) known.push(utterance);
      this.#byPair.set(pair, known);
    }
  }

  /** The statement most like this one, or null. */
  closest(own: Utterance): Match | null {
    const taken = this.#entwinedWith(own);
    let best: Match | null = null;
    for (const { id, firstTold, days, wording } of this.#alike(own)) {
      const fit = taken.has(id) ? null : fitDays(own.days, days);
      if (fit === null) continue;
      const comparison = compareWordings(own.wording, wording, fit);
      if (best === null || isBetter(comparison, best.comparison)) best = { id, firstTold, comparison };
      if (best.comparison.verdict === 'SAME' && best.comparison.score === 1) break;
    }
    return best;
  }

  /** Those with most neighbouring words in common first; of equals those told first. */
  #alike({ wording }: Utterance): readonly Utterance[] {
    const shared = new Map<Utterance, number>();
    for (const pair of wording.pairs) {
      for (const other of this.#byPair.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const ranked = [...shared].sort((a, b) => b[1] - a[1]);
    return ranked.slice(0, MOST_COMPARED).map(([utterance]) => utterance);
  }

  /** What stands inside another statement, or around it, is another one although the words are the same. */
  #entwinedWith({ fact }: Utterance): ReadonlySet<StatementId> {
    if (fact === null) return new Set();
    const around = this.#own.filter((other) => other.fact !== null && overlaps(fact.content, other.fact.content));
    return new Set(around.map(({ id }) => id));
  }
}

const RANK = { SAME: 2, UNSURE: 1, DIFFERENT: 0 } as const;

const isBetter = (a: Comparison, b: Comparison): boolean =>
  RANK[a.verdict] > RANK[b.verdict] || (a.verdict === b.verdict && a.score > b.score);
