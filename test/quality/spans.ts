/** Comparing passages of a text. */
import type { Passage, Range } from './annotation.js';

export type Spot = Range | Passage;
export const rangeOf = (spot: Spot): Range => ('start' in spot ? [spot.start, spot.end] : spot);

export const overlaps = (a: Range | null | undefined, b: Range | null | undefined): boolean =>
  a != null && b != null && Math.min(a[1], b[1]) > Math.max(a[0], b[0]);

export const isInside = (span: Range, others: readonly Range[]): boolean =>
  others.some(([start, end]) => start <= span[0] && span[1] <= end);

/** Where words begin within a passage. */
export function wordStarts(text: string, [start, end]: Range): ReadonlySet<number> {
  return new Set([...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => start + index));
}

/** Size of the intersection over that of the union (Jaccard 1901); 0 for two empty sets. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
