import type { IngestOutcome, IngestProgress, IngestSummary, Refusal } from './ingest-all.js';

export interface TallyOptions {
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Milliseconds that only go forward. */
  readonly clock?: () => number;
}

/** Counts what becomes of the articles of a batch, and tells of each. */
export class Tally {
  readonly #counts = { stored: 0, unchanged: 0, refused: 0 };
  readonly #refusals: Refusal[] = [];
  readonly #onProgress: ((progress: IngestProgress) => void) | null;
  readonly #clock: () => number;
  readonly #start: number;

  constructor({ onProgress, clock = () => performance.now() }: TallyOptions) {
    this.#onProgress = onProgress ?? null;
    this.#clock = clock;
    this.#start = clock();
  }

  count(outcome: IngestOutcome): void {
    this.#counts[outcome.status] += 1;
    if (outcome.status === 'refused') this.#refusals.push(outcome);
    this.#onProgress?.({ ...this.#counts, done: this.#done(), outcome, durationMs: this.#duration() });
  }

  summary(aborted: boolean): IngestSummary {
    const [done, durationMs] = [this.#done(), this.#duration()];
    const articlesPerSecond = durationMs > 0 ? (done * 1000) / durationMs : 0;
    return { ...this.#counts, done, refusals: [...this.#refusals], durationMs, articlesPerSecond, aborted };
  }

  #done(): number {
    const { stored, unchanged, refused } = this.#counts;
    return stored + unchanged + refused;
  }

  #duration(): number {
    return this.#clock() - this.#start;
  }
}
