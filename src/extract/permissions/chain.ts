/**
 * What stands over the words of a permission: of "rejected calls to allow" the calls stand over allowing, and rejecting over
 * the calls. English keeps these in a fixed order, so they are read off the words in front, from the inner to the outer.
 */
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import {
  actorsIn,
  firstActor,
  groupEnding,
  IMPLIED,
  ownerOf,
  type Party,
  partyBehind,
  partyOf,
  subjectOf,
  THING,
  withJoined,
} from './parties.js';
import { isAdverb, type VerbGroup, verbGroup } from './verb-groups.js';
import { means, type Sense, type Sensed, wordEnding } from './words.js';

/** A word of a chain in its phrase. */
export interface Link {
  readonly word: Sensed;
  /** Null of nouns and adjectives. */
  readonly group: VerbGroup | null;
  /** First token of its phrase: determiners, owners and auxiliaries included. */
  readonly from: number;
  readonly negated: boolean;
  /** Whom it is done to, between it and what it governs: "urged Berlin to", "gave Kyiv permission". */
  readonly object: TokenRange | null;
  /** "whether to allow", "if Washington allows". */
  readonly open: 'whether' | 'if' | null;
  /** "any decision to allow", "allowing strikes would": only thought of. */
  readonly imagined: boolean;
}

const DEEPEST = 6;
const OVER: readonly Sense[] = [
  'ASK',
  'PLEA',
  'REFUSE',
  'REFUSED',
  'REVIEW',
  'REVIEWED',
  'AGREE',
  'AGREED',
  'SIGNAL',
  'SIGNALLED',
  'GIVE',
  'GET',
  'WITHHOLD',
  'REVOKE',
  'LIFT',
  'LIFTING',
  'IMPOSE',
  'ALLOW',
  'FORBID',
  'PERMISSION',
];
const WITH_OBJECT: readonly Sense[] = ['ASK', 'PLEA', 'AGREED', 'REFUSED', 'REVIEWED', 'ALLOW', 'PERMISSION'];
const DITRANSITIVE: readonly Sense[] = ['GIVE', 'WITHHOLD', 'ASK'];
const PREPOSITION = /^(?:for|on|of|to|over|about|against|from|with|towards?|at|in|by|into)$/u;
const SUBORDINATE =
  /^(?:despite|amid|amidst|inside|within|across|beyond|near|without|after|before|since|until|during|because|although|though|as|than|where|what|so)$/u;
const DETERMINER =
  /^(?:the|a|an|any|no|its|his|her|their|our|my|your|this|that|these|those|such|all|every|some|more|further|'s|’s|'|’|another|each|both|many|few)$/u;
