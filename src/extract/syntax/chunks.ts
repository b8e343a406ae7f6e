import { isNominal, keyOf, type Parsed } from './tree.js';

/** Parts of speech that noun phrases are made of. */
const PHRASE = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/u;
const SKIPPED = /^(?:AUX|ADV)$/u;
const RELATIVE = /^(?:who|which|that|what|whom|where|when|there)$/u;
/** No phrase of news has so many words in front of its head. */
const WIDEST = 8;

/** A noun phrase by parts of speech alone. */
export interface Chunk {
  readonly from: number;
  /** Its last noun, name or pronoun. */
  readonly head: number;
}

/** The phrase that begins right behind a token; adverbs and particles of the verb may stand between. Null where there is none. */
export function chunkBehind(parsed: Parsed, at: number): Chunk | null {
  const { tree } = parsed;
  let from = at + 1;
  while (tree.node(from).partOfSpeech === 'ADV' || tree.node(from).relation === 'compound:prt') from += 1;
  from = quantified(parsed, from);
  let head = -1;
  for (let next = from; next < from + WIDEST && isPart(parsed, next, at); next += 1) {
    const { partOfSpeech } = tree.node(next);
    if (head >= 0 && partOfSpeech === 'DET') break;
    if (isNominal(parsed, next)) head = next;
    if (partOfSpeech === 'PRON' && !/^(?:its|his|her|their|our|my)$/u.test(keyOf(parsed, next))) break;
  }
  return head < 0 ? null : { from, head };
}

const BOUND =
  /^(?:at|least|most|more|than|up|to|as|many|no|fewer|less|over|about|around|nearly|almost|some|roughly|approximately)$/u;
const LONGEST_BOUND = 4;

/** "at least 12 people" begins, as a phrase, with its number. */
function quantified(parsed: Parsed, from: number): number {
  for (let at = from; at <= from + LONGEST_BOUND; at += 1) {
    if (/^\d/u.test(keyOf(parsed, at)) || parsed.tree.node(at).partOfSpeech === 'NUM') return at;
    if (!BOUND.test(keyOf(parsed, at))) return from;
  }
  return from;
}

/** The phrase that ends right in front of a token; auxiliaries and adverbs may stand between. Null where there is none, or a preposition before it. */
export function chunkBefore(parsed: Parsed, at: number): Chunk | null {
  const { tree } = parsed;
  let head = at - 1;
  while (SKIPPED.test(tree.node(head).partOfSpeech) || /^(?:not|n't)$/u.test(keyOf(parsed, head))) head -= 1;
  if (!isNominal(parsed, head) || RELATIVE.test(keyOf(parsed, head))) return null;
  let from = head;
  while (from > 0 && head - from < WIDEST && isPart(parsed, from - 1, at)) from -= 1;
  if (keyOf(parsed, from - 1) === 'least' && keyOf(parsed, from - 2) === 'at') from -= 2;
  if (keyOf(parsed, from - 1) === 'than' || keyOf(parsed, from - 1) === 'to') from = boundStart(parsed, from);
  const before = tree.node(from - 1).partOfSpeech;
  const opens = OPENS_CLAUSE.test(keyOf(parsed, from - 1));
  return (before === 'ADP' && !opens) || before === 'NUM' ? null : { from, head };
}

/** "more than 40 people died": the words in front of a number belong to its phrase. */
function boundStart(parsed: Parsed, from: number): number {
  if (parsed.tree.node(from).partOfSpeech !== 'NUM' && !/^\d/u.test(keyOf(parsed, from))) return from;
  let start = from;
  while (from - start < LONGEST_BOUND && BOUND.test(keyOf(parsed, start - 1))) start -= 1;
  return start;
}

/** "after a blaze killed": these begin a clause as often as a phrase. */
const OPENS_CLAUSE = /^(?:after|before|since|until|as|than|like)$/u;

/** A possessive ending joins what stands before it to what follows. */
function isPart(parsed: Parsed, at: number, of: number): boolean {
  if (parsed.tokens[at]?.sentence !== parsed.tokens[of]?.sentence) return false;
  const { partOfSpeech, relation } = parsed.tree.node(at);
  const key = keyOf(parsed, at);
  if (/^'s?$/u.test(key)) return isNominal(parsed, at - 1);
  return (
    (PHRASE.test(partOfSpeech) && !RELATIVE.test(key)) ||
    relation === 'piece' ||
    (partOfSpeech === 'VERB' && relation === 'amod')
  );
}
