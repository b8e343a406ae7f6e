import { chunkBehind } from './chunks.js';
import { conjunctsOf, prepositionOf } from './phrases.js';
import { antecedentOf, surfaceSubject } from './subjects.js';
import { isVerb, keyOf, type Parsed } from './tree.js';
import { isPassive } from './voice.js';

/**
 * What a phrase is to the verb or noun it belongs to, whatever the voice. Of verbs: `agent` who does it; `object` to whom or
 * what it is done; `recipient` the indirect object; `oblique` what stands behind a preposition. Of nouns: `owner` ("Russia’s
 * strike"); `modifier` in front of it ("Russian", "drone"); `agent` behind "by"; `oblique`.
 */
export type ArgumentFunction = 'agent' | 'object' | 'recipient' | 'oblique' | 'owner' | 'modifier';

export interface Argument {
  readonly function: ArgumentFunction;
  /** The head of its phrase, a token; of joined phrases each has its own argument. */
  readonly head: number;
  /** Of obliques, and null where it has none. */
  readonly preposition: string | null;
  /** The argument inside whose phrase it stands ("a depot in Kursk": the depot), or null. */
  readonly under: number | null;
}

/** No phrase is nested deeper: "strikes on a depot at a base in the north of Kursk". */
const DEEPEST = 4;

/** The arguments of a verb or a noun, near ones before those inside them; no order among the near ones is promised. */
export function argumentsOf(parsed: Parsed, predicate: number): readonly Argument[] {
  const own = isVerbal(parsed, predicate) ? ofVerb(parsed, predicate) : ofNoun(parsed, predicate);
  const joined = own.flatMap((argument) =>
    conjunctsOf(parsed, argument.head).map((head): Argument => ({ ...argument, head })),
  );
  return [...joined, ...joined.flatMap((argument) => nested(parsed, argument, predicate, 1))];
}

/** "is allowed": a participle that was taken for an adjective is the verb it comes from. */
const isVerbal = (parsed: Parsed, at: number): boolean =>
  isVerb(parsed, at) ||
  parsed.tree.has(at, 'aux:pass') ||
  (parsed.tree.node(at).partOfSpeech === 'ADJ' &&
    /(?:ed|en)$/u.test(keyOf(parsed, at)) &&
    parsed.tree.has(at, 'nsubj', 'nsubj:pass', 'cop'));

function ofVerb(parsed: Parsed, verb: number): Argument[] {
  const { tree } = parsed;
  const passive = isPassive(parsed, verb);
  const found: Argument[] = [];
  const subject = surfaceSubject(parsed, verb);
  const object = objectsOf(parsed, verb, passive, subject);
  if (subject !== null) found.push(plain(passive ? (object.length > 0 ? 'recipient' : 'object') : 'agent', subject));
  for (const child of object) {
    const preposition = prepositionOf(parsed, child);
    found.push(
      preposition === null ? plain('object', antecedentOf(parsed, child)) : { ...plain('oblique', child), preposition },
    );
  }
  for (const child of tree.childrenBy(verb, 'iobj')) found.push(plain('recipient', antecedentOf(parsed, child)));
  for (const child of tree.childrenBy(verb, 'obl', 'obl:agent', 'nmod')) {
    if (isVerb(parsed, child)) continue;
    const preposition = prepositionOf(parsed, child);
    found.push(
      passive && preposition === 'by'
        ? plain('agent', child)
        : { ...plain('oblique', antecedentOf(parsed, child)), preposition },
    );
  }
  for (const child of tree.childrenBy(verb, 'piece')) found.push(plain('agent', child));
  return [...found, ...fromRelativeClause(parsed, verb, found)];
}

/** The objects: the phrase right behind the verb, and what the parser has unless another verb stands between. */
function objectsOf(parsed: Parsed, verb: number, passive: boolean, subject: number | null): readonly number[] {
  const { tree } = parsed;
  const own = tree.childrenBy(verb, 'obj').filter((object) => isNear(parsed, verb, object));
  if (passive || tree.has(verb, 'iobj')) return own;
  const behind = chunkBehind(parsed, verb);
  if (behind === null || behind.head === subject || isTime(parsed, behind.head)) return own;
  if (own.some((object) => object >= behind.from && object <= behind.head)) return own;
  const { relation, head } = tree.node(behind.head);
  const elsewhere = /^nsubj/u.test(relation) && head !== null && isVerb(parsed, head) && !isInfinitive(parsed, head);
  return elsewhere ? own : [behind.head, ...own];
}

