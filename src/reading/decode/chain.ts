import type { WordRange } from '../windows.js';
import { greatest, type Matrix } from './matrix.js';

/** Scores of a linear chain over labels (Lafferty et al. 2001): of beginning with a label, and of one behind another. */
export interface Chain {
  readonly labels: readonly string[];
  readonly start: readonly number[];
  /** Row: the label before; column: the label behind it. */
  readonly transitions: readonly (readonly number[])[];
}

/** The best sequence of labels, as indices, for scores of one row a word (Viterbi). */
export function bestLabels({ start, transitions }: Chain, { data, columns }: Matrix): number[] {
  const count = data.length / columns;
  if (count === 0) return [];
  const back = new Uint8Array(data.length);
  let best = Float64Array.from({ length: columns }, (_, label) => (start[label] ?? 0) + (data[label] ?? 0));
  for (let word = 1; word < count; word += 1) {
    const next = new Float64Array(columns);
    for (let label = 0; label < columns; label += 1) {
      let from = 0;
      let score = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < columns; before += 1) {
        const value = (best[before] ?? 0) + (transitions[before]?.[label] ?? 0);
        if (value > score) [score, from] = [value, before];
      }
      back[word * columns + label] = from;
      next[label] = score + (data[word * columns + label] ?? 0);
    }
    best = next;
  }
  const path = [greatest(best, 0, columns)];
  for (let word = count - 1; word > 0; word -= 1) path.push(back[word * columns + (path.at(-1) ?? 0)] ?? 0);
  return path.reverse();
}

/** A label of BIO without its prefix, and its words. */
export interface ChainSpan extends WordRange {
  readonly label: string;
  /** Probability that exactly these words bear the label. */
  readonly confidence: number;
}

/** Spans of the best sequence; an I- behind another label begins a span of its own. */
export function chainSpans(chain: Chain, scores: Matrix): ChainSpan[] {
  const path = bestLabels(chain, scores);
  const spans: ChainSpan[] = [];
  let posterior: Posterior | null = null;
  for (let from = 0; from < path.length; from += 1) {
    const first = chain.labels[path[from] ?? 0] ?? 'O';
    if (first === 'O') continue;
    const label = first.slice(2);
    const inside = chain.labels.indexOf(`I-${label}`);
    let until = from + 1;
    while (path[until] === inside) until += 1;
    posterior ??= new Posterior(chain, scores);
    spans.push({ from, until, label, confidence: posterior.ofSpan({ from, until }, path[from] ?? 0, inside) });
    from = until - 1;
  }
  return spans;
}

/** Probabilities under the chain, by the forward and backward sums, each word's scaled to one. */
class Posterior {
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  /** Weights of each word's labels, divided by what scales its forward sums. */
  readonly #weights: Float64Array;
  readonly #steps: readonly Float64Array[];
  readonly #columns: number;
  readonly #count: number;

  constructor({ start, transitions }: Chain, { data, columns }: Matrix) {
    this.#columns = columns;
    this.#count = data.length / columns;
    this.#steps = transitions.map((row) => Float64Array.from(row, Math.exp));
    this.#forward = new Float64Array(data.length);
    this.#backward = new Float64Array(data.length).fill(1);
    this.#weights = new Float64Array(data.length);
    for (let word = 0; word < this.#count; word += 1) {
      const at = word * columns;
      const top = data[at + greatest(data, at, columns)] ?? 0;
      let sum = 0;
      for (let label = 0; label < columns; label += 1) {
        const weight = Math.exp((data[at + label] ?? 0) - top);
        const before = word === 0 ? Math.exp(start[label] ?? 0) : this.#reach(word - 1, label);
        this.#weights[at + label] = weight;
        this.#forward[at + label] = before * weight;
        sum += before * weight;
      }
      for (let label = 0; label < columns; label += 1) {
        this.#forward[at + label] = (this.#forward[at + label] ?? 0) / sum;
        this.#weights[at + label] = (this.#weights[at + label] ?? 0) / sum;
      }
    }
    for (let word = this.#count - 2; word >= 0; word -= 1)
      for (let label = 0; label < columns; label += 1)
        this.#backward[word * columns + label] = this.#leave(word, label, -1);
  }

  /** Weight of all ways that lead to the label behind the word. */
  #reach(word: number, label: number): number {
    let sum = 0;
    for (let before = 0; before < this.#columns; before += 1)
      sum += (this.#forward[word * this.#columns + before] ?? 0) * (this.#steps[before]?.[label] ?? 0);
    return sum;
  }

  /** Weight of all ways that lead on from the label of the word, but not to the excepted label. */
  #leave(word: number, label: number, except: number): number {
    let sum = 0;
    const step = this.#steps[label];
    for (let next = 0; next < this.#columns; next += 1) {
      const at = (word + 1) * this.#columns + next;
      if (next !== except) sum += (step?.[next] ?? 0) * (this.#weights[at] ?? 0) * (this.#backward[at] ?? 0);
    }
    return sum;
  }

  ofSpan({ from, until }: WordRange, first: number, inside: number): number {
    let weight = this.#forward[from * this.#columns + first] ?? 0;
    let label = first;
    for (let word = from + 1; word < until; word += 1) {
      weight *= (this.#steps[label]?.[inside] ?? 0) * (this.#weights[word * this.#columns + inside] ?? 0);
      label = inside;
    }
    return until < this.#count ? weight * this.#leave(until - 1, label, inside) : weight;
  }
}
