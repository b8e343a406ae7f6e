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
  const first = chunkBehind(parsed, calledBy(parsed, at));
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

/** So many words at most stand between "what" and the verb of naming. */
const CALLER = 6;
const CALLS =
  /^(?:call(?:s|ed)|describ(?:e|es|ed)|term(?:s|ed)|dub(?:s|bed)|label(?:s|led|ed)|sa(?:ys|y|id)|th(?:inks|ought)|believ(?:es|ed)|claim(?:s|ed)|deem(?:s|ed)|appear(?:s|ed)|seem(?:s|ed))$/u;
const BE = /^(?:is|are|was|were|be|been|to|as|had)$/u;

/** The token behind which the phrase stands: of "struck what the army called a depot" that of "called", else the one given. */
function calledBy(parsed: Parsed, at: number): number {
  if (keyOf(parsed, at + 1) !== 'what') return at;
  for (let next = at + 2; next <= at + 2 + CALLER; next += 1) {
    if (END.test(keyOf(parsed, next))) return at;
    if (!CALLS.test(keyOf(parsed, next))) continue;
    let last = next;
    while (
      last < next + CALLER &&
      (BE.test(keyOf(parsed, last + 1)) || /^(?:he|she|it|they)$/u.test(keyOf(parsed, last + 1)))
    )
      last += 1;
    return last;
  }
  return at;
}

const isAdverb = ({ tree }: Parsed, at: number): boolean =>
  tree.node(at).partOfSpeech === 'ADV' || tree.node(at).relation === 'compound:prt';

/** "in the city", "out of Kursk". */
function prepositional(parsed: Parsed, at: number): PlainPhrase | null {
  let until = at;
  while (isPreposition(parsed, until)) until += 1;
  const end = keyOf(parsed, until);
  const called = calledBy(parsed, until - 1);
  const isCalled = called >= until;
  if (until === at || END.test(end) || (!isCalled && (CLAUSE.test(end) || isVerb(parsed, until)))) return null;
  const chunk = chunkBehind(parsed, called);
  if (chunk === null || (!isCalled && chunk.from !== until)) return null;
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
