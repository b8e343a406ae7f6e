import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { subjectBefore } from '../statements/speakers.js';
import type { Argument } from '../syntax/arguments.js';
import type { ReadArguments } from './syntax-arguments.js';
import type { Trigger } from './trigger.js';

/** How many tokens behind a trigger may be its arguments. */
const REACH = 10;
const PREPOSITION =
  /^(?:of|on|against|into|at|with|to|in|near|inside|from|by|between|for|upon|towards?|over|across|as|using)$/u;
const BE = /^(?:be|is|are|was|were|been|being)$/u;

/** Arguments by where they stand: the names in front of and behind the trigger, by the prepositions before them. */
export function byPosition(page: Page, draft: Draft, { at, from, until, kind }: Trigger): ReadArguments {
  const passive = kind === 'verb' && isPassiveAt(page, from);
  const behind = argumentsBehind(page, draft, at, until, passive);
  const subject = kind === 'verb' ? subjectBefore(page, draft, from) : null;
  const front: Argument[] = kind === 'noun' ? argumentsInFront(page, draft, from) : [];
  const doer = subject ? subject.until - 1 : kind === 'verb' ? nounBefore(page, draft, from) : null;
  if (doer !== null) front.push(argument(passive ? 'object' : 'agent', doer));
  return {
    arguments: [...front, ...behind],
    clause: clauseBehind(page, until),
    isPassive: passive,
    isGiven: false,
  };
}

/**
 * What syntax left out although it stands right beside the trigger: owners and adjectives in front of a noun, the phrase behind its
 * preposition, the subject and the object of a verb.
 */
export function besides(page: Page, draft: Draft, { at, from, until, kind }: Trigger, passive: boolean): Argument[] {
  if (kind === 'noun') return [...argumentsInFront(page, draft, from), ...nameBehind(page, draft, until)];
  const subject = passive ? null : subjectBefore(page, draft, from);
  const object = passive ? [] : nameBehind(page, draft, Math.max(until, at + 1));
  return [...(subject ? [argument('agent', subject.until - 1)] : []), ...object];
}

/** How many articles and adjectives may stand between a preposition and a name. */
const WIDEST_PHRASE = 4;

/** The first name behind the trigger, with the preposition it stands behind; no verb or comma between. */
function nameBehind(page: Page, draft: Draft, until: number): Argument[] {
  const first = keyAt(page, until);
  const preposition = PREPOSITION.test(first) ? first : null;
  const from = preposition === null ? until : until + 1;
  for (let at = from; at < from + WIDEST_PHRASE; at += 1) {
    if (page.tokens[at]?.sentence !== page.tokens[until - 1]?.sentence) return [];
    const mention = draft.at(at);
    const tag = page.parsed?.tree.node(at).partOfSpeech ?? '';
    if (mention) return [argument(preposition === null ? 'object' : 'oblique', mention.until - 1, preposition)];
    if (!/^(?:DET|ADJ|NUM|ADV)$/u.test(tag)) return [];
  }
  return [];
}

const argument = (name: Argument['function'], head: number, preposition: string | null = null): Argument => ({
  function: name,
  head,
  preposition,
  under: null,
});

const NO_NOUN = /^(?:and|or|but|to|not|who|which|that|he|she|it|they|we|i|there|also|then|already|reportedly|later)$/u;

/** A plain noun in front of the verb and its auxiliaries: "12 civilians died". */
function nounBefore(page: Page, draft: Draft, from: number): number | null {
  let at = from - 1;
  while (/^(?:have|has|had|were|was|are|is|been|be|will|would|could|may|might)$/u.test(keyAt(page, at))) at -= 1;
  if (page.tokens[at]?.sentence !== page.tokens[from]?.sentence || draft.at(at)) return null;
  return /^\p{L}{3,}$/u.test(keyAt(page, at)) && !NO_NOUN.test(keyAt(page, at)) ? at : null;
}

const isPassiveAt = (page: Page, at: number): boolean =>
  !keyAt(page, at).endsWith('ing') && [1, 2].some((step) => BE.test(keyAt(page, at - step)));

/** Names and other nouns up to the end of the clause, each with the preposition last seen. */
function argumentsBehind(page: Page, draft: Draft, at: number, until: number, passive: boolean): Argument[] {
  const sentence = page.tokens[at]?.sentence;
  const found: Argument[] = [];
  let preposition: string | null = null;
  for (let next = until; next <= at + REACH && page.tokens[next]?.sentence === sentence; next += 1) {
    const key = keyAt(page, next);
    if (/^[.,;:“”"]$/u.test(key)) break;
    if (PREPOSITION.test(key)) {
      preposition = key;
      continue;
    }
    const mention = draft.at(next);
    if (!mention && !/^\p{L}|^\d/u.test(key)) continue;
    const last = mention ? mention.until - 1 : next;
    const isAgent = passive && preposition === 'by';
    found.push(
      argument(isAgent ? 'agent' : preposition === null ? 'object' : 'oblique', last, isAgent ? null : preposition),
    );
    next = last;
  }
  return found;
}

/** "Russia’s full-scale invasion", "Ukrainian drone attacks". */
function argumentsInFront(page: Page, draft: Draft, from: number): Argument[] {
  const found: Argument[] = [];
  for (
    let at = from - 1;
    at > from - 6 && at >= 0 && page.tokens[at]?.sentence === page.tokens[from]?.sentence;
    at -= 1
  ) {
    const key = keyAt(page, at);
    const mention = draft.at(at);
    if (mention) {
      const owns = /^['’]s?$/u.test(keyAt(page, mention.until));
      found.push(argument(owns ? 'owner' : 'modifier', mention.until - 1));
      at = mention.from;
      if (owns) break;
    } else if (/^(?:the|an?|of|on|and|to|in|at|by|,|has|have|had|that|any)$/u.test(key) || isNoModifier(page, at))
      break;
    else if (!/^['’]s?$/u.test(key)) found.push(argument('modifier', at));
  }
  return found;
}

const isNoModifier = ({ parsed }: Page, at: number): boolean => {
  if (!parsed) return false;
  const { partOfSpeech, relation } = parsed.tree.node(at);
  return /^(?:AUX|ADV|ADP|SCONJ|CCONJ|PUNCT)$/u.test(partOfSpeech) || (partOfSpeech === 'VERB' && relation !== 'amod');
};

function clauseBehind(page: Page, until: number): ReadArguments['clause'] {
  for (let at = until; at < until + 5; at += 1) {
    const key = keyAt(page, at);
    if (key === 'to') return 'infinitive';
    if (key === 'that') return 'finite';
    if (/^[.,;:]$/u.test(key)) return null;
  }
  return keyAt(page, until).endsWith('ing') ? 'gerund' : null;
}
