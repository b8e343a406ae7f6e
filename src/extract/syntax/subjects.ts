import { verbForms } from '../inflection.js';
import { readWordList } from '../table.js';
import { chunkBefore } from './chunks.js';
import { givenTo, giverOf } from './giving.js';
import { prepositionOf } from './phrases.js';
import { beforeTime, isTimeWord } from './time-words.js';
import { isNominal, isVerb, keyOf, type Parsed } from './tree.js';

const SUBJECTS = ['nsubj', 'nsubj:pass'] as const;
const RELATIVE = /^(?:who|which|that|whom|whose)$/u;
/** Chains of joined and embedded verbs are no longer; trees are no deeper in news. */
const DEEPEST = 6;

/** The noun that "who", "which" or "that" stands for; any other token is itself. */
export function antecedentOf(parsed: Parsed, at: number): number {
  const { tree } = parsed;
  if (!RELATIVE.test(keyOf(parsed, at)) || isDeterminer(parsed, at)) return at;
  // Who stands right in front of "who" is meant, wherever the parser hung the clause.
  const person = keyOf(parsed, at) === 'who' ? describedInFront(parsed, at) : null;
  if (person !== null) return person;
  for (let verb = tree.node(at).head, steps = 0; verb !== null && steps < DEEPEST; steps += 1) {
    const { relation, head } = tree.node(verb);
    if (relation === 'acl:relcl' && head !== null) return head;
    verb = head;
  }
  return describedInFront(parsed, at) ?? at;
}

/** "Scholz, who …", "the army, which …", where the parser lost the clause: the noun right in front, a comma between. */
function describedInFront(parsed: Parsed, at: number): number | null {
  if (!/^(?:who|which)$/u.test(keyOf(parsed, at))) return null;
  const noun = keyOf(parsed, at - 1) === ',' ? at - 2 : at - 1;
  const isSame = parsed.tokens[noun]?.sentence === parsed.tokens[at]?.sentence;
  return isSame && isNominal(parsed, noun) ? noun : null;
}

const isDeterminer = ({ tree }: Parsed, at: number): boolean => tree.node(at).relation === 'det';

/**
 * What the verb is said of, as it stands in the text: its own subject, or the one it shares with the verb it is joined to,
 * depends on or describes ("Kyiv, which struck …", "forces holding …", "asked Berlin to send"). Conjuncts not included.
 */
export function surfaceSubject(parsed: Parsed, verb: number, depth = 0): number | null {
  const { tree } = parsed;
  const own = tree.childrenBy(verb, ...SUBJECTS)[0] ?? mistaken(parsed, verb);
  if (own !== undefined) return antecedentOf(parsed, own);
  const { head, relation } = tree.node(verb);
  if (depth >= DEEPEST) return null;
  const told =
    adjacent(parsed, verb) ??
    acrossRelative(parsed, verb) ??
    sharedByAnd(parsed, verb) ??
    controlled(parsed, verb) ??
    blamed(parsed, verb) ??
    byPurpose(parsed, verb, depth);
  if (told !== null || head === null) return told;
  switch (relation) {
    case 'xcomp':
      return controller(parsed, head, verb) ?? surfaceSubject(parsed, head, depth + 1);
    case 'acl:relcl':
      return head;
    case 'amod':
      return head;
    case 'acl':
      return isNominal(parsed, head) ? describedBy(parsed, verb, head, depth) : surfaceSubject(parsed, head, depth + 1);
    case 'conj':
      return isNominal(parsed, head) ? null : surfaceSubject(parsed, head, depth + 1);
    case 'advcl':
    case 'ccomp':
    case 'obl':
    case 'nmod':
      if (relation === 'ccomp' && !keyOf(parsed, verb).endsWith('ing')) return null;
      if (isFiniteVerb(parsed, verb)) return null;
      return isNominal(parsed, head) ? null : surfaceSubject(parsed, head, depth + 1);
    default:
      return null;
  }
}

