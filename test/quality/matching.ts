/** One-to-one matching of what is right with what was found, the likeliest pairs first. */

export interface Matching<G, F> {
  readonly pairs: readonly (readonly [gold: G, found: F])[];
  readonly missed: readonly G[];
  readonly extra: readonly F[];
}

/** Pairs that are less alike than `atLeast` stay apart. */
export function matchUp<G, F>(
  gold: readonly G[],
  found: readonly F[],
  likeness: (gold: G, found: F) => number,
  atLeast: number,
): Matching<G, F> {
  const candidates = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, g, f, score: likeness(g, f) })))
    .filter(({ score }) => score >= atLeast)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const takenGold = new Set<number>();
  const takenFound = new Set<number>();
  const pairs: (readonly [G, F])[] = [];
  for (const { i, j, g, f } of candidates) {
    if (takenGold.has(i) || takenFound.has(j)) continue;
    takenGold.add(i);
    takenFound.add(j);
    pairs.push([g, f]);
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !takenGold.has(i)),
    extra: found.filter((_, j) => !takenFound.has(j)),
  };
}
