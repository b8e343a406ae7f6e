import { type Argument, oblique, plain } from './argument.js';
import { prepositionOf } from './phrases.js';
import { type PlainPhrase, phrasesBehind } from './phrases-behind.js';
import { antecedentOf, surfaceSubject } from './subjects.js';
import { isTimeWord } from './time-words.js';
import { isVerb, keyOf, type Parsed } from './tree.js';
import { isPassive } from './voice.js';

/** The arguments of a verb: what stands beside it by the order of words, then what the tree adds. */
export function verbArguments(parsed: Parsed, verb: number): Argument[] {
  const { tree } = parsed;
  const passive = isPassive(parsed, verb);
  const subject = surfaceSubject(parsed, verb);
  const behind = phrasesBehind(parsed, verb).filter(({ head }) => head !== subject);
  const objects = objectsOf(parsed, verb, passive, behind);
  const found: Argument[] = [];
  if (subject !== null) found.push(plain(passive ? (objects.length > 0 ? 'recipient' : 'object') : 'agent', subject));
  found.push(...objects.map((object) => plain('object', antecedentOf(parsed, object))));
  for (const child of tree.childrenBy(verb, 'iobj')) found.push(plain('recipient', antecedentOf(parsed, child)));
  for (const { head, preposition } of behind)
    if (preposition !== null) found.push(asOblique(passive, head, preposition));
  for (const child of tree.childrenBy(verb, 'obl', 'obl:agent', 'nmod', 'obj')) {
    if (isVerb(parsed, child) || isInside(child, behind) || found.some(({ head }) => head === child)) continue;
    found.push(asOblique(passive, antecedentOf(parsed, child), prepositionOf(parsed, child)));
  }
  for (const child of tree.childrenBy(verb, 'piece')) found.push(plain('agent', child));
  return [...found, ...fromRelativeClause(parsed, verb, found)];
}

const asOblique = (passive: boolean, head: number, preposition: string | null): Argument =>
  passive && preposition === 'by' ? plain('agent', head) : oblique(head, preposition);

const isInside = (at: number, phrases: readonly PlainPhrase[]): boolean =>
  phrases.some(({ from, head }) => from <= at && at <= head);

/** The phrase right behind the verb and those joined to it; else what the tree has, unless another verb stands between. */
function objectsOf(parsed: Parsed, verb: number, passive: boolean, behind: readonly PlainPhrase[]): readonly number[] {
  const { tree } = parsed;
  const own = tree
    .childrenBy(verb, 'obj')
    .filter((object) => isNear(parsed, verb, object) && prepositionOf(parsed, object) === null);
  const [first] = behind;
  if (first === undefined || first.preposition !== null || isTimeWord(parsed, first.head)) return own;
  if (passive && !GIVE.test(keyOf(parsed, verb))) return own;
  if (isSubjectBelow(parsed, verb, first.head)) return own;
  const direct = behind.filter(({ preposition }) => preposition === null).map(({ head }) => head);
  return [...direct, ...own.filter((object) => !isInside(object, behind) && object < verb)];
}

const GIVE = /^(?:giv|gave|grant|offer|sent|hand|award|promis|lent)/u;

/** "said shells fell": what stands behind the verb is the subject of another one. */
function isSubjectBelow({ tree }: Parsed, verb: number, head: number): boolean {
  const { relation, head: above } = tree.node(head);
  if (!/^nsubj/u.test(relation) || above === null || above < head) return false;
  return tree.node(above).partOfSpeech === 'VERB' &&
    tree.node(above).head === verb &&
    tree.node(above).relation === 'ccomp'
    ? !tree.children(above).some((child) => tree.node(child).relation === 'mark')
    : false;
}

/** In front of the verb stand only relative pronouns; behind it no other verb between. */
function isNear(parsed: Parsed, verb: number, object: number): boolean {
  const { tree } = parsed;
  if (object < verb) return /^(?:that|which|who|whom|what)$/u.test(keyOf(parsed, object));
  for (let at = verb + 1; at < object; at += 1)
    if (isVerb(parsed, at) && tree.node(at).relation !== 'amod' && !tree.isWithin(at, object)) return false;
  return true;
}

/** "the tanks that Berlin sent": what the clause describes is the object where the clause has none. */
function fromRelativeClause({ tree }: Parsed, verb: number, found: readonly Argument[]): Argument[] {
  const { relation, head } = tree.node(verb);
  if (relation !== 'acl:relcl' || head === null) return [];
  return found.some((argument) => argument.head === head || argument.function === 'object')
    ? []
    : [plain('object', head)];
}