/** In front of the verb stand only relative pronouns; behind it no other verb between. */
function isNear(parsed: Parsed, verb: number, object: number): boolean {
  if (object < verb)
    return parsed.tree.node(object).partOfSpeech === 'PRON' || parsed.tree.node(object).partOfSpeech === 'DET';
  for (let at = verb + 1; at < object; at += 1)
    if (isVerb(parsed, at) && parsed.tree.node(at).relation !== 'amod' && !parsed.tree.isWithin(at, object))
      return false;
  return true;
}

const isInfinitive = (parsed: Parsed, verb: number): boolean =>
  keyOf(parsed, verb - 1) === 'to' || parsed.tree.children(verb).some((child) => keyOf(parsed, child) === 'to');

/** "struck Monday", "fired last week": no object. */
const isTime = (parsed: Parsed, at: number): boolean =>
  /day$|^(?:week|month|year|night|morning|evening|time|times|yesterday|today|tomorrow)$/u.test(keyOf(parsed, at));

/** "the tanks that Berlin sent": what the clause describes is the object where the clause has none. */
function fromRelativeClause({ tree }: Parsed, verb: number, found: readonly Argument[]): Argument[] {
  const { relation, head } = tree.node(verb);
  if (relation !== 'acl:relcl' || head === null) return [];
  return found.some((argument) => argument.head === head || argument.function === 'object')
    ? []
    : [plain('object', head)];
}

function ofNoun(parsed: Parsed, noun: number): Argument[] {
  const { tree } = parsed;
  const found: Argument[] = [];
  for (const child of tree.children(noun)) {
    const { relation } = tree.node(child);
    if (relation === 'nmod:poss') found.push(plain('owner', child));
    else if (/^(?:amod|compound|piece|nmod)$/u.test(relation) && child < noun) found.push(plain('modifier', child));
    else if (/^(?:nmod|obl|obl:agent)$/u.test(relation) && !isVerb(parsed, child))
      found.push(behindNoun(parsed, child));
    else if (/^acl/u.test(relation)) found.push(...fromParticiple(parsed, child));
  }
  return found.length === 0 || !found.some(isFront) ? [...found, ...sharedFront(parsed, noun)] : found;
}

const isFront = (argument: Argument): boolean => argument.function === 'owner' || argument.function === 'modifier';

/** "Russian strikes and shelling": what stands in front of the first is said of both. */
function sharedFront(parsed: Parsed, noun: number): Argument[] {
  const { head, relation } = parsed.tree.node(noun);
  if (relation !== 'conj' || head === null || isVerb(parsed, head)) return [];
  return ofNoun(parsed, head).filter(isFront);
}

function behindNoun(parsed: Parsed, child: number): Argument {
  const preposition = prepositionOf(parsed, child);
  return preposition === 'by' ? plain('agent', child) : { ...plain('oblique', child), preposition };
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
  return tree.childrenBy(verb, 'obj').map((child) => ({ ...plain('oblique', child), preposition }));
}

/** What stands behind prepositions inside the phrase of an argument. */
function nested(parsed: Parsed, argument: Argument, predicate: number, depth: number): Argument[] {
  if (depth > DEEPEST || !/^(?:object|oblique)$/u.test(argument.function)) return [];
  const inside = parsed.tree
    .childrenBy(argument.head, 'nmod', 'obl')
    .filter((child) => child > argument.head && child !== predicate && !isVerb(parsed, child))
    .map(
      (head): Argument => ({
        function: 'oblique',
        head,
        preposition: prepositionOf(parsed, head),
        under: argument.head,
      }),
    )
    .filter(({ preposition }) => preposition !== null);
  const joined = inside.flatMap((one) => conjunctsOf(parsed, one.head).map((head): Argument => ({ ...one, head })));
  return [...joined, ...joined.flatMap((one) => nested(parsed, one, predicate, depth + 1))];
}

const plain = (name: ArgumentFunction, head: number): Argument => ({
  function: name,
  head,
  preposition: null,
  under: null,
});
