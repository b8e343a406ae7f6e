import type { LocalId } from '../../model/article-facts.js';
import type { RelationType } from '../../model/relationships.js';
import type { Words } from '../../model/span.js';
import type { Draft } from '../draft.js';

export interface NewRelation {
  readonly type: RelationType;
  readonly from: LocalId;
  readonly to: LocalId;
  readonly title?: string | null;
  readonly item?: LocalId | null;
  readonly evidence: Words;
  readonly rule: string;
  readonly confidence: number;
}

/** Adds a relation once: the first words that state it are its evidence. */
export function addRelation(draft: Draft, made: NewRelation): void {
  if (made.from === made.to) return;
  const item = made.item ?? null;
  const title = made.title ?? null;
  if (
    draft.relations.some(
      (known) => known.type === made.type && known.from === made.from && known.to === made.to && known.item === item,
    )
  )
    return;
  draft.relations.push({
    id: `r${draft.relations.length + 1}`,
    type: made.type,
    from: made.from,
    to: made.to,
    title,
    item,
    since: null,
    until: null,
    evidence: made.evidence,
    rule: made.rule,
    confidence: made.confidence,
  });
}
