/** Rows of equal length, one after the other. */
export interface Matrix {
  readonly data: Float32Array;
  readonly columns: number;
}

/** Index of the greatest value of a stretch, counted from its start; of equals the first. */
export function greatest(values: ArrayLike<number>, from: number, length: number): number {
  let best = 0;
  for (let at = 1; at < length; at += 1) if ((values[from + at] ?? 0) > (values[from + best] ?? 0)) best = at;
  return best;
}

/** Share of one value of a stretch when all are taken as logarithms of weights (softmax). */
export function shareOf(values: ArrayLike<number>, from: number, length: number, chosen: number): number {
  const top = values[from + greatest(values, from, length)] ?? 0;
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += Math.exp((values[from + at] ?? 0) - top);
  return Math.exp((values[from + chosen] ?? 0) - top) / sum;
}
