import type { Selection, Source, Step } from '../plan/selection.js';
import { isLeaf } from '../plan/selection.js';
import type { LevelCalls } from './level-calls.js';

/** A step with its arguments: what it will ask, for whatever parents there are. Holds nothing of a request. */
export interface PreparedStep {
  /** Rows that it can give for one parent. */
  readonly rows: number;
  /**
   * Says what the level must ask for these parents. The function it returns is called when the answers are there: it puts
   * the value of the field on each parent and returns the objects under which the operation goes on.
   */
  ask(parents: readonly Source[], calls: LevelCalls): () => readonly Source[];
}

/** @throws GraphQLError BAD_USER_INPUT */
export type Loader = (step: Step, args: object | null) => PreparedStep;

export const idOf = (source: Source): string => source.id as string;

/**
 * Records of the store become objects of the answer: each once, however many parents lead to it. Where nothing more is
 * asked of them they are given out as they are.
 */
export class Objects {
  readonly #made = new Map<string, Source>();
  readonly #leaf: boolean;

  constructor(selection: Selection) {
    this.#leaf = isLeaf(selection);
  }

  of(record: { readonly id: string } | null | undefined): object | null {
    if (record === null || record === undefined) return null;
    if (this.#leaf) return record;
    const known = this.#made.get(record.id);
    if (known !== undefined) return known;
    const made: Source = { ...record };
    this.#made.set(record.id, made);
    return made;
  }

  get all(): readonly Source[] {
    return [...this.#made.values()];
  }
}
