import { verbForms } from '../inflection.js';
import { readWordList } from '../table.js';
import { prepositionOf } from './phrases.js';
import { isNominal, isVerb, keyOf, type Parsed } from './tree.js';

const SUBJECTS = ['nsubj', 'nsubj:pass'] as const;
const RELATIVE = /^(?:who|which|that|whom|whose)$/u;
/** Chains of joined and embedded verbs are no longer; trees are no deeper in news. */
const DEEPEST = 6;

/** The noun that "who", "which" or "that" stands for; any other token is itself. */
export function antecedentOf(parsed: Parsed, at: number): number {
  const { tree } = parsed;
  if (!RELATIVE.test(keyOf(parsed, at)) || isDeterminer(parsed, at)) return at;
  for (let verb = tree.node(at).head, steps = 0; verb !== null && steps < DEEPEST; steps += 1) {
    const { relation, head } = tree.node(verb);
    if (relation === 'acl:relcl' && head !== null) return head;
    verb = head;
  }
  return at;
}

const isDeterminer = ({ tree }: Parsed, at: number): boolean => tree.node(at).relation === 'det';

/**
 * What the verb is said of, as it stands in the text: its own subject, or the one it shares with the verb it is joined to,
 * depends on or describes ("Kyiv, which struck …", "forces holding …", "asked Berlin to send"). Conjuncts not included.
 */
export function surfaceSubject(parsed: Parsed, verb: number, depth = 0): number | null {
  const { tree } = parsed;
  const [own] = tree.childrenBy(verb, ...SUBJECTS);
  if (own !== undefined) return antecedentOf(parsed, own);
  const { head, relation } = tree.node(verb);
  if (head === null || depth >= DEEPEST) return null;
  const told = controlled(parsed, verb) ?? byPurpose(parsed, verb, depth);
  if (told !== null) return told;
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
    case 'advcl':
    case 'ccomp':
    case 'obl':
    case 'nmod':
      if (relation === 'ccomp' && !keyOf(parsed, verb).endsWith('ing')) return null;
      return isNominal(parsed, head) ? null : surfaceSubject(parsed, head, depth + 1);
    default:
      return null;
  }
}

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
  const to = tree.children(verb).find((child) => child < verb && keyOf(parsed, child) === 'to');
  if (to === undefined || to === 0 || !isNominal(parsed, to - 1)) return null;
  const noun = headOfPhrase(parsed, to - 1);
  const { head, relation } = tree.node(noun);
  if (head === null || head > noun || relation === 'nsubj' || relation === 'nsubj:pass') return null;
  const preposition = prepositionOf(parsed, noun);
  const above = keyOf(parsed, head);
  if (preposition === null) return isVerb(parsed, head) && controllers().verbs.has(above) ? noun : null;
  if (!/^(?:for|on|upon|to|with)$/u.test(preposition)) return null;
  return (isVerb(parsed, head) ? controllers().verbs : controllers().nouns).has(above) ? noun : null;
}

/** "use rockets to strike": who uses them, even where the parser hung the infinitive on a verb further up. */
function byPurpose(parsed: Parsed, verb: number, depth: number): number | null {
  const { tree } = parsed;
  const to = tree.children(verb).find((child) => child < verb && keyOf(parsed, child) === 'to');
  if (to === undefined || to === 0 || !isNominal(parsed, to - 1)) return null;
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
