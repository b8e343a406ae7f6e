/** What was right, wrong and left out, task by task, with the errors themselves. */

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly found: number;
}

/** Right among those that were looked at. */
export interface Share {
  readonly share: number;
  readonly of: number;
}

export type Score = Rate | Share;
export const headline = (score: Score): number => ('f1' in score ? score.f1 : score.share);

/** `wrong`: found, but with a wrong property. */
export type ErrorKind = 'missed' | 'extra' | 'wrong';

export interface ScoredError {
  readonly task: string;
  readonly kind: ErrorKind;
  readonly file: string;
  readonly what: string;
  /** Errors that cost more are shown first: 2 for a missed item that others rest on, else 1. */
  readonly cost: number;
}

const percent = (part: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * part) / of) / 10);

export class ScoreSheet {
  readonly #counts = new Map<string, { hit: number; extra: number; missed: number }>();
  readonly #shares = new Map<string, { hit: number; of: number }>();
  readonly #rates = new Map<string, Rate>();
  readonly errors: ScoredError[] = [];

  count(task: string, hit: number, extra: number, missed: number): void {
    const row = this.#counts.get(task) ?? { hit: 0, extra: 0, missed: 0 };
    this.#counts.set(task, { hit: row.hit + hit, extra: row.extra + extra, missed: row.missed + missed });
  }

  share(task: string, hit: number, of: number): void {
    const row = this.#shares.get(task) ?? { hit: 0, of: 0 };
    this.#shares.set(task, { hit: row.hit + hit, of: row.of + of });
  }

  /** A rate that is not one of hits: percentages. */
  put(task: string, rate: Rate): void {
    this.#rates.set(task, rate);
  }

  note(task: string, kind: ErrorKind, file: string, what: string, cost = 1): void {
    this.errors.push({ task, kind, file, what, cost });
  }

  /** Percentages with one decimal, in the order in which the tasks were first seen. Tasks that nothing was required of are left out. */
  scores(): ReadonlyMap<string, Score> {
    const rates = [...this.#counts].map(([task, { hit, extra, missed }]): [string, Score] => {
      const precision = hit + extra === 0 ? 0 : hit / (hit + extra);
      const recall = hit + missed === 0 ? 0 : hit / (hit + missed);
      const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return [
        task,
        {
          precision: percent(precision, 1),
          recall: percent(recall, 1),
          f1: percent(f1, 1),
          gold: hit + missed,
          found: hit + extra,
        },
      ];
    });
    const shares = [...this.#shares].map(([task, { hit, of }]): [string, Score] => [
      task,
      { share: percent(hit, of), of },
    ]);
    return new Map<string, Score>([
      ...this.#rates,
      ...rates.filter(([, score]) => 'gold' in score && score.gold + score.found > 0),
      ...shares.filter(([, score]) => 'of' in score && score.of > 0),
    ]);
  }
}