/** The phrase right in front of a finite verb, which the parser hung on another one. */
function adjacent(parsed: Parsed, verb: number): number | null {
  const { relation } = parsed.tree.node(verb);
  const key = keyOf(parsed, verb);
  if (/^(?:acl|amod|compound)$/u.test(relation) || infinitiveMark(parsed, verb) !== null) return null;
  const finite = /^(?:AUX)$/u.test(parsed.tree.node(verb - 1).partOfSpeech) || !/ing$/u.test(key);
  if (!finite || !isVerb(parsed, verb)) return null;
  const first = beginOfVerb(parsed, verb);
  const untimed = beforeTime(parsed, first);
  // "who this week promised", "Congress last month cleared", "Switzerland in June turned down"
  if (untimed < first - 1 && /^(?:who|which)$/u.test(keyOf(parsed, untimed))) return antecedentOf(parsed, untimed);
  const before = chunkBefore(parsed, untimed < first - 1 ? untimed + 1 : verb);
  if (before === null || isTimeWord(parsed, before.head)) return null;
  const { head, relation: as } = parsed.tree.node(before.head);
  // What is the object of a verb in front of it belongs to that one: "tanks sent", "towns taken".
  const isObject = as === 'obj' && head !== null && head < before.from && isVerb(parsed, head);
  return isObject && !BARE_INFINITIVE.test(keyOf(parsed, head)) ? null : before.head;
}

/** The first of a verb’s auxiliaries and adverbs, or the verb itself. */
function beginOfVerb({ tree }: Parsed, verb: number): number {
  let first = verb;
  while (/^(?:AUX|ADV)$/u.test(tree.node(first - 1).partOfSpeech)) first -= 1;
  return first;
}

/** "Netanyahu, who in June called it …, has asked": the noun in front of the clause between commas. */
function acrossRelative(parsed: Parsed, verb: number): number | null {
  const first = beginOfVerb(parsed, verb);
  if (keyOf(parsed, first - 1) !== ',' || /ing$/u.test(keyOf(parsed, verb))) return null;
  if (infinitiveMark(parsed, verb) !== null) return null;
  const sentence = parsed.tokens[verb]?.sentence;
  for (let at = first - 2; at > first - LONGEST_CLAUSE && parsed.tokens[at]?.sentence === sentence; at -= 1) {
    if (/^[;:]$/u.test(keyOf(parsed, at))) return null;
    if (/^(?:who|which)$/u.test(keyOf(parsed, at)) && keyOf(parsed, at - 1) === ',')
      return describedInFront(parsed, at);
  }
  return null;
}

/** "Dunmore hit back and has begged …": behind "and" the subject of the last verb in front that has one. */
function sharedByAnd(parsed: Parsed, verb: number): number | null {
  const { tree } = parsed;
  if (/ing$/u.test(keyOf(parsed, verb)) || infinitiveMark(parsed, verb) !== null) return null;
  let before = verb - 1;
  while (/^(?:AUX|ADV)$/u.test(tree.node(before).partOfSpeech)) before -= 1;
  if (!/^(?:and|but)$/u.test(keyOf(parsed, before))) return null;
  for (let at = before - 1; at >= 0 && at > before - LONGEST_CLAUSE && !/^[.;]$/u.test(keyOf(parsed, at)); at -= 1) {
    if (!isVerb(parsed, at)) continue;
    const [own] = tree.childrenBy(at, ...SUBJECTS).filter((subject) => subject < at);
    if (own !== undefined) return antecedentOf(parsed, own);
  }
  return null;
}

const LONGEST_CLAUSE = 30;

/** Behind these an infinitive has no "to": "let her forces fire". */
const BARE_INFINITIVE =
  /^(?:let|lets|letting|make|makes|made|making|help|helps|helped|helping|see|saw|watch|watched)$/u;

/** A noun right in front of the verb, or of its auxiliaries, is its subject, even where the parser took it for an oblique. */
function mistaken(parsed: Parsed, verb: number): number | undefined {
  const { tree } = parsed;
  let before = verb - 1;
  while (/^(?:AUX|ADV)$/u.test(tree.node(before).partOfSpeech) && tree.node(before).head === verb) before -= 1;
  return tree
    .childrenBy(verb, 'obl', 'obl:agent', 'nmod', 'dep', 'vocative')
    .find((child) => child === before && isNominal(parsed, child) && prepositionOf(parsed, child) === null);
}

/** A verb with a finite auxiliary has a subject of its own, found or not. */
const isFiniteVerb = ({ tree }: Parsed, verb: number): boolean =>
  tree.node(verb - 1).partOfSpeech === 'AUX' ||
  (tree.node(verb - 1).partOfSpeech === 'ADV' && tree.node(verb - 2).partOfSpeech === 'AUX');

/** "asked Berlin to send": the object of the verb above is the subject of the one below. */
function controller({ tree }: Parsed, above: number, verb: number): number | null {
  const objects = tree.childrenBy(above, 'obj', 'iobj').filter((object) => object < verb);
  return objects[objects.length - 1] ?? null;
}

