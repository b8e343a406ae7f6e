import type { Modality } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { statementAt } from '../statements/enclosing.js';
import { clauseOf } from '../syntax/clause.js';
import { phraseOf } from '../syntax/phrases.js';
import type { Parsed } from '../syntax/tree.js';
import { isVerbIn } from './event-verbs.js';
import { isIn } from './event-words.js';
import type { Trigger } from './trigger.js';

/** How far the text holds that what a trigger tells happened. */
export interface Certainty {
  readonly modality: Modality;
  /** The words around it deny it: "did not strike", "no strikes". */
  readonly negated: boolean;
}

const CONDITION = /^(?:if|unless|should|whether|lest|in case)$/u;
const IMAGINED = /^would$/u;
const MAYBE = /^(?:could|may|might|can|cannot)$/u;
const COMING = /^(?:will|'ll|shall|wo)$/u;
/** Verbs above a trigger that still bear on it. */
const HIGHEST = 5;

/** By the auxiliaries of its clause, the words in front of it and the verbs and nouns it depends on; nearer ones first. */
export function certaintyOf(page: Page, draft: Draft, trigger: Trigger, range: TokenRange): Certainty {
  const { parsed } = page;
  const near = parsed ? bySyntax(page, parsed, trigger) : byWords(page, trigger.at, range);
  if (near.modality !== 'ASSERTED') return near;
  const statement = statementAt(draft, page.tokens[trigger.at]?.start ?? 0);
  return statement?.act === 'ACCUSATION' && trigger.type !== 'ACCUSATION'
    ? { ...near, modality: 'ALLEGED' }
    : { ...near, modality: 'ASSERTED' };
}

function bySyntax(page: Page, parsed: Parsed, { at, kind }: Trigger): Certainty {
  const own = clauseOf(parsed, at);
  if (kind === 'verb')
    return { modality: fromVerbs(page, parsed, at), negated: own.negated || isRuledOut(page, parsed, at) };
  const { head, relation } = parsed.tree.node(at);
  const negated = own.negated || (relation === 'obj' && head !== null && clauseOf(parsed, head).negated);
  return { modality: fromPhrase(page, parsed, at) ?? fromHolder(page, parsed, at), negated };
}

/** "sees no reason to allow", "has no plans to send". */
function isRuledOut(page: Page, parsed: Parsed, verb: number): boolean {
  const to = keyAt(page, verb - 1) === 'to' ? verb - 1 : verb - 2;
  return keyAt(page, to) === 'to' && parsed.tree.node(to - 1).partOfSpeech === 'NOUN' && keyAt(page, to - 2) === 'no';
}

/** A verb and those it depends on, up to the first that tells. */
function fromVerbs(page: Page, parsed: Parsed, at: number): Modality {
  const { tree } = parsed;
  let verb = at;
  for (let steps = 0; steps < HIGHEST; steps += 1) {
    const { auxiliaries, mark } = clauseOf(parsed, verb);
    const told = fromClause(page, verb, auxiliaries, mark);
    if (told) return told;
    const { head, relation } = tree.node(verb);
    if (head === null || /^(?:nsubj|parataxis|acl:relcl|appos|root|obl|nmod)/u.test(relation)) break;
    const purpose = relation === 'advcl' && mark !== 'to' && !/ing$/u.test(keyAt(page, verb));
    const above = relation === 'conj' || purpose ? null : fromAbove(page, head, relation);
    if (above) return above;
    verb = head;
  }
  return 'ASSERTED';
}

/** Of a noun what it is the object of, or what it is a part of: "permission for strikes", "to launch an attack". */
function fromHolder(page: Page, parsed: Parsed, noun: number): Modality {
  const { tree } = parsed;
  const { head, relation } = tree.node(noun);
  if (head === null || !/^(?:obj|nmod|obl|nsubj:pass|conj|xcomp)$/u.test(relation)) return 'ASSERTED';
  if (relation === 'conj') return fromHolder(page, parsed, head);
  const preposition = tree.childrenBy(noun, 'case').map((child) => keyAt(page, child))[0] ?? '';
  if (
    /^(?:after|since|amid|during|following|before|despite|over|about|in|to|from|by|because|against)$/u.test(preposition)
  )
    return 'ASSERTED';
  const above = fromAbove(page, head, relation);
  if (above) return above;
  return relation === 'obj' && tree.node(head).partOfSpeech === 'VERB' ? fromVerbs(page, parsed, head) : 'ASSERTED';
}

function fromClause(page: Page, verb: number, auxiliaries: readonly string[], mark: string | null): Modality | null {
  if (mark !== null && CONDITION.test(mark)) return mark === 'whether' ? 'POSSIBLE' : 'HYPOTHETICAL';
  if (auxiliaries.some((key) => IMAGINED.test(key))) return 'HYPOTHETICAL';
  if (auxiliaries.some((key) => MAYBE.test(key))) return 'POSSIBLE';
  if (auxiliaries.some((key) => COMING.test(key))) return 'PLANNED';
  return keyAt(page, verb - 1) === 'reportedly' || keyAt(page, verb - 1) === 'allegedly' ? 'ALLEGED' : null;
}

/** "alleged strikes", "possible attack", "planned visit", "any attack". */
function fromPhrase(page: Page, parsed: Parsed, noun: number): Modality | null {
  const { from } = phraseOf(parsed, noun);
  for (let at = from; at < noun; at += 1) {
    const key = keyAt(page, at);
    if (isIn('allegedAbove', key)) return 'ALLEGED';
    if (isIn('possibleAbove', key)) return 'POSSIBLE';
    if (/^(?:planned|scheduled|upcoming|forthcoming|next|proposed|future|further)$/u.test(key)) return 'PLANNED';
    if (key === 'any') return 'HYPOTHETICAL';
  }
  return null;
}

/** What the word above makes of it: "allowed … to strike", "accused … of launching a strike", "plans to visit". */
function fromAbove(page: Page, above: number, relation: string): Modality | null {
  const key = keyAt(page, above);
  const inside = (list: string): boolean => isVerbIn(list, key) || isIn(list, key);
  if (inside('deniedAbove')) return 'DENIED';
  if (inside('allegedAbove')) return 'ALLEGED';
  if (/^(?:xcomp|ccomp|acl|advcl|obl|nmod|obj|nsubj:pass)$/u.test(relation)) {
    if (inside('plannedAbove') && relation !== 'obl' && relation !== 'nmod') return 'PLANNED';
    if (inside('possibleAbove')) return 'POSSIBLE';
    if (inside('hypotheticalAbove')) return 'HYPOTHETICAL';
  }
  return null;
}

const CUES: readonly { readonly modality: Modality; readonly pattern: RegExp }[] = [
  { modality: 'DENIED', pattern: /\b(?:not|never|denied|no)\b/iu },
  { modality: 'ALLEGED', pattern: /\b(?:alleged\w*|accus\w*|attempt\w*|reported(?:ly)?|claim\w*)\b/iu },
  { modality: 'PLANNED', pattern: /\b(?:will|plans?|planned|planning|scheduled|upcoming|due to)\b/iu },
  { modality: 'HYPOTHETICAL', pattern: /\b(?:if|would|to|allow\w*|permission|for)\b/iu },
  { modality: 'POSSIBLE', pattern: /\b(?:could|may|might|possible|possibly|risk)\b/iu },
];
const REACH = 5;

/** From the few words in front of the trigger, where nothing has read the syntax. */
function byWords(page: Page, at: number, range: TokenRange): Certainty {
  const from = Math.max(range.from, at - REACH);
  const words = page.article.text.slice(page.tokens[from]?.start ?? 0, page.tokens[at]?.start ?? 0);
  const modality = CUES.find(({ pattern }) => pattern.test(words))?.modality ?? 'ASSERTED';
  return { modality, negated: modality === 'DENIED' };
}
