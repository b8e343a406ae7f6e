import type { LocalId, MentionFact } from '../model/article-facts.js';
import { bySpan, contains, type Span } from '../model/span.js';

/** Index of the last span that starts at the offset or before, of spans in order of the text; -1 where there is none. */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where an article mentions its entities, so that a mention inside a stretch is found without going through all. */
export class MentionPlaces {
  readonly #ofEntity = new Map<LocalId, MentionFact[]>();

  constructor(mentions: readonly MentionFact[]) {
    for (const mention of [...mentions].sort(bySpan)) {
      const known = this.#ofEntity.get(mention.entity) ?? [];
      known.push(mention);
      this.#ofEntity.set(mention.entity, known);
    }
  }

  /** The first mention of the entity that lies within. Mentions of one entity do not overlap. */
  firstWithin(entity: LocalId, within: Span): MentionFact | null {
    const mentions = this.#ofEntity.get(entity) ?? [];
    const first = mentions[lastStartingBy(mentions, within.start - 1) + 1];
    return first !== undefined && contains(within, first) ? first : null;
  }
}
