import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { endOfOffice, type OfficeClass, officeAt } from './office-nouns.js';

/** "Ukraine’s defence minister", "head of the Security Council": an office as it is told of somebody. Runs of tokens, end exclusive. */
export interface OfficePhrase {
  readonly office: OfficeClass;
  /** The token that is the office's noun. */
  readonly noun: number;
  readonly from: number;
  readonly until: number;
  /** Names in the phrase, those in front of the noun before those behind it. */
  readonly owners: readonly DraftMention[];
  /** The "its", "his" or "whose" whose office it is, a token; null where there is none. */
  readonly pronoun: number | null;
}

const RANKS = readWordList('position-words.json', 'ranks');
const MODIFIERS = readWordList('position-words.json', 'modifiers');
const DETERMINER = /^(?:the|an?)$/u;
const POSSESSIVE = /^'s?$/u;
const PRONOUN = /^(?:its|their|his|her|our|my|whose)$/u;
const PREPOSITION = /^(?:of|for|to|at|in|on|with)$/u;
/** "the Norwegian centre-right government’s outgoing deputy foreign minister": no title is longer. */
const LONGEST = 10;
const LONGEST_BEHIND = 9;

const sameSentence = (page: Page, a: number, b: number): boolean =>
  page.tokens[a] !== undefined && page.tokens[a]?.sentence === page.tokens[b]?.sentence;

const kindAt = (draft: Draft, mention: DraftMention): string | undefined => draft.entities.get(mention.entity)?.kind;

/** The name over a token; what somebody is called by ("the foreign minister") is no name here but the office itself. */
function nameAt(draft: Draft, at: number): DraftMention | null {
  const mention = draft.at(at);
  return mention?.form === 'NOMINAL' && draft.entities.get(mention.entity)?.kind === 'Person' ? null : mention;
}

/** Who can own an office; "the opposition" and groups without a name cannot. */
function ownerAt(page: Page, draft: Draft, at: number): DraftMention | null {
  const mention = nameAt(draft, at);
  const entity = mention && draft.entities.get(mention.entity);
  if (!mention || !entity?.named || entity.kind === 'WeaponSystem') return null;
  return mention.until - mention.from === 1 && keyAt(page, mention.from) === 'opposition' ? null : mention;
}

/** The office in front of a name: "Russian President X", "its defence minister, Gen. X", "the mayor of Lviv, X". */
export function officeBefore(page: Page, draft: Draft, name: DraftMention): OfficePhrase | null {
  let at = skipRanks(page, name.from - 1);
  const comma = keyAt(page, at) === ',';
  if (comma) at -= 1;
  if (!sameSentence(page, at, name.from)) return null;
  const noun = nounEndingAt(page, at);
  if (noun !== null) {
    const phrase = phraseAround(page, draft, noun, at + 1, []);
    return phrase && (!comma || isDescription(page, phrase)) ? phrase : null;
  }
  return officeWithOwnerBehind(page, draft, at, comma);
}

/** Steps left over "Gen.", "Sir" and the like, unless they are the end of an office: "Secretary General". */
function skipRanks(page: Page, last: number): number {
  let at = last;
  while (RANKS.has(keyAt(page, at)) && nounEndingAt(page, at) === null) at -= 1;
  return at;
}

/** The noun of an office whose words end with the token. */
function nounEndingAt(page: Page, at: number): number | null {
  for (const noun of [at, at - 2]) if (officeAt(page, noun) !== null && endOfOffice(page, noun) === at + 1) return noun;
  return keyAt(page, at) === 'elect' && officeAt(page, at - 1) !== null ? at - 1 : null;
}

/** In front of a comma stands a description, not a bare title: "the president, X", "Its president, X". */
function isDescription(page: Page, { from, owners, pronoun }: OfficePhrase): boolean {
  if (pronoun !== null || owners.length > 0 || DETERMINER.test(keyAt(page, from))) return true;
  return DETERMINER.test(keyAt(page, from - 1));
}

/** "the deputy head of the Security Council, X", "Ambassador to NATO X": the office is further in front. */
function officeWithOwnerBehind(page: Page, draft: Draft, last: number, comma: boolean): OfficePhrase | null {
  let owner: DraftMention | null = null;
  for (let at = last; at > last - LONGEST_BEHIND && sameSentence(page, at, last); at -= 1) {
    const mention = nameAt(draft, at);
    if (mention) {
      owner = mention;
      at = mention.from;
    } else if (PREPOSITION.test(keyAt(page, at))) {
      const noun = nounEndingAt(page, at - 1);
      if (noun !== null) {
        if (owner === null && !comma && !OF_PORTFOLIO.test(keyAt(page, noun))) return null;
        return phraseAround(page, draft, noun, last + 1, ownersBehind(page, draft, at + 1, last + 1));
      }
      if (keyAt(page, at) !== 'of') return null;
    } else if (!isModifier(page, at) && !DETERMINER.test(keyAt(page, at)) && !isPlain(page, at)) return null;
  }
  return null;
}

/** "Iran’s minister of intelligence X": the portfolio stands behind. */
const OF_PORTFOLIO = /^(?:minister|secretary|commissioner)$/u;

const isPlain = (page: Page, at: number): boolean =>
  POSSESSIVE.test(keyAt(page, at)) || PRONOUN.test(keyAt(page, at)) || keyAt(page, at) === 'and';

