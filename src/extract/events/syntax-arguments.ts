import type { EventType } from '../../model/event-types.js';
import { keyAt, type Page } from '../page.js';
import { type Argument, argumentsOf } from '../syntax/arguments.js';
import { givenTo, giverOf } from '../syntax/giving.js';
import { surfaceSubject } from '../syntax/subjects.js';
import type { Parsed } from '../syntax/tree.js';
import { isPassive } from '../syntax/voice.js';
import { isVerbIn } from './event-verbs.js';
import type { ClauseForm } from './surroundings.js';
import type { Trigger } from './trigger.js';

/** Arguments of a trigger, and what else its surroundings tell. */
export interface ReadArguments {
  readonly arguments: readonly Argument[];
  readonly clause: ClauseForm | null;
  readonly isPassive: boolean;
  readonly isGiven: boolean;
}

export function bySyntax(page: Page, parsed: Parsed, { at, kind, type }: Trigger): ReadArguments {
  const own = argumentsOf(parsed, at, kind);
  const governed = kind === 'noun' ? fromGovernor(page, parsed, at, type) : { arguments: [], isGiven: false };
  const receivers = governed.arguments.filter(({ function: name }) => name === 'recipient');
  const inside = own.filter(({ head }) => !receivers.some((known) => known.head === head));
  return {
    arguments: [...inside, ...governed.arguments.filter(({ head }) => !inside.some((known) => known.head === head))],
    clause: clauseBehind(page, parsed, at),
    isPassive: kind === 'verb' && isPassive(parsed, at),
    isGiven: governed.isGiven,
  };
}

const ANNOUNCED: ReadonlySet<EventType> = new Set([
  'ARMS_TRANSFER',
  'AGREEMENT',
  'SANCTION',
  'DEPLOYMENT',
  'EXERCISE',
  'LEGISLATION',
]);

/** Who announces or approves one of these does it. */
export const isAnnounced = (type: EventType): boolean => ANNOUNCED.has(type);

interface Governed {
  readonly arguments: readonly Argument[];
  readonly isGiven: boolean;
}

/** "Russia launched a strike", "Kyiv came under attack", "the attack killed three in Odesa": what the verb above says of the noun. */
function fromGovernor(page: Page, parsed: Parsed, noun: number, type: EventType): Governed {
  const { tree } = parsed;
  let { head, relation } = tree.node(noun);
  if (relation === 'conj' && head !== null) ({ head, relation } = tree.node(head));
  const giver = giverOf(parsed, noun);
  if (giver !== null) return fromGiver(parsed, giver, noun);
  if (head === null || tree.node(head).partOfSpeech !== 'VERB') return { arguments: [], isGiven: false };
  const verb = keyAt(page, head);
  const above = argumentsOf(parsed, head).filter(
    (argument) => argument.head !== noun && !tree.isWithin(argument.head, noun),
  );
  const isGiven = isVerbIn('given', verb);
  const role = above.some((argument) => argument.head === noun) ? 'object' : relation;
  if (/^(?:obj|nsubj:pass|xcomp)$/u.test(role) || (relation === 'nsubj' && isPassive(parsed, head))) {
    if (isVerbIn('sufferVerbs', verb)) return { arguments: above.map(asObject), isGiven };
    if (isVerbIn('receiveVerbs', verb)) return { arguments: above.map(asRecipient), isGiven };
    if (isVerbIn('lightVerbs', verb) || isGiven) return { arguments: above, isGiven };
    if (isAnnounced(type) && isVerbIn('announceVerbs', verb)) return { arguments: above, isGiven };
  }
  if (relation === 'obl' && tree.childrenBy(noun, 'case').some((child) => keyAt(page, child) === 'under'))
    return { arguments: above.map(asObject), isGiven };
  const attending = relation === 'obl' && ATTENDED.has(type) ? attendants(page, parsed, noun, head) : [];
  const places = above
    .filter(({ preposition }) => /^(?:in|near|at|on|across|outside)$/u.test(preposition ?? ''))
    .map((argument): Argument => ({ ...argument, under: head }));
  const struck = isVerbIn('hits', verb) ? above.filter((argument) => argument.function === 'object') : [];
  return { arguments: relation === 'nsubj' ? [...struck, ...places] : [...attending, ...places], isGiven };
}

const ATTENDED: ReadonlySet<EventType> = new Set(['MEETING', 'VISIT']);

/** "Lavrov told reporters after talks with …", "Austin said during a visit to Laos": who speaks was there. */
function attendants(page: Page, parsed: Parsed, noun: number, verb: number): Argument[] {
  const there = parsed.tree
    .childrenBy(noun, 'case')
    .some((child) => /^(?:after|during|following|before|in|on|at)$/u.test(keyAt(page, child)));
  const subject = there && !isPassive(parsed, verb) ? surfaceSubject(parsed, verb) : null;
  return subject === null ? [] : [{ function: 'agent', head: subject, preposition: null, under: null }];
}

/** "gave Kyiv the green light": who gives it, and to whom. */
function fromGiver(parsed: Parsed, verb: number, noun: number): Governed {
  const receiver = givenTo(parsed, verb, noun);
  const around = argumentsOf(parsed, verb).filter(
    ({ head }) => head !== noun && head !== receiver && !parsed.tree.isWithin(head, noun),
  );
  return { arguments: receiver === null ? around : [...around, given(receiver)], isGiven: true };
}

const given = (head: number): Argument => ({ function: 'recipient', head, preposition: null, under: null });

const asObject = (argument: Argument): Argument =>
  argument.function === 'agent' ? { ...argument, function: 'object' } : argument;
const asRecipient = (argument: Argument): Argument =>
  argument.function === 'agent' ? { ...argument, function: 'recipient' } : argument;

/** The clause that hangs on the trigger and stands behind it. */
function clauseBehind(page: Page, parsed: Parsed, at: number): ClauseForm | null {
  const { tree } = parsed;
  if (keyAt(page, at + 1) === 'to' && tree.node(at + 2).partOfSpeech === 'VERB') return 'infinitive';
  const behind = tree.childrenBy(at, 'xcomp', 'ccomp', 'advcl', 'acl').filter((child) => child > at);
  for (const child of behind) {
    if (tree.childrenBy(child, 'mark', 'aux').some((mark) => keyAt(page, mark) === 'to')) return 'infinitive';
    const { relation } = tree.node(child);
    if (relation === 'ccomp' && tree.childrenBy(child, 'aux', 'aux:pass', 'cop').some((aux) => isBare(page, aux)))
      return 'subjunctive';
    if (relation === 'ccomp')
      return keyAt(page, child).endsWith('ing') && !tree.has(child, 'nsubj') ? 'gerund' : 'finite';
    if (relation === 'xcomp') return keyAt(page, child).endsWith('ing') ? 'gerund' : 'infinitive';
    if (relation === 'acl' && tree.has(child, 'mark')) return 'finite';
  }
  return null;
}

/** "be" without a modal in front. */
const isBare = (page: Page, at: number): boolean =>
  keyAt(page, at) === 'be' &&
  !/^(?:to|will|would|can|could|may|might|must|should|shall|not|n't)$/u.test(keyAt(page, at - 1));
