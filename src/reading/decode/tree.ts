import { greatest } from './matrix.js';

/** Less than any score of an arc. */
const NEVER = -1e9;
/** What a root costs: more than any arc can bring, so that a tree has one only. */
const ROOT_COST = 1e5;

/** Scores of arcs of one sentence: of each head (column) for each dependent (row). */
export interface Arcs {
  readonly count: number;
  score(dependent: number, head: number): number;
  root(word: number): number;
}

/**
 * Heads of the best tree with one root, -1 for the root: the best head of each word where these make a tree, else by
 * Chu, Liu and Edmonds (1967). Trees need not be projective.
 */
export function bestTree({ count, score, root }: Arcs): number[] {
  const size = count + 1;
  const scores = new Float64Array(size * size).fill(NEVER);
  for (let dependent = 0; dependent < count; dependent += 1) {
    const row = (dependent + 1) * size;
    scores[row] = root(dependent) - ROOT_COST;
    for (let head = 0; head < count; head += 1) if (head !== dependent) scores[row + head + 1] = score(dependent, head);
  }
  return spanningTree(scores, size)
    .slice(1)
    .map((head) => head - 1);
}

/** Heads of the heaviest tree from node 0 over scores [dependent, head]. */
function spanningTree(scores: Float64Array, size: number): number[] {
  const heads = Array.from({ length: size }, (_, node) => (node === 0 ? 0 : greatest(scores, node * size, size)));
  const cycle = findCycle(heads);
  return cycle === null ? heads : contract(scores, size, heads, cycle);
}

/** Takes the cycle for one node, finds the tree of the rest, and opens the cycle where that tree enters it. */
function contract(scores: Float64Array, size: number, heads: readonly number[], cycle: ReadonlySet<number>): number[] {
  const at = (dependent: number, head: number): number => scores[dependent * size + head] ?? NEVER;
  const outside = heads.map((_, node) => node).filter((node) => !cycle.has(node));
  const members = [...cycle].sort((a, b) => a - b);
  const own = (member: number): number => at(member, heads[member] ?? 0);
  const inner = members.reduce((sum, member) => sum + own(member), 0);
  const width = outside.length + 1;
  const last = outside.length;
  const small = new Float64Array(width * width).fill(NEVER);
  const entered: number[] = [];
  const left: number[] = [];
  outside.forEach((node, i) => {
    outside.forEach((other, j) => {
      if (i !== j) small[i * width + j] = at(node, other);
    });
    const into = members.map((member) => at(member, node) - own(member) + inner);
    const from = members.map((member) => at(node, member));
    const enter = greatest(into, 0, into.length);
    const leave = greatest(from, 0, from.length);
    entered.push(members[enter] ?? 0);
    left.push(members[leave] ?? 0);
    small[last * width + i] = into[enter] ?? NEVER;
    if (node !== 0) small[i * width + last] = from[leave] ?? NEVER;
  });
  const found = spanningTree(small, width);
  const joined = [...heads];
  outside.forEach((node, i) => {
    if (node !== 0) joined[node] = (found[i] === last ? left[i] : outside[found[i] ?? 0]) ?? 0;
  });
  const entry = found[last] ?? 0;
  joined[entered[entry] ?? 0] = outside[entry] ?? 0;
  return joined;
}

/** The first cycle that following heads runs into; node 0 is the end of all that is none. */
function findCycle(heads: readonly number[]): ReadonlySet<number> | null {
  const done = new Set([0]);
  for (let begin = 1; begin < heads.length; begin += 1) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let node = begin;
    while (!done.has(node) && !onPath.has(node)) {
      onPath.add(node);
      path.push(node);
      node = heads[node] ?? 0;
    }
    if (onPath.has(node)) return new Set(path.slice(path.indexOf(node)));
    for (const passed of path) done.add(passed);
  }
  return null;
}
