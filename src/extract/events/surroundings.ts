import type { LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import type { Argument } from '../syntax/arguments.js';
import { phraseOf } from '../syntax/phrases.js';
import type { Parsed } from '../syntax/tree.js';
import { isVerbIn } from './event-verbs.js';
import { isIn, listsOf, listsWith } from './event-words.js';
import { namedBy, ownerOf } from './party-entities.js';
import { besides, byPosition } from './position-arguments.js';
import { bySyntax } from './syntax-arguments.js';
import type { Trigger } from './trigger.js';

/** A phrase beside a trigger, and whom it names. */
export interface Party extends Argument {
  /** Whom the phrase itself names. */
  readonly entity: LocalId | null;
  /** Whose it is, where it names nobody or only a weapon: "Russian forces", "Kyiv’s request", "Israeli warplanes". */
  readonly holder: LocalId | null;
  readonly lists: ReadonlySet<string>;
  /** It does what the trigger tells. */
  readonly does: boolean;
  /** To it what the trigger tells is done. */
  readonly undergoes: boolean;
  readonly isKnown: boolean;
}

/** `subjunctive`: "insisted that all limits be lifted". */
export type ClauseForm = 'infinitive' | 'gerund' | 'finite' | 'subjunctive';

/** What stands around a trigger, as far as it tells whether something happened and to whom. */
export interface Surroundings {
  readonly parties: readonly Party[];
  /** The clause that goes on behind the trigger: "urged Berlin to send", "ruled out sending", "demanded that …". */
  readonly clause: ClauseForm | null;
  readonly isPassive: boolean;
  /** A noun that somebody gives, gets or withholds. */
  readonly isGiven: boolean;
  readonly isDefinite: boolean;
  /** A word of arms or defence stands in front of the noun or its object. */
  readonly isMilitary: boolean;
  /** Arms, forces or their use are named in the words behind. */
  readonly isWarlike: boolean;
  /** It goes from one country or body of states to another: quarrels at home are no affairs between states. */
  readonly isAbroad: boolean;
}

export function surroundingsOf(page: Page, draft: Draft, trigger: Trigger): Surroundings {
  const { parsed } = page;
  const around = parsed ? bySyntax(page, parsed, trigger) : byPosition(page, draft, trigger);
  const suffers = trigger.kind === 'verb' && isVerbIn('suffered', keyAt(page, trigger.at));
  const read = around.arguments.map((argument) =>
    partyOf(page, draft, trigger, suffers ? asObject(argument) : asExample(page, argument)),
  );
  const beside = parsed ? besides(page, draft, trigger, around.isPassive) : [];
  const parties = [...read, ...leftOut(draft, read, beside).map((argument) => partyOf(page, draft, trigger, argument))];
  const from = parsed ? phraseOf(parsed, trigger.at).from : Math.max(0, trigger.at - 3);
  return {
    parties,
    clause: around.clause,
    isPassive: around.isPassive,
    isGiven: around.isGiven,
    isDefinite: keyAt(page, from) === 'the',
    isMilitary:
      parties.some(({ lists }) => lists.has('militaryWords')) || isIn('militaryWords', keyAt(page, trigger.at - 1)),
    isWarlike: isWarlike(page, draft, trigger.until),
    isAbroad: isAbroad(draft, parties),
  };
}

function isAbroad(draft: Draft, parties: readonly Party[]): boolean {
  const sidesOf = (wanted: (party: Party) => boolean): LocalId[] =>
    parties.filter(wanted).flatMap(({ entity, holder }) => entity ?? holder ?? []);
  const doers = sidesOf(({ does }) => does);
  const others = sidesOf(
    ({ function: name, preposition }) => name === 'object' || preposition === 'on' || preposition === 'against',
  );
  return others.some(
    (other) =>
      isOfStates(draft, other) && doers.every((doer) => countryOf(draft, doer) !== (countryOf(draft, other) ?? doer)),
  );
}

const OF_STATES = /^(?:GOVERNMENT|MINISTRY|MILITARY|ALLIANCE|ARMED_GROUP)$/u;

function isOfStates(draft: Draft, id: LocalId): boolean {
  const entity = draft.entities.get(id);
  return (
    entity?.placeKind === 'COUNTRY' || OF_STATES.test(entity?.organizationKind ?? '') || countryOf(draft, id) !== null
  );
}

/** "accused its rivals, such as Israel": examples of the object are objects. */
const asExample = (page: Page, argument: Argument): Argument =>
  argument.preposition === 'such as' || (argument.preposition === 'as' && isSuch(page, argument.head))
    ? { ...argument, function: 'object', preposition: null }
    : argument;

/** So many words at most stand between "such as" and the last of its examples. */
const EXAMPLES = 12;

function isSuch(page: Page, head: number): boolean {
  for (let at = head - 1; at > head - EXAMPLES; at -= 1)
    if (keyAt(page, at) === 'as') return keyAt(page, at - 1) === 'such';
  return false;
}

/** Who dies does nothing: the subject is who it happens to. */
const asObject = (argument: Argument): Argument =>
  argument.function === 'agent' ? { ...argument, function: 'object' } : argument;

/** What is allowed or asked for stands so near. */
const NEAR = 14;

function isWarlike(page: Page, draft: Draft, from: number): boolean {
  const sentence = page.tokens[from]?.sentence;
  for (let at = from; at < from + NEAR && page.tokens[at]?.sentence === sentence; at += 1) {
    const key = keyAt(page, at);
    if (isIn('arms', key) || isIn('forces', key) || isVerbIn('acts', key)) return true;
    const mention = draft.at(at);
    if (mention && draft.entities.get(mention.entity)?.kind === 'WeaponSystem') return true;
  }
  return false;
}

/** Arguments that syntax does not have: none with this head, and for a subject or object none that is known. */
function leftOut(draft: Draft, known: readonly Party[], beside: readonly Argument[]): Argument[] {
  return beside.filter(({ head, function: name }) => {
    if (known.some((one) => one.head === head || isSameMention(draft, one.head, head))) return false;
    if (name === 'agent') return !known.some((one) => one.does && (one.entity ?? one.holder) !== null);
    return name !== 'object' || !known.some((one) => one.function === 'object');
  });
}

const isSameMention = (draft: Draft, a: number, b: number): boolean =>
  draft.at(a) !== null && draft.at(a) === draft.at(b);

const NOUN_DOERS: ReadonlySet<Argument['function']> = new Set(['owner', 'agent', 'modifier']);
const TOWARD = /^(?:on|against|at|upon|over|into|toward|towards|targeting|hitting|striking)$/u;
const NOUN_TOWARD = /^(?:on|against|at|upon|of|into|toward|towards|targeting|hitting|striking|in|inside)$/u;

function partyOf(page: Page, draft: Draft, trigger: Trigger, argument: Argument): Party {
  const { head, function: name, preposition } = argument;
  const entity = namedBy(page, draft, head);
  const fact = draft.entities.get(entity ?? '');
  const holder = entity === null || fact?.kind === 'WeaponSystem' ? ownerOf(page, draft, head) : null;
  const lists = new Set([...(fact ? listsOf(fact) : []), ...wordLists(page, page.parsed, head)]);
  const isTown = fact?.kind === 'Place' && fact.placeKind !== 'COUNTRY';
  const acts = !lists.has('arms') && !isTown;
  const noun = trigger.kind === 'noun';
  const does = noun
    ? acts && ((NOUN_DOERS.has(name) && (name !== 'modifier' || entity !== null)) || preposition === 'from')
    : name === 'agent';
  const undergoes = noun
    ? name === 'object' ||
      (name === 'oblique' && NOUN_TOWARD.test(preposition ?? '')) ||
      (name === 'modifier' && isTown)
    : name === 'object' || (name === 'oblique' && TOWARD.test(preposition ?? ''));
  return {
    ...argument,
    entity,
    holder,
    lists,
    does,
    undergoes,
    isKnown: entity !== null || (does && holder !== null) || lists.has('targets'),
  };
}

/** The lists that the head of a phrase is in, and whether it is counted ("three", "dozens of people"). */
function wordLists(page: Page, parsed: Parsed | null, head: number): string[] {
  const key = keyAt(page, head);
  const found = [...listsWith(key)];
  if (/^\d/u.test(key) || parsed?.tree.node(head).partOfSpeech === 'NUM' || parsed?.tree.has(head, 'nummod'))
    found.push('number');
  return found;
}
