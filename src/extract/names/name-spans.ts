/** The names a model read, made whole: titles and endings cut off, halves joined, one label for the same words. */
import type { LabelledSpan } from '../../reading/reading.js';
import { isOpen, keyAt, type Page, type TokenRange, tokensOf } from '../page.js';
import { readWordList } from '../table.js';
import { joinParts } from './name-joins.js';

const TITLES = readWordList('name-words.json', 'titlesBeforeNames');
const ENDINGS = readWordList('name-words.json', 'endings');
const BODY_NOUNS = readWordList('name-words.json', 'bodyNouns');

/** Names less sure than this are wrong more often than right. */
const SURE = 0.5;
/** Who is told to say something is somebody: of names at the end of a sure source less is asked. */
const SPEAKING = 0.25;
const SURE_SOURCE = 0.9;
/** "state radio", "arms committee": written small, a body is taken from sure readings only. */
const SURE_OF_BODY = 0.9;
/** What a longer name is worth where it holds the word: "Streth" is who "Valkan Streth" is. */
const PART_OF_NAME = 0.6;

/** What "in" and "near" before a name are worth for a place. */
const WHERE = 0.8;

export const LABELS = ['PERSON', 'ORGANIZATION', 'PLACE', 'NATIONALITY'] as const;
export type Label = (typeof LABELS)[number];

export interface ReadName extends TokenRange {
  readonly label: Label;
  readonly confidence: number;
  /** Put together from several that the model read: the longer name wins over shorter ones inside it. */
  readonly joined: boolean;
}

/** In order of the text; no two overlap. */
export function readNameSpans(page: Page): readonly ReadName[] {
  const { spans = [] } = page.reading;
  const sources = new Set(
    spans.filter(({ label, confidence }) => label === 'source' && confidence >= SURE_SOURCE).map(({ until }) => until),
  );
  const read = spans.flatMap((span) => nameOf(page, span, sources.has(span.until) ? SPEAKING : SURE) ?? []);
  return oneLabelEach(
    page,
    joinParts(page, read)
      .flatMap((name) => linksOf(page, name))
      .flatMap((name) => trimmed(page, name) ?? [])
      .filter(
        (name) =>
          isNameLike(page, name) &&
          !isGovernment(page, name) &&
          !isPortfolio(page, name) &&
          !/^(?:operation|exercise)$/u.test(keyAt(page, name.from)),
      ),
  );
}

function nameOf(page: Page, span: LabelledSpan, least: number): ReadName | null {
  const label = LABELS.find((known) => known === span.label);
  if (span.head !== 'names' || label === undefined || span.confidence < least) return null;
  const { from, until } = tokensOf(page, span);
  return isOpen(page, from) ? { from, until, label, confidence: span.confidence, joined: false } : null;
}

/** "the Norwegian cabinet" has no name: of a country that is known it is the government. */
const isGovernment = (page: Page, { from, until, label }: ReadName): boolean =>
  label === 'ORGANIZATION' &&
  until - from === 2 &&
  page.tokens[until - 1]?.capital === false &&
  /^(?:cabinet|government|junta|regime|administration)$/u.test(keyAt(page, until - 1));

/** "the Nilagrar-Baltal-Domel route": places in a chain, each one of its own. */
function linksOf(page: Page, name: ReadName): ReadName[] {
  const starts: number[] = [name.from];
  for (let at = name.from + 1; at < name.until; at += 1) {
    const token = page.tokens[at];
    if (token?.joined && token.capital) starts.push(at);
  }
  if (name.label !== 'PLACE' || starts.length < SHORTEST_CHAIN) return [name];
  return starts.map((from, index) => ({ ...name, from, until: starts[index + 1] ?? name.until }));
}

/** "Guinea-Bissau" and "Stoke-on-Trent" are one; what has more parts with capitals is several. */
const SHORTEST_CHAIN = 3;

const isMonth = (page: Page, at: number): boolean =>
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/u.test(keyAt(page, at));

