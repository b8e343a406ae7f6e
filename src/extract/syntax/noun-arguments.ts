import { type Argument, oblique, plain } from './argument.js';
import { prepositionOf } from './phrases.js';
import { phrasesBehind } from './phrases-behind.js';
import { isVerb, keyOf, type Parsed } from './tree.js';
import { isPassive } from './voice.js';

/** The arguments of a noun that tells of something done. */
export function nounArguments(parsed: Parsed, noun: number): Argument[] {
  const { tree } = parsed;
  const front: Argument[] = [];
  const behind: Argument[] = behindByOrder(parsed, noun);
  for (const child of tree.children(noun)) {
    const { relation } = tree.node(child);
    if (relation === 'nmod:poss') front.push(plain('owner', child));
    else if (/^(?:amod|compound|piece|nmod)$/u.test(relation) && child < noun) front.push(plain('modifier', child));
    else if (/^acl/u.test(relation)) behind.push(...fromParticiple(parsed, child));
    else if (/^(?:nmod|obl|obl:agent)$/u.test(relation) && !isVerb(parsed, child))
      behind.push(behindNoun(parsed, child));
  }
  return [...(front.length === 0 ? sharedFront(parsed, noun) : front), ...withoutDoubles(behind)];
}

const withoutDoubles = (found: readonly Argument[]): Argument[] =>
  found.filter(({ head }, index) => found.findIndex((one) => one.head === head) === index);

/** The phrases right behind the noun: "strike on Kharkiv", "attack by militants in Goma". */
const behindByOrder = (parsed: Parsed, noun: number): Argument[] =>
  phrasesBehind(parsed, noun)
    .filter(({ preposition }) => preposition !== null)
    .map(({ head, preposition }) => (preposition === 'by' ? plain('agent', head) : oblique(head, preposition)));

/** "Russian strikes and shelling": what stands in front of the first is said of both. */
function sharedFront(parsed: Parsed, noun: number): Argument[] {
  const { head, relation } = parsed.tree.node(noun);
  if (relation !== 'conj' || head === null || isVerb(parsed, head)) return [];
  return nounArguments(parsed, head).filter(({ function: name }) => name === 'owner' || name === 'modifier');
}

function behindNoun(parsed: Parsed, child: number): Argument {
  const preposition = prepositionOf(parsed, child);
  return preposition === 'by' ? plain('agent', child) : oblique(child, preposition);
}

/** "a strike carried out by Kyiv", "an attack targeting Odesa": the participle stands as the preposition. */
function fromParticiple(parsed: Parsed, verb: number): Argument[] {
  if (!isVerb(parsed, verb)) return [];
  const { tree } = parsed;
  const preposition = keyOf(parsed, verb);
  if (isPassive(parsed, verb))
    return tree
      .childrenBy(verb, 'obl', 'obl:agent')
      .filter((child) => prepositionOf(parsed, child) === 'by')
      .map((child) => plain('agent', child));
  if (tree.has(verb, 'nsubj') || !preposition.endsWith('ing')) return [];
  return tree.childrenBy(verb, 'obj').map((child) => ({ ...oblique(child, preposition) }));
}
