import type { WordRange } from '../windows.js';
import { greatest, type Matrix, shareOf } from './matrix.js';

export interface DecisionSpan extends WordRange {
  readonly label: string;
  /** Mean over the words of the share of all labels but the first, which is that of no decision. */
  readonly confidence: number;
}

/** What is less likely than this to be a decision is left out; who reads permissions asks for more. */
const LEAST_CONFIDENCE = 0.5;

/** Runs of words that are a decision and have the same best label among those of decisions. */
export function decisionSpans(labels: readonly string[], { data, columns }: Matrix): DecisionSpan[] {
  const count = data.length / columns;
  const words = Array.from({ length: count }, (_, word) => ({
    label: 1 + greatest(data, word * columns + 1, columns - 1),
    share: 1 - shareOf(data, word * columns, columns, 0),
  }));
  const spans: DecisionSpan[] = [];
  for (let from = 0; from < count; ) {
    const label = words[from]?.label ?? 0;
    let until = from;
    let shares = 0;
    for (let word = words[until]; word?.label === label && word.share >= LEAST_CONFIDENCE; word = words[until]) {
      shares += word.share;
      until += 1;
    }
    if (until > from) spans.push({ from, until, label: labels[label] ?? '', confidence: shares / (until - from) });
    from = Math.max(until, from + 1);
  }
  return spans;
}
