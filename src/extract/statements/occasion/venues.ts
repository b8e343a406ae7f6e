import type { StatementFact, VenueFact } from '../../../model/article-facts.js';
import { VENUES, type VenueKind } from '../../../model/vocabulary.js';
import type { Draft } from '../../draft.js';
import { keyAt, type Page, wordsOf } from '../../page.js';
import { readTable, several } from '../../table.js';
import { cueTokens, frameOf } from './frame.js';

interface Head {
  readonly kind: VenueKind;
  readonly words: readonly string[];
  readonly prepositions: ReadonlySet<string>;
}

/** Between a preposition and the head of its phrase. */
const LONGEST_PHRASE = 7;
const PREPOSITION = /^(?:at|in|during|on|via|to|after|through|for|by|over|before|following|using)$/u;
/** No phrase of an occasion goes over these. */
const BOUNDARY = /^(?:[.,;:()“”"]|that|who|which|said|says|told|and|but|while|as|when|if)$/u;
/** Behind these what was told to is an occasion itself: "told a news conference", "addressing parliament". */
const SPEAKS_TO = /^(?:told|tells|telling|tell|addressed|addressing|address|informed)$/u;
/** What goes on to name the occasion: "a post on X", "an interview with the BBC". */
const COMPLEMENT = /^(?:on|with|by|to|in|at|for|of)$/u;

let loaded: ReadonlyMap<string, readonly Head[]> | null = null;

/** True of a word that begins the name of an occasion: "post", "press" of a press conference. */
export const isVenueWord = (key: string): boolean => heads().has(key);

/** By the first word of the head, longer heads first. */
function heads(): ReadonlyMap<string, readonly Head[]> {
  if (loaded !== null) return loaded;
  const byWord = new Map<string, Head[]>();
  for (const row of readTable('venues.tsv')) {
    const kind = VENUES.find((name) => name === row.venue) ?? 'STATEMENT';
    const prepositions = new Set(several(row.prepositions));
    for (const head of several(row.heads)) {
      const words = head.split(' ');
      byWord.set(words[0] ?? '', [...(byWord.get(words[0] ?? '') ?? []), { kind, words, prepositions }]);
    }
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  loaded = byWord;
  return byWord;
}

/** On which occasion the narrator says that it was said: "at a briefing", "in a post on X", "told a news conference". */
export function venueOf(page: Page, draft: Draft, statement: StatementFact): VenueFact | null {
  const frame = new Set(frameOf(page, draft, statement));
  const [, behind] = cueTokens(page, statement);
  for (const at of frame) {
    const opens = PREPOSITION.test(keyAt(page, at));
    const speaksTo = at === behind - 1 && SPEAKS_TO.test(keyAt(page, at));
    if (!opens && !speaksTo) continue;
    const found = phraseAfter(page, draft, at, frame, speaksTo);
    if (found) return found;
  }
  return null;
}

function phraseAfter(
  page: Page,
  draft: Draft,
  preposition: number,
  frame: ReadonlySet<number>,
  speaksTo: boolean,
): VenueFact | null {
  for (let at = preposition + 1; at <= preposition + LONGEST_PHRASE && frame.has(at); at += 1) {
    const head = headAt(page, at);
    if (head !== null && (speaksTo || head.prepositions.has(keyAt(page, preposition)))) {
      const end = at + head.words.length;
      return { kind: head.kind, ...wordsOf(page, preposition + 1, complementEnd(page, draft, end, frame)) };
    }
    if (BOUNDARY.test(keyAt(page, at)) || (at > preposition + 1 && PREPOSITION.test(keyAt(page, at)))) return null;
  }
  return null;
}

function headAt(page: Page, at: number): Head | null {
  const found = heads()
    .get(keyAt(page, at))
    ?.find(({ words }) => words.every((word, index) => keyAt(page, at + index) === word));
  // "court documents", "television crew": the head is what stands last.
  return found && !isModifier(page, at + found.words.length) ? found : null;
}

/** A noun goes on where neither punctuation nor a word of grammar follows. */
const FOLLOWS =
  /^(?:[^\p{L}]*|at|in|during|on|via|to|after|through|for|by|over|before|with|of|that|and|but|which|who|when|where|from|as|he|she|it|they|late|early|earlier|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|published|posted|released|issued|carried|aired|broadcast|said|says|alongside|about|saying|shared|addressed|sent|held|it|the|his|her|their|its)$/u;

function isModifier(page: Page, at: number): boolean {
  const next = page.tokens[at];
  return next !== undefined && !FOLLOWS.test(next.key) && !next.capital;
}

/** With whom or on what, where a name says so right behind. */
function complementEnd(page: Page, draft: Draft, from: number, frame: ReadonlySet<number>): number {
  if (!COMPLEMENT.test(keyAt(page, from)) || !frame.has(from)) return from;
  const name = keyAt(page, from + 1) === 'the' ? from + 2 : from + 1;
  const mention = draft.at(name);
  if (mention && mention.form !== 'ADJECTIVAL' && frame.has(mention.until - 1)) return mention.until;
  const network = headAt(page, name);
  return network?.kind === 'POST' && frame.has(name) ? name + network.words.length : from;
}