/** Without article, title, possessive ending and what hangs on it: "the", "President", "’s", "-backed". */
function trimmed(page: Page, name: ReadName): ReadName | null {
  let { from, until } = name;
  if (/^(?:the|a|an)$/u.test(keyAt(page, from)) || isMonth(page, from)) from += 1;
  while (until > from && /^(?:['’]s?|of|for|and|the|in|&)$/u.test(keyAt(page, until - 1))) until -= 1;
  while (until > from + 1 && page.tokens[until - 1]?.joined && ENDINGS.has(keyAt(page, until - 1))) until -= 1;
  until = endBeforePlace(page, name, until);
  if (name.label === 'ORGANIZATION') while (until > from + 1 && isCommonNoun(page, until - 1)) until -= 1;
  if (name.label === 'PERSON') while (until > from + 1 && TITLES.has(keyAt(page, from))) from += 1;
  if (name.label === 'ORGANIZATION')
    while (until > from && /^(?:of|for|and|['’]s?)$/u.test(keyAt(page, from))) from += 1;
  if (until <= from) return null;
  // "Air Base 201"
  if (name.label === 'PLACE' && BASE.test(keyAt(page, until - 1)) && /^\d+$/u.test(keyAt(page, until))) until += 1;
  if (name.label === 'PLACE') until = endWithSite(page, from, until);
  const label = name.label === 'PERSON' && isBody(page, from, until) ? 'ORGANIZATION' : name.label;
  return { ...name, from, until, label };
}

/**
 * "Nilgrar (Sonamarg)" is two names, and a body stands in its town: "State Secretariat for Economic Affairs in Bern", where
 * the town is behind more than "Institute in".
 */
function endBeforePlace(page: Page, { from, label }: TokenRange & { readonly label: Label }, until: number): number {
  for (let at = from + 1; at < until; at += 1) {
    const key = keyAt(page, at);
    if (key === '(' && keyAt(page, until - 1) === ')') return at;
    if (label === 'ORGANIZATION' && key === 'in' && at > from + 1 && until - at <= LONGEST_TOWN) return at;
  }
  return until;
}

/** "in Bern", "in New York": tokens. */
const LONGEST_TOWN = 3;

/** "Tass news agency": what it is, written small, is no part of the name where that has a capital. */
const isCommonNoun = (page: Page, at: number): boolean =>
  /^(?:news|agency|newspaper|radio|station|daily|weekly|magazine|network|channel|television|website|broadcaster|party|group|company|firm|movement|militia|alliance|outlet|portal|app|platform)$/u.test(
    page.tokens[at]?.text ?? '',
  ) && page.tokens[at]?.joined === false;

const BASE = /^(?:base|camp|checkpoint|outpost|unit|point|site|km|route|highway)$/u;
/** "Ayda camp", "Belgrade air base": what a place is, written small behind its name. */
const SITES: readonly (readonly string[])[] = [
  ['camp'],
  ['refugee', 'camp'],
  ['air', 'base'],
  ['airbase'],
  ['airfield'],
  ['naval', 'base'],
  ['military', 'base'],
];

function endWithSite(page: Page, from: number, until: number): number {
  const sentence = page.tokens[from]?.sentence;
  const words = SITES.find((site) => site.every((word, index) => keyAt(page, until + index) === word));
  return words && page.tokens[until + words.length - 1]?.sentence === sentence ? until + words.length : until;
}

const isBody = (page: Page, from: number, until: number): boolean =>
  until > from + 1 && BODY_NOUNS.has(keyAt(page, until - 1));

/** Something in it is written as a name is, or it is surely a body, and it stays within its sentence. */
function isNameLike(page: Page, { from, until, label, confidence }: ReadName): boolean {
  const tokens = page.tokens.slice(from, until);
  return (
    (tokens.some(({ capital, text }) => capital || /\d/u.test(text)) ||
      (label === 'ORGANIZATION' &&
        until - from > 1 &&
        confidence >= SURE_OF_BODY &&
        !isGroup(keyAt(page, until - 1)))) &&
    tokens.every(({ sentence }) => sentence === tokens[0]?.sentence)
  );
}

/** "the Minister of Gender Equality": what somebody is minister of is no person. */
const isPortfolio = (page: Page, { from, label }: ReadName): boolean =>
  label === 'PERSON' &&
  /^(?:of|for)$/u.test(keyAt(page, from - 1)) &&
  /^(?:minister|ministry|ministers|secretary|department|undersecretary)$/u.test(keyAt(page, from - 2));

/** "the armed forces", "the military government": other steps know whose they are. */
const isGroup = (key: string): boolean =>
  /^(?:forces|troops|army|military|soldiers|police|government|authorities|engineers|officers|crews|administration|regime)$/u.test(
    key,
  );

/** The same words are one kind of thing throughout an article: the kind they were read as most surely, all mentions together. */
function oneLabelEach(page: Page, names: readonly ReadName[]): readonly ReadName[] {
  const votes = new Map<string, Map<Label, number>>();
  const full = new Set<string>();
  const vote = (words: string, label: Label, weight: number): void => {
    const known = votes.get(words) ?? new Map<Label, number>();
    votes.set(words, known.set(label, (known.get(label) ?? 0) + weight));
  };
  for (const { from, until, label, confidence } of names) {
    vote(keysOf(page, from, until), label, confidence);
    if (isWhere(page, from)) vote(keysOf(page, from, until), 'PLACE', WHERE);
    if (label !== 'PERSON' || until - from < 2 || full.has(keysOf(page, from, until))) continue;
    full.add(keysOf(page, from, until));
    for (const at of [from, until - 1]) vote(keyAt(page, at), label, PART_OF_NAME);
  }
  return names.map((name) => {
    const [best] = [...(votes.get(keysOf(page, name.from, name.until)) ?? [])].sort((a, b) => b[1] - a[1]);
    return best && name.label !== 'NATIONALITY' && best[0] !== 'NATIONALITY' ? { ...name, label: best[0] } : name;
  });
}

/** "in Halvek", "near Halvek"; not "confidence in Streth". */
const isWhere = (page: Page, from: number): boolean =>
  /^(?:in|near|outside)$/u.test(keyAt(page, from - 1)) &&
  !/^(?:confidence|trust|trusts|faith|believe|believes|belief|interest|interested|disappointed)$/u.test(
    keyAt(page, from - 2),
  );

export const keysOf = (page: Page, from: number, until: number): string =>
  page.tokens
    .slice(from, until)
    .map(({ key }) => key)
    .join(' ');
