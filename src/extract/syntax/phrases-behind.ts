import { chunkBehind } from './chunks.js';
import { isVerb, keyOf, type Parsed } from './tree.js';

/** A noun phrase behind a verb or noun, by the order of words alone. */
export interface PlainPhrase {
  /** Of "out of" both words; null of the first phrase behind a verb, where it has none. */
  readonly preposition: string | null;
  readonly from: number;
  readonly head: number;
}

/** Clauses go on longer, but what stands further off is seldom an argument. */
const REACH = 20;
const END = /^[.,;:()[\]“”"«»–—-]+$/u;
const CLAUSE = /^(?:that|who|which|whose|where|when|while|because|after|before|as|if|than|whether|what)$/u;

/**
 * The phrases from the token on to the end of its clause: the object first, then those behind prepositions, and what is joined to either by
 * "and". Ends at a comma, a verb, or a word that begins a clause.
 */
export function phrasesBehind(parsed: Parsed, at: number): PlainPhrase[] {
  const found: PlainPhrase[] = [];
  let next = at + 1;
  const first = chunkBehind(parsed, at);
  if (first !== null && !CLAUSE.test(keyOf(parsed, first.from))) {
    found.push({ ...first, preposition: null });
    next = first.head + 1;
  } else while (isAdverb(parsed, next)) next += 1;
  while (next < at + REACH) {
    const before = found[found.length - 1];
    const phrase = joined(parsed, next, before) ?? prepositional(parsed, next);
    if (phrase === null) break;
    found.push(phrase);
    next = phrase.head + 1;
    while (isAdverb(parsed, next)) next += 1;
  }
  return found;
}

const isAdverb = ({ tree }: Parsed, at: number): boolean =>
  tree.node(at).partOfSpeech === 'ADV' || tree.node(at).relation === 'compound:prt';

/** "in the city", "out of Kursk". */
function prepositional(parsed: Parsed, at: number): PlainPhrase | null {
  let until = at;
  while (isPreposition(parsed, until)) until += 1;
  const end = keyOf(parsed, until);
  if (until === at || END.test(end) || CLAUSE.test(end) || isVerb(parsed, until)) return null;
  const chunk = chunkBehind(parsed, until - 1);
  if (chunk === null || chunk.from !== until) return null;
  const words = parsed.tokens.slice(at, until).map(({ key }) => key);
  return { ...chunk, preposition: words.join(' ') };
}

const isPreposition = (parsed: Parsed, at: number): boolean => {
  const { partOfSpeech } = parsed.tree.node(at);
  const key = keyOf(parsed, at);
  return !CLAUSE.test(key) && !/^'s?$/u.test(key) && (partOfSpeech === 'ADP' || key === 'to');
};

/** "… and Odesa": joined to the phrase before, unless a verb says more of it. */
function joined(parsed: Parsed, at: number, before: PlainPhrase | undefined): PlainPhrase | null {
  if (before === undefined || !/^(?:and|or)$/u.test(keyOf(parsed, at))) return null;
  const chunk = chunkBehind(parsed, at);
  if (chunk === null || chunk.from !== at + 1) return null;
  const { partOfSpeech } = parsed.tree.node(chunk.head + 1);
  return partOfSpeech === 'VERB' || partOfSpeech === 'AUX' ? null : { ...chunk, preposition: before.preposition };
}
