/** Offices in the words beside a name: "the Harbour Alliance’s secretary general", "commander of the Southern Fleet". */
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';

const OFFICES = readWordList('relation-words.json', 'offices');
const MEMBERS = readWordList('relation-words.json', 'members');
const RANKS = readWordList('relation-words.json', 'ranks');
const MODIFIERS = readWordList('relation-words.json', 'modifiers');
const TAILS = readWordList('relation-words.json', 'tails');

export interface TitlePhrase {
  /** First token of the office’s own words, and the token behind them; ranks left out. */
  readonly from: number;
  readonly until: number;
  /** The noun that names the office. */
  readonly noun: number;
  /** An office, or a calling that makes one a member of a body: "analyst", "fellow". */
  readonly sort: 'office' | 'member';
  /** Whose office it is: the mention, or the token of a pronoun or of "the alliance’s"; null where the phrase does not say. */
  readonly owner: DraftMention | { readonly pronoun: number } | null;
  /** First token of the whole phrase with its owner. */
  readonly begin: number;
}

export const isPronounOwner = (owner: TitlePhrase['owner']): owner is { readonly pronoun: number } =>
  owner !== null && 'pronoun' in owner;

const POSSESSIVE = /^['’]s?$/u;
const PRONOUN = /^(?:its|his|her|their|our|whose)$/u;
const LONGEST = 12;

const sortOf = (key: string): TitlePhrase['sort'] | null =>
  OFFICES.has(key) ? 'office' : MEMBERS.has(key) ? 'member' : null;

export const isRank = (key: string): boolean => RANKS.has(key);

const sameSentence = (page: Page, a: number, b: number): boolean =>
  page.tokens[a]?.sentence === page.tokens[b]?.sentence;

/** The phrase that ends with the token: in front of a name, or of the comma before it. */
export function titleEnding(page: Page, draft: Draft, last: number): TitlePhrase | null {
  let complement: DraftMention | null = null;
  let until = last + 1;
  let noun = last;
  for (; noun > last - LONGEST && noun >= 0 && sameSentence(page, noun, last); noun -= 1) {
    const mention = draft.at(noun);
    if (mention && mention.form !== 'NOMINAL') {
      // "the president of Norway": the owner stands behind.
      if (complement || mention.form === 'ADJECTIVAL') return null;
      complement = mention;
      noun = mention.from;
      continue;
    }
    const key = keyAt(page, noun);
    if (sortOf(key) !== null && !(TAILS.has(key) && keyAt(page, noun - 1) === 'of') && !isTail(page, noun)) break;
    if (!/^(?:of|the|for|to|at|in|and|['’]s?|general|chief)$/u.test(key) && !TAILS.has(key)) return null;
  }
  const sort = sortOf(keyAt(page, noun));
  if (sort === null || noun < 0 || !sameSentence(page, noun, last)) return null;
  if (complement) until = complement.from;
  while (until > noun + 1 && /^(?:of|the|for|to|at|in)$/u.test(keyAt(page, until - 1))) until -= 1;
  const link = complement ? linkBefore(page, complement) : null;
  return withOwner(
    page,
    draft,
    noun,
    until,
    sort,
    complement && link !== null && owns(link, keyAt(page, noun)) ? complement : null,
  );
}

/** "Secretary General": of two nouns the first names the office. */
const isTail = (page: Page, noun: number): boolean =>
  /^(?:general|chief|in-chief)$/u.test(keyAt(page, noun)) && sortOf(keyAt(page, noun - 1)) !== null;

/** "opposition leader": a word that was taken for a name and begins with no capital. */
const isPlainWord = (page: Page, { from, until }: DraftMention): boolean =>
  until === from + 1 && /^(?:opposition|ex|ruling|party|government)$/u.test(keyAt(page, from));

function linkBefore(page: Page, { from }: DraftMention): string | null {
  const at = /^(?:the|its|his|her)$/u.test(keyAt(page, from - 1)) ? from - 2 : from - 1;
  const key = keyAt(page, at);
  return /^(?:of|for|to|at|in|with)$/u.test(key) ? key : null;
}

/** An ambassador to a country is not its own; a spokesman for a body is. */
const owns = (link: string, noun: string): boolean =>
  link === 'of' ||
  link === 'at' ||
  (link === 'for' && /^(?:spokes|mouthpiece|spox|chief|prosecutor|correspondent|minister|commissioner)/u.test(noun)) ||
  (link === 'with' && MEMBERS.has(noun));

/** The phrase that begins at the token, behind a name: "the prime minister of Norway", "Norway’s army chief". */
export function titleBeginning(page: Page, draft: Draft, first: number): TitlePhrase | null {
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
    if (sortOf(key) !== null) noun = at;
    else if (
      noun !== null ||
      /^(?:[,;:.()“”"—–]|who|which|that|said|says|told|is|was|has|and|but|when|as|from|with|by)$/u.test(key)
    )
      break;
  }
  const sort = noun === null ? null : sortOf(keyAt(page, noun));
  if (noun === null || sort === null) return null;
  let until = noun + 1;
  if (/^(?:general|chief)$/u.test(keyAt(page, until))) until += 1;
  const { owner, end } = ownerBehind(page, draft, until, keyAt(page, noun));
  return withOwner(page, draft, noun, end, sort, owner);
}

/** "of Norway", "for the Hexagon", "at the institute"; "of state" belongs to the title. */
function ownerBehind(
  page: Page,
  draft: Draft,
  until: number,
  noun: string,
): { owner: DraftMention | null; end: number } {
  let end = until;
  if (keyAt(page, end) === 'of' && TAILS.has(keyAt(page, end + 1)) && !draft.at(end + 1) && !draft.at(end + 2)) {
    end += keyAt(page, end + 1) === 'the' ? 3 : 2;
    while (TAILS.has(keyAt(page, end)) && !draft.at(end)) end += 1;
  }
  const link = keyAt(page, end);
  if (!/^(?:of|for|at|with)$/u.test(link)) return { owner: null, end };
  for (let at = end + 1; at < end + 8 && sameSentence(page, at, end); at += 1) {
    const mention = draft.at(at);
    const key = keyAt(page, at);
    // "a leader of Mr. X’s team": not of X.
    const possesses = mention !== null && POSSESSIVE.test(keyAt(page, mention.until));
    if (mention && mention.form !== 'ADJECTIVAL')
      return { owner: owns(link, noun) && !possesses ? mention : null, end };
    if (
      !mention &&
      !/^(?:the|a|an|its|['’]s|ruling|opposition|russian|state|upper|lower|house|international|national)$/u.test(key)
    )
      break;
  }
  return { owner: null, end };
}

/** Looks left of the noun for the rest of the title and whose it is. */
function withOwner(
  page: Page,
  draft: Draft,
  noun: number,
  until: number,
  sort: TitlePhrase['sort'],
  behind: DraftMention | null,
): TitlePhrase {
  let from = noun;
  let begin = noun;
  let owner: TitlePhrase['owner'] = behind;
  for (let at = noun - 1; at > noun - LONGEST && sameSentence(page, at, noun); at -= 1) {
    const mention = draft.at(at);
    if (mention && mention.form !== 'NOMINAL' && !isPlainWord(page, mention)) {
      if (draft.entities.get(mention.entity)?.kind === 'WeaponSystem') break;
      owner ??= mention;
      begin = mention.from;
      at = mention.from;
      if (keyAt(page, at - 1) === 'the') begin = at - 1;
      break;
    }
    const key = keyAt(page, at);
    if (POSSESSIVE.test(key)) {
      if (draft.at(at - 1) || keyAt(page, at - 2) !== 'the') continue;
      // "the alliance’s": a body named before.
      owner ??= { pronoun: at - 1 };
      begin = at - 2;
      break;
    }
    if (PRONOUN.test(key)) {
      owner ??= { pronoun: at };
      begin = at;
      break;
    }
    if (/^(?:the|a|an|one|another)$/u.test(key)) {
      begin = at;
      break;
    }
    if (!MODIFIERS.has(key) && sortOf(key) === null && !(page.tokens[at]?.joined || page.tokens[at + 1]?.joined)) break;
    from = at;
    begin = at;
  }
  return { from, until: Math.max(until, noun + 1), noun, sort, owner, begin };
}
