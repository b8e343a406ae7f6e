import { type Argument, oblique } from './argument.js';
import { nounArguments } from './noun-arguments.js';
import { conjunctsOf, prepositionOf } from './phrases.js';
import { isVerb, keyOf, type Parsed } from './tree.js';
import { verbArguments } from './verb-arguments.js';

export type { Argument, ArgumentFunction } from './argument.js';

/** No phrase is nested deeper: "strikes on a depot at a base in the north of Kursk". */
const DEEPEST = 4;

/**
 * The arguments of a verb or a noun, near ones before those inside them; no order among the near ones is promised. A word that is
 * known to be a verb, whatever it was read as, may be named one.
 */
export function argumentsOf(parsed: Parsed, predicate: number, as?: 'verb' | 'noun'): readonly Argument[] {
  const verbal = as === undefined ? isVerbal(parsed, predicate) : as === 'verb';
  const own = verbal ? verbArguments(parsed, predicate) : nounArguments(parsed, predicate);
  const joined = own.flatMap((argument) =>
    conjunctsOf(parsed, argument.head).map((head): Argument => ({ ...argument, head })),
  );
  const inside = joined.flatMap((argument) => nested(parsed, argument, predicate, 1));
  return withoutDoubles([...joined, ...inside]).map((argument, _, all) => placed(parsed, argument, all));
}

/** Inside which other phrase it stands, where the tree says so. */
function placed({ tree }: Parsed, argument: Argument, all: readonly Argument[]): Argument {
  const { head, relation } = tree.node(argument.head);
  const inside = argument.preposition !== null && relation === 'nmod' && all.some((one) => one.head === head);
  return inside && head !== null ? { ...argument, under: head } : argument;
}

const withoutDoubles = (found: readonly Argument[]): Argument[] =>
  found.filter(({ head }, index) => found.findIndex((one) => one.head === head) === index);

/** "is allowed": a participle that was taken for an adjective is the verb it comes from. */
const isVerbal = (parsed: Parsed, at: number): boolean =>
  isVerb(parsed, at) ||
  parsed.tree.has(at, 'aux:pass') ||
  (parsed.tree.node(at).partOfSpeech === 'ADJ' &&
    /(?:ed|en)$/u.test(keyOf(parsed, at)) &&
    parsed.tree.has(at, 'nsubj', 'nsubj:pass', 'cop'));

/** What stands behind prepositions inside the phrase of an argument. */
function nested(parsed: Parsed, argument: Argument, predicate: number, depth: number): Argument[] {
  if (depth > DEEPEST || !/^(?:object|oblique)$/u.test(argument.function)) return [];
  const inside = parsed.tree
    .childrenBy(argument.head, 'nmod', 'obl')
    .filter((child) => child > argument.head && child !== predicate && !isVerb(parsed, child))
    .map((head): Argument => ({ ...oblique(head, prepositionOf(parsed, head)), under: argument.head }))
    .filter(({ preposition }) => preposition !== null);
  const joined = inside.flatMap((one) => conjunctsOf(parsed, one.head).map((head): Argument => ({ ...one, head })));
  return [...joined, ...joined.flatMap((one) => nested(parsed, one, predicate, depth + 1))];
}
