import type { Evidence } from '../model/evidence.js';
import type { ArticleId } from '../model/ids.js';
import type { Words } from '../model/span.js';

interface Source {
  readonly rule: string;
  readonly confidence: number;
}

/** Words of an article as evidence for what a rule found there. */
export const evidenceFrom = (
  articleId: ArticleId,
  { start, end, words }: Words,
  { rule, confidence }: Source,
  cue: string | null = null,
): Evidence => ({ articleId, start, end, words, cue, rule, confidence });

/** The evidence, without what stands at a place already seen. */
export function withoutDoubles(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ start, end }) => {
    const place = `${start}-${end}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}
