/** Nouns of a permission and where their phrases begin. */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { canAct, isNoun } from './party.js';
import { verbGroup } from './verb-groups.js';
import { means, SENSES, type Sense, type Sensed, sameSentence, wordEnding } from './words.js';

export const PREPOSITION = /^(?:for|on|of|to|over|about|against|from|with|towards?|at|in|by|into)$/u;

const SUBORDINATE =
  /^(?:despite|amid|amidst|inside|within|across|beyond|near|without|after|before|since|until|during|because|although|though|as|than|where|what|so)$/u;

const DETERMINER =
  /^(?:the|a|an|any|no|its|his|her|their|our|my|your|this|that|these|those|such|all|every|some|more|further|'s|’s|'|’|another|each|both|many|few)$/u;

const STOP =
  /^(?:[,;:.()“”"«»?!]|—|–|--|to|and|or|but|that|which|who|whom|if|whether|when|while|because|as|than|is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|should|must|not|n't|it|he|she|they|we|i|you|them|him|us)$/u;

/** What allows and forbids in the name of whoever made it. */
export const DECREE =
  /^(?:decree|order|law|decision|directive|deal|agreements?|accords?|treaty|pacts?|resolution|rule|rules|policy|bill|clause|contract|memorandum|letter)$/u;

export function nounPhraseStart(page: Page, draft: Draft, noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < 9 && sameSentence(page, from - 1, noun)) {
    const mention = draft.at(from - 1);
    if (mention) {
      from = mention.from;
      continue;
    }
    const key = keyAt(page, from - 1);
    if (STOP.test(key) && !(DETERMINER.test(key) && (key !== 'that' || from === noun))) break;
    // "30 of about 350 licences".
    const counts = /^(?:about|over)$/u.test(key) && /^\d/u.test(keyAt(page, from));
    if ((PREPOSITION.test(key) && !counts) || SUBORDINATE.test(key)) break;
    const word = wordEnding(page, from - 1);
    if (means(word, ...OVER) && !DETERMINER.test(key) && (key.endsWith('ing') || !isNounHere(page, word))) break;
    if (
      page.parsed &&
      /^(?:VERB|AUX)$/u.test(page.parsed.tree.node(from - 1).partOfSpeech) &&
      !/(?:ed|ing)$/u.test(key)
    )
      break;
    from -= 1;
    if (/^(?:the|a|an|any|no|its|his|her|their|our|my|this|that|these|those)$/u.test(key)) break;
  }
  // "some of the restrictions", "all of its limits".
  if (
    keyAt(page, from - 1) === 'of' &&
    /^(?:some|all|most|many|any|part|none|several|dozens|\d+)$/u.test(keyAt(page, from - 2))
  )
    from -= 2;
  return behindIndirectObject(page, draft, from, noun);
}

export const DITRANSITIVE: readonly Sense[] = ['GIVE', 'WITHHOLD', 'ASK'];

/** "gave Kyiv permission", "denied Sudan’s army permission": whom, not whose. */
function behindIndirectObject(page: Page, draft: Draft, from: number, noun: number): number {
  if (!means(wordEnding(page, from - 1), ...DITRANSITIVE)) return from;
  for (let at = noun - 1; at >= from; at -= 1) {
    const mention = draft.at(at);
    if (!mention || !canAct(page, draft, mention)) continue;
    const owns = /^['’]s?$/u.test(keyAt(page, mention.until));
    // "denied Sudan’s army permission", "gave Russian ships leave": what is owned stands between.
    if (owns ? mention.until + 1 < noun : !isNoun(page, mention) && mention.until < noun) return noun;
    if (!owns && isNoun(page, mention)) return mention.until;
  }
  return from;
}

export function isDenied(page: Page, from: number, noun: number): boolean {
  for (let at = from; at < noun; at += 1) if (keyAt(page, at) === 'no') return true;
  const verb = verbGroup(page, from, noun);
  return /^(?:without|not|never|no)$/u.test(keyAt(page, from - 1)) || (verb.negated && verb.from < from);
}

const NOUNS: ReadonlySet<Sense> = new Set<Sense>([
  'PERMISSION',
  'RESTRICTION',
  'LIFTING',
  'PLEA',
  'REFUSED',
  'REVIEWED',
  'AGREED',
  'SIGNALLED',
  'DELIVERY',
]);

const BEFORE_NOUN =
  /^(?:the|a|an|any|no|its|his|her|their|our|this|these|such|'s|’s|of|despite|amid|without|new|official|formal|growing|full|final|repeated|on|for|from|against|about|over|by|first|latest|last|only|next|more|urgent|written|explicit|all)$/u;

const BEFORE_VERB =
  /^(?:to|will|would|could|can|may|might|should|must|not|n't|has|have|had|is|are|was|were|be|been|being|it|he|she|they|we|who|which|also|and)$/u;

/** Many of the words are verbs and nouns: their senses, the part of speech where it is read, else what stands in front decides. */
export function isNounHere(page: Page, { senses, from, until }: Sensed): boolean {
  const nouns = [...senses].filter((sense) => NOUNS.has(sense)).length;
  if (nouns === 0 || nouns === senses.size) return nouns > 0;
  const key = keyAt(page, until - 1);
  const before = keyAt(page, from - 1);
  if (key.endsWith('ing')) return keyAt(page, until) === 'of' || /^(?:the|a|an|any|further|no)$/u.test(before);
  if (key.endsWith('ed'))
    return (
      !/^(?:has|have|had)$/u.test(before) &&
      /^(?:opposed|inclined|minded|prepared|expected|poised|determined)$/u.test(key)
    );
  if (BEFORE_NOUN.test(before)) return true;
  if (BEFORE_VERB.test(before)) return false;
  // "turned down requests", "froze exports".
  const verb = wordEnding(page, from - 1);
  if (verb && ![...verb.senses].some((sense) => NOUNS.has(sense))) return true;
  const tag = page.parsed?.tree.node(until - 1).partOfSpeech;
  if (tag !== undefined && tag !== 'X') return tag !== 'VERB' && tag !== 'AUX';
  return /(?:an|ish|ese|ch|ic|li|qi)$/u.test(before) && page.tokens[from - 1]?.capital === true;
}

/** What may stand over the other words of a permission. */
export const OVER: readonly Sense[] = SENSES.filter((sense) => !/^(?:RESTRICTION|LAST|SEND|DELIVERY)$/u.test(sense));
