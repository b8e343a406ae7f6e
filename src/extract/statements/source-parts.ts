/** How the words of a source are made: who is joined in it, what the phrase itself is, and what only stands behind it. */
import type { EntityFact } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { isTitle } from '../names/titled-people.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';

const NOUNS = readWordList('words.json', 'speakerNouns');
const BODIES = readWordList('words.json', 'bodyNouns');
/** Behind these stands what narrows a phrase, not the phrase. */
const BEHIND =
  /^(?:of|from|in|at|with|for|on|to|by|near|inside|within|outside|among|across|around|behind|under|over|against|about|as|who|which|that|whose|whom|where|when|including|such|like|,|\(|—|–|--|:|;)$/u;
const PARTICIPLE = /(?:ed|en|wn|ght|ing)$/u;
const PARTICIPLES =
  /^(?:seen|kept|obtained|published|released|issued|sent|signed|quoted|cited|reviewed|leaked|ordered|prepared|written|commissioned|familiar|close|briefed|involved|present|aware|privy|claiming|speaking)$/u;
const JOIN = /^(?:and|&|or|plus)$/u;
const SPEAKS_FOR =
  /^(?:spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|adviser|advisor|aide|assistant|secretary|lawyer|envoy|deputy)$/u;
const TRAILING =
  /^(?:himself|herself|itself|themselves|alone|too|also|both|alike|again|jr\.?|sr\.?|mp|mep|kc|qc|phd|['’]s?|[.,;:—–“”"‘’])$/u;
const APPOSITION = /^(?:the|an?|its|his|her|their|whose|one|who|which|that|now|then|also|both|former)$/u;

export const canSpeak = (draft: Draft, mention: DraftMention): boolean =>
  mention.form !== 'ADJECTIVAL' && entityOf(draft, mention)?.kind !== 'WeaponSystem';

export const entityOf = (draft: Draft, { entity }: DraftMention): EntityFact | undefined => draft.entities.get(entity);

/** "two people" of "two people familiar with the talks": the phrase without what stands behind it. */
export function coreOf(page: Page, draft: Draft, { from, until }: TokenRange): TokenRange {
  let at = from;
  while (at < until) {
    const mention = draft.at(at);
    if (mention) at = Math.max(at + 1, mention.until);
    else if (at > from && endsCore(page, draft, at)) break;
    else at += 1;
  }
  return withoutTrailing(page, draft, { from, until: Math.min(at, until) });
}

function endsCore(page: Page, draft: Draft, at: number): boolean {
  const key = keyAt(page, at);
  if (BEHIND.test(key)) return !isJoined(page, at);
  if (page.tokens[at]?.capital || isJoined(page, at)) return false;
  return (
    PARTICIPLES.test(key) ||
    (PARTICIPLE.test(key) && /^(?:by|in|on|at|from)$/u.test(keyAt(page, at + 1)) && !draft.at(at))
  );
}

/** "in" of "commander-in-chief". */
const isJoined = ({ tokens }: Page, at: number): boolean =>
  tokens[at]?.joined === true || tokens[at + 1]?.joined === true;

function withoutTrailing(page: Page, draft: Draft, { from, until }: TokenRange): TokenRange {
  let end = until;
  while (end - 1 > from && !draft.at(end - 1) && TRAILING.test(keyAt(page, end - 1))) end -= 1;
  return { from, until: end };
}

/** The mention that the phrase is: its last word is the mention’s. */
export function headMention(draft: Draft, core: TokenRange): DraftMention | null {
  const mention = draft.at(core.until - 1);
  return mention && canSpeak(draft, mention) ? mention : null;
}

/**
 * Each of those who speak together, with what stands behind them: "the president and his minister, X" is two, "X, the
 * minister" and "officials of the army and the navy" are one.
 */
export function joinedIn(page: Page, draft: Draft, source: TokenRange): readonly TokenRange[] {
  const joint = jointAt(page, draft, source);
  if (joint === null) return [source];
  const listed = commaParts(page, draft, { from: source.from, until: joint });
  const last = { from: joint + 1, until: source.until };
  const parts = [...listed, last];
  if (parts.length === 2 && isSecondTitle(page, draft, parts[0] ?? last, last)) return [source];
  return parts.every((part) => part.until > part.from && isSomebody(page, draft, part)) &&
    parts.some((part) => isNamed(draft, coreOf(page, draft, part)))
    ? parts
    : [source];
}

/** "Deputy party leader and acting Interior Minister X": two offices of one person. */
function isSecondTitle(page: Page, draft: Draft, first: TokenRange, last: TokenRange): boolean {
  const named = headMention(draft, coreOf(page, draft, last));
  return (
    isBareTitle(page, first) &&
    !/^(?:the|both)$/u.test(keyAt(page, first.from)) &&
    draft.at(first.until - 1) === null &&
    named?.form === 'NAME' &&
    entityOf(draft, named)?.kind === 'Person' &&
    named.from > last.from
  );
}

/** The "and" between phrases: behind a complement only the syntax can tell it from one inside of it. */
function jointAt(page: Page, draft: Draft, { from, until }: TokenRange): number | null {
  let behind = false;
  for (let at = from + 1; at < until - 1; at += 1) {
    const mention = draft.at(at);
    if (mention) at = mention.until - 1;
    else if (JOIN.test(keyAt(page, at)) && (!behind || joinsHead(page, at, { from, until }))) return at;
    else if (endsCore(page, draft, at)) behind ||= keyAt(page, at) !== ',';
  }
  return null;
}

/** By the syntax: the word that the "and" belongs to is joined to the head of the whole. */
function joinsHead({ parsed }: Page, at: number, { from, until }: TokenRange): boolean {
  if (parsed === null) return false;
  const second = parsed.tree.node(at).head;
  const first = second === null ? null : parsed.tree.node(second).head;
  if (second === null || first === null || parsed.tree.node(second).relation !== 'conj') return false;
  const outer = parsed.tree.node(first).head;
  return first >= from && first < until && (outer === null || outer < from || outer >= until);
}

/** Between commas; "the …" behind a name is what the name is called. */
function commaParts(page: Page, draft: Draft, { from, until }: TokenRange): readonly TokenRange[] {
  const parts: TokenRange[] = [];
  let start = from;
  for (let at = from; at <= until; at += 1) {
    const mention = at < until ? draft.at(at) : null;
    if (mention) at = mention.until - 1;
    if (mention || (at < until && keyAt(page, at) !== ',')) continue;
    const before = parts.at(-1);
    const belongs =
      before && (APPOSITION.test(keyAt(page, start)) || !isSomebody(page, draft, { from: start, until: at }));
    if (before && belongs) parts[parts.length - 1] = { from: before.from, until: at };
    else if (at > start) parts.push({ from: start, until: at });
    start = at + 1;
  }
  return parts;
}

/** A pronoun of people, or a phrase that names or describes somebody. */
export const isSpeaking = (page: Page, draft: Draft, source: TokenRange): boolean =>
  PEOPLE.test(keyAt(page, source.from)) || joinedIn(page, draft, source).every((part) => isSomebody(page, draft, part));

const PEOPLE = /^(?:he|she|they|we|i|who)$/u;

const isNamed = (draft: Draft, core: TokenRange): boolean => headMention(draft, core) !== null;

function isSomebody(page: Page, draft: Draft, part: TokenRange): boolean {
  const core = coreOf(page, draft, part);
  const noun = keyAt(page, core.until - 1);
  return isNamed(draft, core) || draft.at(core.until - 1)?.form === 'ADJECTIVAL' || NOUNS.has(noun) || BODIES.has(noun);
}

/**
 * The name that is set beside a description: "its leader, X", "a spokesman for the army, General X", and behind a title
 * that has a complement: "Secretary of State X".
 */
export function namedBeside(page: Page, draft: Draft, core: TokenRange, { until }: TokenRange): DraftMention | null {
  const comma = commaBehind(page, draft, { from: core.until, until });
  if (isBareTitle(page, core)) {
    const named = comma > core.until ? draft.at(comma - 1) : null;
    if (named && named.form === 'NAME' && entityOf(draft, named)?.kind === 'Person') return named;
  }
  if (keyAt(page, comma) !== ',' || comma + 1 >= until) return null;
  const beside = coreOf(page, draft, { from: comma + 1, until });
  const mention = beside.until > beside.from ? headMention(draft, beside) : null;
  const kind = mention?.form === 'NAME' ? entityOf(draft, mention)?.kind : undefined;
  return kind === 'Person' || (kind === 'Organization' && comma === core.until) ? mention : null;
}

/** The first comma outside of mentions; the end where there is none. */
function commaBehind(page: Page, draft: Draft, { from, until }: TokenRange): number {
  let at = from;
  while (at < until && (draft.at(at) !== null || keyAt(page, at) !== ',')) at += 1;
  return at;
}

/** "Ambassador to NATO X" is a name with its title; "an adviser to President X" is another. */
const isBareTitle = (page: Page, { from, until }: TokenRange): boolean =>
  isTitle(page, until - 1) &&
  !/^(?:an?|the|one|two|three|four|five|several|some|his|her|its|their|another)$/u.test(keyAt(page, from));

/** "X, a spokesman for | President Y": who speaks for somebody, where the source was read from behind the preposition on. */
export function withSpokesman(page: Page, draft: Draft, { from, until }: TokenRange): TokenRange {
  const noun = from - 2;
  if (!/^(?:for|of|to)$/u.test(keyAt(page, from - 1)) || !SPEAKS_FOR.test(keyAt(page, noun))) return { from, until };
  let start = noun;
  while (page.tokens[start - 1]?.sentence === page.tokens[noun]?.sentence && noun - start < LONGEST_OFFICE) {
    const key = keyAt(page, start - 1);
    if (!/^\p{L}[\p{L}-]*$/u.test(key) || BEHIND.test(key) || JOIN.test(key)) break;
    start -= 1;
    if (/^(?:an?|the|his|her|its|their|another|one)$/u.test(key)) break;
  }
  const named = keyAt(page, start - 1) === ',' ? draft.at(start - 2) : null;
  if (named?.form === 'NAME' && entityOf(draft, named)?.kind === 'Person') return { from: named.from, until };
  return { from: start, until };
}

const LONGEST_OFFICE = 4;
