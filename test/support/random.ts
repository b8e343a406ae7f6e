/** A small seeded generator of chance (mulberry32), so that every failure can be run again. */
export class Random {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `below`, excluded. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(items.length)];
    if (items.length === 0) throw new Error('nothing to pick from');
    return item as T;
  }

  /** Up to `most` different items, in the order of the list. */
  some<T>(items: readonly T[], most: number): T[] {
    const wanted = this.int(most + 1);
    const chosen = new Set<number>();
    for (let tries = 0; tries < wanted * 2 && chosen.size < Math.min(wanted, items.length); tries++) {
      chosen.add(this.int(items.length));
    }
    return items.filter((_, i) => chosen.has(i));
  }

  orNull<T>(value: T, nullChance = 0.3): T | null {
    return this.chance(nullChance) ? null : value;
  }
}
