import type { WordRange } from '../windows.js';
import { greatest, type Matrix, shareOf } from './matrix.js';

export interface EventSpan extends WordRange {
  readonly label: string;
  /** Mean over the words of the share of the type. */
  readonly confidence: number;
}

/** Runs of words whose best label is the same type. The first label is that of no event. */
export function eventSpans(labels: readonly string[], { data, columns }: Matrix): EventSpan[] {
  const count = data.length / columns;
  const best = Array.from({ length: count }, (_, word) => greatest(data, word * columns, columns));
  const spans: EventSpan[] = [];
  for (let from = 0; from < count; from += 1) {
    const label = best[from] ?? 0;
    if (label === 0) continue;
    let until = from;
    let shares = 0;
    for (; best[until] === label; until += 1) shares += shareOf(data, until * columns, columns, label);
    spans.push({ from, until, label: labels[label] ?? '', confidence: shares / (until - from) });
    from = until - 1;
  }
  return spans;
}
