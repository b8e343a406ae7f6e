/** A run of words, end exclusive. */
export interface WordRange {
  readonly from: number;
  readonly until: number;
}

/**
 * Runs of whole sentences of at most `size` pieces together, in order; a longer sentence is cut between words. As in
 * training (training/reading/windows.py), and without overlap: that would cost twice the time and bring nothing.
 *
 * @param pieces number of pieces of each word, each at most `size`
 * @param sentences number of each word's sentence, rising
 */
export function cutWindows(pieces: readonly number[], sentences: readonly number[], size: number): WordRange[] {
  const windows: WordRange[] = [];
  let from = 0;
  let total = 0;
  const close = (at: number): void => {
    windows.push({ from, until: at });
    from = at;
    total = 0;
  };
  for (const sentence of runsOf(sentences)) {
    let count = 0;
    for (let at = sentence.from; at < sentence.until; at += 1) count += pieces[at] ?? 0;
    if (total > 0 && total + count > size) close(sentence.from);
    if (count <= size) {
      total += count;
      continue;
    }
    for (let at = sentence.from; at < sentence.until; at += 1) {
      const more = pieces[at] ?? 0;
      if (total + more > size) close(at);
      total += more;
    }
  }
  if (total > 0) close(pieces.length);
  return windows;
}

/** Runs of equal numbers. */
export function* runsOf(numbers: readonly number[], { from, until }: WordRange = whole(numbers)): Generator<WordRange> {
  let start = from;
  for (let at = from + 1; at <= until; at += 1) {
    if (at < until && numbers[at] === numbers[start]) continue;
    if (at > start) yield { from: start, until: at };
    start = at;
  }
}

const whole = (list: readonly unknown[]): WordRange => ({ from: 0, until: list.length });