const STOP =
  /^(?:[,;:.()“”"«»?!]|—|–|--|to|and|or|but|that|which|who|whom|if|whether|when|while|because|as|than|is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|should|must|not|n't|it|he|she|they|we|i|you|them|him|us)$/u;
const HARD_STOP =
  /^(?:[;:.()“”"«»?!]|that|which|who|whom|if|whether|when|while|because|but|although|though|said|says|saying|is|are|was|were|has|have|had|will|would|could|may|might|should)$/u;

/** The chain over the core word, which is its first link. */
export function chainOver(page: Page, draft: Draft, core: Sensed, isNoun: boolean): readonly Link[] {
  const chain: Link[] = [linkOf(page, draft, core, isNoun, null)];
  while (chain.length < DEEPEST) {
    const last = chain[chain.length - 1];
    const next = last && governor(page, draft, last);
    if (!next || next.word.from >= (last?.word.from ?? 0)) break;
    chain.push(next);
  }
  return chain;
}

function linkOf(page: Page, draft: Draft, word: Sensed, isNoun: boolean, object: TokenRange | null): Link {
  if (!isNoun) {
    const group = verbGroup(page, word.from, word.until);
    return {
      word,
      group,
      from: group.from,
      negated: group.negated,
      object,
      open: openBefore(page, group),
      imagined: isSubject(page, group),
    };
  }
  const from = nounPhraseStart(page, draft, word.from);
  return {
    word,
    group: null,
    from,
    negated: isDenied(page, from, word.from),
    object,
    open: null,
    imagined: isAny(page, from, word.from),
  };
}

/** A gerund that opens its clause is its subject: "Allowing strikes would …". */
function isSubject(page: Page, group: VerbGroup): boolean {
  const before = group.from - 1;
  return (
    group.form === 'gerund' &&
    (!sameSentence(page, before, group.from) ||
      /^(?:that|:|“|"|;|and|but|is|was|as|than|like)$/u.test(keyAt(page, before)))
  );
}

function isAny(page: Page, from: number, noun: number): boolean {
  for (let at = from; at < noun; at += 1)
    if (/^(?:any|potential|possible|hypothetical|such)$/u.test(keyAt(page, at))) return true;
  return false;
}

/** "whether to allow" before an infinitive; "if", "unless" before a clause of its own. */
function openBefore(page: Page, group: VerbGroup): Link['open'] {
  if (group.form === 'infinitive')
    return /^(?:whether|how|when)$/u.test(keyAt(page, group.from - 1)) ? 'whether' : null;
  if (group.form === 'gerund') return /^(?:if|when|once)$/u.test(keyAt(page, group.from - 1)) ? 'if' : null;
  for (let at = group.from - 1; at > group.from - 12 && sameSentence(page, at, group.from); at -= 1) {
    const key = keyAt(page, at);
    if (key === 'whether') return 'whether';
    if (key === 'if')
      return /^(?:asked|ask|wondered|decide|see|know|clear|known|asking)$/u.test(keyAt(page, at - 1))
        ? 'whether'
        : 'if';
    if (/^(?:unless|once|were|until|should)$/u.test(key) && at < group.from - 1)
      return key === 'should' || key === 'were' ? (opensSentence(page, at) ? 'if' : null) : 'if';
    if (/^(?:[,;:“”"]|that|which|who)$/u.test(key)) return null;
  }
  return null;
}

const opensSentence = (page: Page, at: number): boolean =>
  page.tokens[at - 1]?.sentence !== page.tokens[at]?.sentence || /^[,“"]$/u.test(keyAt(page, at - 1));

const sameSentence = (page: Page, a: number, b: number): boolean =>
  page.tokens[a]?.sentence === page.tokens[b]?.sentence;

function nounPhraseStart(page: Page, draft: Draft, noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < 9 && sameSentence(page, from - 1, noun)) {
    const mention = draft.at(from - 1);
    if (mention) {
      from = mention.from;
      continue;
    }
    const key = keyAt(page, from - 1);
    if (STOP.test(key) && !(DETERMINER.test(key) && (key !== 'that' || from === noun))) break;
    if (PREPOSITION.test(key) || SUBORDINATE.test(key)) break;
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
  if (keyAt(page, from - 1) === 'of' && /^(?:some|all|most|many|any|part|none|several)$/u.test(keyAt(page, from - 2)))
    from -= 2;
  return behindIndirectObject(page, draft, from, noun);
}

/** "gave Kyiv permission", "denied Sudan’s army permission": whom, not whose. */
function behindIndirectObject(page: Page, draft: Draft, from: number, noun: number): number {
  if (!means(wordEnding(page, from - 1), ...DITRANSITIVE)) return from;
  for (let at = noun - 1; at >= from; at -= 1) {
    const mention = draft.at(at);
    if (mention && mention.form === 'NAME' && !/^['’]s?$/u.test(keyAt(page, mention.until))) return mention.until;
  }
  return from;
}

function isDenied(page: Page, from: number, noun: number): boolean {
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

/** The word that governs the link, or null. */
function governor(page: Page, draft: Draft, link: Link): Link | null {
  const before = skipAdverbs(page, link.from - 1);
  if (!sameSentence(page, before, link.from)) return null;
  if (link.group === null) return overNoun(page, draft, link, before);
  switch (link.group.form) {
    case 'infinitive':
      return overInfinitive(page, draft, link, before);
    case 'gerund':
      return overGerund(page, draft, before);
    case 'finite':
      return overClause(page, draft, link);
  }
}

const skipAdverbs = (page: Page, at: number): number => {
  let before = at;
  while (isAdverb(keyAt(page, before)) || /^[“”"‘’']$/u.test(keyAt(page, before))) before -= 1;
  return before;
};

const asLink = (page: Page, draft: Draft, word: Sensed, object: TokenRange | null = null): Link =>
  linkOf(page, draft, word, isAdjective(word) || isNounHere(page, word), object);

const isAdjective = ({ senses }: Sensed): boolean =>
  senses.has('SIGNALLED') && !senses.has('SIGNAL') && !senses.has('AGREE');

function direct(page: Page, draft: Draft, at: number, senses: readonly Sense[] = OVER): Link | null {
  const word = wordEnding(page, at);
  return means(word, ...senses) && !draft.at(word.from) ? asLink(page, draft, word) : null;
}

function overInfinitive(page: Page, draft: Draft, link: Link, before: number): Link | null {
  const end = link.open === 'whether' ? skipAdverbs(page, before - 1) : before;
  return direct(page, draft, end) ?? overObject(page, draft, end, WITH_OBJECT);
}

function overGerund(page: Page, draft: Draft, before: number): Link | null {
  const key = keyAt(page, before);
  if (/^(?:by|after|before|since|despite|without)$/u.test(key)) return null;
  return (
    direct(page, draft, before) ?? (PREPOSITION.test(key) ? direct(page, draft, skipAdverbs(page, before - 1)) : null)
  );
}

function overNoun(page: Page, draft: Draft, link: Link, before: number): Link | null {
  const near = direct(page, draft, before);
  if (near) return near;
  const behind = PREPOSITION.test(keyAt(page, before));
  if (behind) {
    const far = direct(page, draft, skipAdverbs(page, before - 1));
    if (far) return far;
  }
  const senses: readonly Sense[] = behind ? ['ASK', 'PLEA'] : DITRANSITIVE;
  return behind || means(link.word, 'PERMISSION') ? overObject(page, draft, before, senses) : null;
}

const OBJECT_REACH = 16;

/** "urged its allies, above all Washington, to": the word before the object that ends at `end`. */
function overObject(page: Page, draft: Draft, end: number, senses: readonly Sense[]): Link | null {
  for (let at = end; at > end - OBJECT_REACH && sameSentence(page, at, end); at -= 1) {
    const key = keyAt(page, at);
    if (HARD_STOP.test(key)) return null;
    const mention = draft.at(at);
    if (mention) {
      at = mention.from;
      continue;
    }
    const word = wordEnding(page, at);
    if (!word || (at === end && !word.senses.has('PLEA'))) continue;
    const isNoun = isNounHere(page, word);
    // "voted 61-58 last night to": what stands between is no object.
    if (!isNoun && means(word, 'AGREE') && /^(?:vote|decide)/u.test(word.key)) return asLink(page, draft, word);
    if (!means(word, ...senses)) {
      if (!isNoun && means(word, ...OVER)) return null;
      continue;
    }
    if (isNoun && !means(word, 'PLEA', 'AGREED', 'REFUSED', 'REVIEWED', 'PERMISSION')) continue;
    return asLink(page, draft, word, { from: word.until, until: end + 1 });
  }
  return null;
}

/** "insisted that all restrictions be lifted", "demanded Berlin allow": what governs a clause. */
function overClause(page: Page, draft: Draft, link: Link): Link | null {
  for (let at = link.from - 1; at > link.from - OBJECT_REACH && sameSentence(page, at, link.from); at -= 1) {
    const key = keyAt(page, at);
    if (/^(?:[,;:.“”"]|which|who)$/u.test(key)) return null;
    if (key === 'whether' || key === 'if')
      return direct(page, draft, skipAdverbs(page, at - 1), ['REVIEW', 'REVIEWED', 'ASK', 'PLEA']);
    const said = key === 'that' ? at - 1 : at;
    const word = wordEnding(page, said);
    if (
      means(word, 'ASK', 'PLEA') &&
      !isIndicative(page, link) &&
      !draft.at(said) &&
      !/^(?:told|tell|tells|need|needs|want|wants|said)$/u.test(keyAt(page, said))
    )
      return asLink(page, draft, word);
    if (key === 'that') return null;
  }
  return null;
}

/** "insists that permission was given" asks for nothing. */
function isIndicative(page: Page, { from, word }: Link): boolean {
  for (let at = from; at < word.from; at += 1)
    if (/^(?:is|are|was|were|has|have|had|will|would|could|can)$/u.test(keyAt(page, at))) return true;
  return false;
}

/** Who does what the link at the index tells. */
export function agentOf(page: Page, draft: Draft, chain: readonly Link[], index: number): Party {
  const link = chain[index];
  if (!link) return IMPLIED;
  const above = chain[index + 1];
  if (link.group === null) return agentOfNoun(page, draft, chain, index);
  if (link.group.passive) return partyBehind(page, draft, link.word.until, /^by$/u, 14);
  if (link.group.form === 'finite')
    return subjectOf(page, draft, link.from, link.word.until - 1 === link.word.from ? link.word.from : link.word.from);
  if (!above) return link.group.form === 'gerund' ? agentOfGerund(page, draft, link) : IMPLIED;
  const asks = means(above.word, 'ASK', 'PLEA');
  if (!asks) return agentOf(page, draft, chain, index + 1);
  return addressee(page, draft, above);
}

const DECREE =
  /^(?:decree|order|law|decision|directive|deal|agreement|accord|treaty|resolution|rule|rules|policy|bill|clause|contract|memorandum|letter)$/u;

/** "criticised Washington for allowing", "joined Britain in allowing", "accused Berlin of allowing". */
function agentOfGerund(page: Page, draft: Draft, link: Link): Party {
  if (keyAt(page, link.from - 1) === ',') return participleSubject(page, draft, link.from - 1);
  if (DECREE.test(keyAt(page, link.from - 1)))
    return ownerOf(page, draft, nounPhraseStart(page, draft, link.from - 1), link.from - 1);
  if (!/^(?:for|of|in|from)$/u.test(keyAt(page, link.from - 1))) return IMPLIED;
  const mention = draft.at(link.from - 2);
  const found = mention ? actorsIn(page, draft, mention) : [];
  return found.length > 0 ? partyOf(draft, found) : IMPLIED;
}

/** "Berlin changed course, allowing …": who acts in the clause before; where nobody does, a thing allows. */
function participleSubject(page: Page, draft: Draft, comma: number): Party {
  const found = firstActor(page, draft, comma);
  return found.sort === 'named' ? found : THING;
}

function agentOfNoun(page: Page, draft: Draft, chain: readonly Link[], index: number): Party {
  const link = chain[index];
  if (!link) return IMPLIED;
  const owner = ownerOf(page, draft, link.from, link.word.from);
  if (owner.sort === 'named') return owner;
  const behind = partyBehind(page, draft, link.word.until, /^(?:from|by)$/u);
  if (behind.sort === 'named') return behind;
  const above = chain[index + 1];
  if (above && !means(above.word, 'ASK', 'PLEA', 'REFUSE')) return agentOf(page, draft, chain, index + 1);
  return above ? IMPLIED : subjectOfVerbBefore(page, draft, link.from);
}

/** "sees no reason to", "has made a decision to", "is ready to": the subject of the verb whose object or complement it is. */
function subjectOfVerbBefore(page: Page, draft: Draft, from: number): Party {
  const verb = skipAdverbs(page, from - 1);
  if (
    !sameSentence(page, verb, from) ||
    !/^[\p{L}'’]+$/u.test(keyAt(page, verb)) ||
    PREPOSITION.test(keyAt(page, verb)) ||
    draft.at(verb)
  )
    return IMPLIED;
  if (/^(?:and|or|but|that|which|as|than)$/u.test(keyAt(page, verb))) return IMPLIED;
  const found = subjectOf(page, draft, verbGroup(page, verb, verb + 1).from, verb);
  return found.sort === 'thing' ? IMPLIED : found;
}

/** Whom a request goes to: what stands between it and what it asks for. */
export function addressee(page: Page, draft: Draft, link: Link): Party {
  if (!link.object)
    return means(link.word, 'PLEA') ? partyBehind(page, draft, link.word.until, /^(?:to|on|upon)$/u) : IMPLIED;
  const from = link.group === null ? behindTo(page, link.object) : link.object.from;
  if (from === null) return IMPLIED;
  const actors = actorsIn(page, draft, { from, until: link.object.until });
  const [first] = actors;
  if (!first) return groupIn(page, draft, { from, until: link.object.until }) ?? IMPLIED;
  const owned = first.form === 'ADJECTIVAL' || /^['’]s$/u.test(keyAt(page, first.until));
  const allies =
    owned &&
    /^(?:allies|partners|backers|supporters)$/u.test(keyAt(page, first.until + (first.form === 'ADJECTIVAL' ? 0 : 1)));
  const chosen = allies ? actors[1] : first;
  return chosen
    ? partyOf(draft, withJoined(page, draft, chosen))
    : (groupIn(page, draft, { from, until: link.object.until }) ?? IMPLIED);
}

/** Of "a plea from Kyiv to its allies for" what stands behind "to". */
function behindTo(page: Page, { from, until }: TokenRange): number | null {
  for (let at = from; at < until; at += 1) if (/^(?:to|on|upon)$/u.test(keyAt(page, at))) return at + 1;
  return null;
}

function groupIn(page: Page, draft: Draft, { from, until }: TokenRange): Party | null {
  for (let at = from; at < until; at += 1) {
    const group = groupEnding(page, draft, at);
    if (group) return group;
  }
  return null;
}