/** "rockets supplied", "forces holding": the noun itself; "Germany’s plan to send": whose it is. */
function describedBy(parsed: Parsed, verb: number, noun: number, depth: number): number | null {
  const { tree } = parsed;
  const infinitive = tree.children(verb).some((child) => child < verb && keyOf(parsed, child) === 'to');
  if (!infinitive) return noun;
  const [owner] = tree.childrenBy(noun, 'nmod:poss');
  if (owner !== undefined) return owner;
  const above = tree.node(noun).head;
  const giver = giverOf(parsed, noun);
  const given = giver === null ? null : givenTo(parsed, giver, noun);
  if (given !== null) return given;
  return above === null || isNominal(parsed, above) ? null : surfaceSubject(parsed, above, depth + 1);
}

let controlling: { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> } | null = null;

function controllers(): { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> } {
  controlling ??= {
    verbs: new Set([...readWordList('syntax-words.json', 'objectControl')].flatMap(verbForms)),
    nouns: readWordList('syntax-words.json', 'nounControl'),
  };
  return controlling;
}

/**
 * "allow Ukraine to strike", "calls on Berlin to send", "permission for Kyiv to use": who stands right in front of "to", whatever the
 * parser hung the infinitive on.
 */
function controlled(parsed: Parsed, verb: number): number | null {
  const { tree } = parsed;
  const to = infinitiveMark(parsed, verb);
  if (to === null || to === 0 || !isNominal(parsed, to - 1)) return null;
  const noun = headOfPhrase(parsed, to - 1);
  const { head, relation } = tree.node(noun);
  if (head === null || head > noun || relation === 'nsubj' || relation === 'nsubj:pass') return null;
  const preposition = prepositionOf(parsed, noun);
  const above = keyOf(parsed, head);
  if (preposition === null) return isVerb(parsed, head) && controllers().verbs.has(above) ? noun : null;
  if (!/^(?:for|on|upon|to|with)$/u.test(preposition)) return null;
  return (isVerb(parsed, head) ? controllers().verbs : controllers().nouns).has(above) ? noun : null;
}

/** Behind these and a preposition the object does what is told: "accused Moscow of shelling", "barred crews from firing". */
const BLAMES =
  /^(?:accus|suspect|blam|convict|prevent|stop|bar|block|ban|keep|kept|prohibit|dissuad|discourag|deter|thank|prais|punish)/u;

/** "accused the navy of shelling", "kept crews from firing"; of "each other" whoever is said to accuse. */
function blamed(parsed: Parsed, verb: number): number | null {
  const { tree } = parsed;
  if (!/ing$/u.test(keyOf(parsed, verb)) || !/^(?:of|from|for)$/u.test(keyOf(parsed, verb - 1))) return null;
  const last = verb - 2;
  if (keyOf(parsed, last) === 'other' && keyOf(parsed, last - 1) === 'each') {
    const above = last - 2;
    return BLAMES.test(keyOf(parsed, above)) ? surfaceSubject(parsed, above, DEEPEST - 1) : null;
  }
  if (!isNominal(parsed, last)) return null;
  const noun = headOfPhrase(parsed, last);
  const { head } = tree.node(noun);
  return head !== null && head < noun && isVerb(parsed, head) && BLAMES.test(keyOf(parsed, head)) ? noun : null;
}

/** The "to" of an infinitive; an adverb may stand between. */
function infinitiveMark({ tree, tokens }: Parsed, verb: number): number | null {
  const before = tree.node(verb - 1).partOfSpeech === 'ADV' ? verb - 2 : verb - 1;
  return keyOf({ tokens }, before) === 'to' ? before : null;
}

/** "use rockets to strike": who uses them, even where the parser hung the infinitive on a verb further up. */
function byPurpose(parsed: Parsed, verb: number, depth: number): number | null {
  const { tree } = parsed;
  const to = infinitiveMark(parsed, verb);
  if (to === null || to === 0 || !isNominal(parsed, to - 1)) return null;
  const noun = headOfPhrase(parsed, to - 1);
  const { head, relation } = tree.node(noun);
  if (head === null || relation !== 'obj' || !isVerb(parsed, head) || head === tree.node(verb).head) return null;
  return tree.isWithin(head, verb) ? null : surfaceSubject(parsed, head, depth + 1);
}

/** Of "President Joe Biden" the token that the others hang on. */
function headOfPhrase({ tree }: Parsed, at: number): number {
  let noun = at;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const { head, relation } = tree.node(noun);
    if (head === null || head > at || !/^(?:flat|compound|appos|nummod|piece)$/u.test(relation)) return noun;
    noun = head;
  }
  return noun;
}
