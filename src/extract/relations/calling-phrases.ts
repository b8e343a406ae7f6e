/** Callings in the words beside a name, and the body that they tie to: "political scientist at the university". */
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';

const CALLINGS = readWordList('relation-words.json', 'callings');
const RANKS = readWordList('relation-words.json', 'ranks');
const MODIFIERS = readWordList('relation-words.json', 'modifiers');

export interface CallingPhrase {
  /** The calling’s own words: tokens, end exclusive. */
  readonly from: number;
  readonly until: number;
  /** First token of the whole phrase. */
  readonly begin: number;
  readonly body: DraftMention;
}

const POSSESSIVE = /^['’]s?$/u;
const LONGEST = 12;

export const isRank = (key: string): boolean => RANKS.has(key);

const sameSentence = (page: Page, a: number, b: number): boolean =>
  page.tokens[a]?.sentence === page.tokens[b]?.sentence;

/** The phrase that ends with the token, in front of a name: "NATO analyst", "an analyst at the bank". */
export function callingEnding(page: Page, draft: Draft, last: number): CallingPhrase | null {
  let behind: DraftMention | null = null;
  let noun = last;
  for (; noun > last - LONGEST && noun >= 0 && sameSentence(page, noun, last); noun -= 1) {
    const mention = draft.at(noun);
    if (mention && mention.form !== 'NOMINAL') {
      if (behind || mention.form === 'ADJECTIVAL') return null;
      behind = mention;
      noun = mention.from;
      continue;
    }
    const key = keyAt(page, noun);
    if (CALLINGS.has(key)) break;
    if (behind === null || !/^(?:of|the|for|at|with)$/u.test(key)) return null;
  }
  if (!CALLINGS.has(keyAt(page, noun)) || !sameSentence(page, noun, last)) return null;
  return withBody(page, draft, noun, behind);
}

/** The phrase that begins with the token, behind a name. */
export function callingBeginning(page: Page, draft: Draft, first: number): CallingPhrase | null {
  let noun: number | null = null;
  for (let at = first; at < first + LONGEST && sameSentence(page, at, first); at += 1) {
    const mention = draft.at(at);
    if (mention && mention.form !== 'NOMINAL') {
      if (noun !== null) break;
      if (draft.entities.get(mention.entity)?.kind === 'WeaponSystem') return null;
      at = mention.until - 1;
      continue;
    }
    const key = keyAt(page, at);
    if (CALLINGS.has(key)) noun = at;
    else if (noun !== null || BREAK.test(key)) break;
  }
  return noun === null ? null : withBody(page, draft, noun, bodyBehind(page, draft, noun + 1));
}

const BREAK = /^(?:[,;:.()“”"—–]|who|which|that|said|says|told|is|was|has|and|but|when|as|from|with|by)$/u;

/** "of the party", "at the institute", "an MP from the party"; of "a leader of X’s team" not X. */
function bodyBehind(page: Page, draft: Draft, from: number): DraftMention | null {
  if (!/^(?:of|for|at|with|from)$/u.test(keyAt(page, from))) return null;
  for (let at = from + 1; at < from + 8 && sameSentence(page, at, from); at += 1) {
    const mention = draft.at(at);
    if (mention && mention.form !== 'ADJECTIVAL') return POSSESSIVE.test(keyAt(page, mention.until)) ? null : mention;
    if (
      !mention &&
      !/^(?:the|a|an|its|so|called|['’]s|ruling|opposition|state|upper|lower|house|international|national)$/u.test(
        keyAt(page, at),
      )
    )
      return null;
  }
  return null;
}

/** The rest of the calling stands left of its noun, and the body there where none stands behind. */
function withBody(page: Page, draft: Draft, noun: number, behind: DraftMention | null): CallingPhrase | null {
  let from = noun;
  let begin = noun;
  let body = behind;
  for (let at = noun - 1; at > noun - LONGEST && sameSentence(page, at, noun); at -= 1) {
    const mention = draft.at(at);
    if (mention && mention.form !== 'NOMINAL') {
      body ??= mention;
      begin = mention.from;
      break;
    }
    const key = keyAt(page, at);
    if (POSSESSIVE.test(key)) continue;
    if (/^(?:the|a|an|one|another|its|his|her)$/u.test(key)) {
      begin = at;
      break;
    }
    if (!MODIFIERS.has(key) && !CALLINGS.has(key) && !page.tokens[at]?.joined && !page.tokens[at + 1]?.joined) break;
    from = at;
    begin = at;
  }
  return body === null ? null : { from, until: noun + 1, begin, body };
}