/** The office told of a name behind it: "X, the Norwegian foreign minister,", "X, head of the army", "X, 45, a spokesman for Y". */
export function officeBehind(page: Page, draft: Draft, name: DraftMention): OfficePhrase | null {
  let at = name.until;
  if (/^(?:mp|mep)$/u.test(keyAt(page, at))) return phraseAround(page, draft, at, at + 1, []);
  const copula = /^(?:is|was|became|remains|remained)$/u.test(keyAt(page, at));
  if (keyAt(page, at) !== ',' && !copula) return null;
  at += 1;
  if (/^\d+$/u.test(keyAt(page, at)) && keyAt(page, at + 1) === ',') at += 2;
  if (copula && !DETERMINER.test(keyAt(page, at))) return null;
  const begin = at;
  for (; at < begin + LONGEST && sameSentence(page, at, name.from); at += 1) {
    const mention = nameAt(draft, at);
    if (mention) {
      if (kindAt(draft, mention) === 'Person' && !POSSESSIVE.test(keyAt(page, mention.until))) return null;
      at = mention.until - 1;
    } else if (officeAt(page, at) !== null && !isOfficeAhead(page, draft, at)) {
      return isTitleOfAnother(page, draft, endOfOffice(page, at)) ? null : around(page, draft, at, begin);
    } else if (!isModifier(page, at) && !DETERMINER.test(keyAt(page, at)) && !isPlain(page, at)) return null;
  }
  return null;
}

function around(page: Page, draft: Draft, noun: number, begin: number): OfficePhrase | null {
  const end = endOfOffice(page, noun);
  const phrase = phraseAround(
    page,
    draft,
    noun,
    end,
    PREPOSITION.test(keyAt(page, end)) ? ownersBehind(page, draft, end + 1, end + LONGEST_BEHIND) : [],
  );
  return phrase && phrase.from >= begin - 1 ? phrase : null;
}

/** "the foreign minister": the noun of an office may be followed by another that is the office told of. */
const isOfficeAhead = (page: Page, draft: Draft, at: number): boolean =>
  (officeAt(page, at + 1) !== null && nameAt(draft, at + 1) === null) ||
  (keyAt(page, at + 1) === 'general' && officeAt(page, at + 1) !== null);

/** "X, President Y said": a title of somebody else. */
function isTitleOfAnother(page: Page, draft: Draft, end: number): boolean {
  let at = end;
  while (RANKS.has(keyAt(page, at))) at += 1;
  const mention = nameAt(draft, at);
  return (mention !== null && kindAt(draft, mention) === 'Person') || page.tokens[at]?.capital === true;
}

/** Names behind the preposition of an office: "of [the] Norwegian air force [in Bergen]". */
function ownersBehind(page: Page, draft: Draft, from: number, end: number): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = from; at < end && sameSentence(page, at, from); at += 1) {
    const mention = ownerAt(page, draft, at);
    if (mention) {
      found.push(mention);
      at = mention.until - 1;
    } else if (/^(?:and|of)$/u.test(keyAt(page, at)) && found.length > 0) break;
    else if (!isModifier(page, at) && !DETERMINER.test(keyAt(page, at)) && !isPlain(page, at)) break;
  }
  return found;
}

/** The phrase whose noun is given: what narrows it and whose it is stand in front. */
function phraseAround(
  page: Page,
  draft: Draft,
  noun: number,
  until: number,
  behind: readonly DraftMention[],
): OfficePhrase | null {
  const office = officeAt(page, noun);
  if (office === null) return null;
  const owners: DraftMention[] = [];
  let pronoun: number | null = null;
  let from = noun;
  for (let at = noun - 1; at > noun - LONGEST && sameSentence(page, at, noun); at -= 1) {
    const mention = ownerAt(page, draft, at);
    const key = keyAt(page, at);
    if (mention) {
      const possessive = POSSESSIVE.test(keyAt(page, mention.until));
      if (kindAt(draft, mention) === 'Person' && !possessive) break;
      owners.unshift(mention);
      from = mention.from;
      at = mention.from;
      if (possessive) break;
    } else if (PRONOUN.test(key)) {
      pronoun = at;
      from = at;
      break;
    } else if (DETERMINER.test(key)) break;
    else if (POSSESSIVE.test(key) && (nameAt(draft, at - 1) !== null || isModifier(page, at - 1))) continue;
    else if (isModifier(page, at)) from = at;
    else break;
  }
  return {
    office,
    noun,
    from,
    until: Math.max(until, behind.at(-1)?.until ?? 0),
    owners: [...owners, ...behind],
    pronoun,
  };
}

/** A word that may narrow an office, by the list or by what it was read as. */
function isModifier(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (token === undefined) return false;
  if (MODIFIERS.has(token.key)) return true;
  if (
    !/^\p{L}/u.test(token.key) ||
    /^(?:said|says|mr|sir|including|like|such|other|that|this|some|both|all|many)$/u.test(token.key)
  )
    return false;
  if (page.parsed === null) return false;
  const { partOfSpeech } = page.parsed.tree.node(at);
  return /^(?:ADJ|NOUN|PROPN|NUM|X)$/u.test(partOfSpeech);
}
