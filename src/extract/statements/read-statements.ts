import { overlaps, type Span } from '../../model/span.js';
import type { SpeechAct } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, isOpen, keyAt, type Page, spanOf, type TokenRange, tokensOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { chunkBehind } from '../syntax/chunks.js';
import { actNamed } from './acts/speech-acts.js';
import { addStatement } from './add-statement.js';
import { type Attribution, attributionsOf } from './attributions.js';
import { contentEdges, coordinatedContents, saidHere, toldApart } from './content-edges.js';
import { cueOwner } from './cue-owner.js';
import { isNoSpeech } from './no-speech.js';
import { ownerInFront } from './noun-owner.js';
import { sentenceSpeaker } from './reported-statements.js';
import { isSpeaking } from './source-parts.js';
import { speakersOfSource } from './source-speakers.js';
import type { Speaker } from './speakers.js';
import { toldInside } from './told-inside.js';

/** Statements as the model read them: each cue with its content, once for each of its speakers. */
export const readStatements: Step = {
  name: 'read-statements',
  run(page, draft) {
    const attributions = attributionsOf(page);
    for (const attribution of [...attributions, ...toldInside(page, draft, attributions)]) {
      const { cue, source, contents } = attribution;
      if (!isOpen(page, cue?.from ?? contents[0]?.from ?? -1) || isHeadlineOfAnother(page, attribution)) continue;
      if (cue !== null) add(page, draft, attribution, cue);
      else if (source !== null) addMarked(page, draft, attribution, source);
    }
  },
};

/** A headline has a cue of its own or a mark; what the text below says of it is no attribution. */
const isHeadlineOfAnother = (page: Page, { distant, contents }: Attribution): boolean =>
  distant && page.tokens[contents[0]?.from ?? 0]?.section === 'title';

/** "Peskov: the list will grow": a speaker and what is said, parted by a mark. */
function addMarked(page: Page, draft: Draft, { contents, confidence }: Attribution, source: TokenRange): void {
  const [content] = contents.map(({ from, until }) => spanOf(page, from, until));
  const [speaker] = speakersOfSource(page, draft, source);
  if (!content || !speaker || draft.statements.some((known) => overlaps(known.content, content))) return;
  addStatement(page, draft, { speaker, cue: null, content, rule: 'reading-mark', confidence });
}

function add(page: Page, draft: Draft, attribution: Attribution, cue: TokenRange): void {
  const contents = attribution.contents.map((range) => contentEdges(page, cue, withoutCue(page, attribution, range)));
  const [told, quoted] = toldApart(page, cue, contents);
  const own = saidHere(page, cue, told);
  const [only] = own;
  const parts = own.length === 1 && only ? coordinatedContents(page, only) : [];
  if (parts.length > 1) for (const part of parts) addOne(page, draft, { ...attribution, contents: [part] }, cue);
  else addOne(page, draft, { ...attribution, contents: own }, cue);
  for (const quotation of quoted) addOne(page, draft, { ...attribution, contents: [quotation], distant: true }, cue);
}

/** "Russia will wait, Peskov said" read as the content of its own "said": without who says it. */
function withoutCue(page: Page, { cue, source }: Attribution, { from, until }: TokenRange): TokenRange {
  if (cue === null || cue.from < from || cue.until > until) return { from, until };
  const told = source !== null && source.from > from ? Math.min(source.from, cue.from) : cue.from;
  return told > from + 1 && keyAt(page, told - 1) === ',' ? { from, until: told - 1 } : { from, until };
}

function addOne(page: Page, draft: Draft, attribution: Attribution, cue: TokenRange): void {
  const { confidence, distant } = attribution;
  const spans = attribution.contents.map(({ from, until }) => spanOf(page, from, until));
  const quoted = spans.flatMap((span) => quotedIn(page, span));
  const content = spans.reduce((longest, span) => (lengthOf(span) > lengthOf(longest) ? span : longest));
  if (isNoSpeech(page, { cue, content: tokensWithin(page, content), quoted: quoted.length > 0 })) return;
  const { speakers, carried } = speakersOf(page, draft, attribution, actNamed(page, cue, content));
  for (const speaker of speakers.length === 0 ? [null] : speakers) {
    addStatement(page, draft, {
      speaker,
      carried: carried || distant,
      cue: distant ? null : cue.from,
      cueEnd: cue.until,
      content,
      rule: 'reading',
      confidence,
      quoted,
    });
  }
}

const tokensWithin = (page: Page, { start, end }: Span): TokenRange => ({
  from: firstTokenAt(page, start),
  until: firstTokenAt(page, end - 1) + 1,
});

const lengthOf = ({ start, end }: Span): number => end - start;

interface Speakers {
  readonly speakers: readonly Speaker[];
  readonly carried: boolean;
}

/** Of a verb without a source of its own the speaker or subject of the sentence before it ("…, adding that …"). */
function speakersOf(page: Page, draft: Draft, { source, cue, contents }: Attribution, act: SpeechAct): Speakers {
  const at = cue?.from ?? 0;
  if (act === 'QUESTION' && isAnswered(page, at)) return { speakers: askers(page, draft, cue), carried: true };
  const better = cue === null || source === null ? null : betterThan(page, draft, source, cue);
  if (source !== null) {
    const said = [...contents, ...spokenBefore(page, source, at)];
    return { speakers: better ?? speakersOfSource(page, draft, source, said), carried: false };
  }
  const bySyntax = cue === null ? null : cueOwner(page, draft, cue);
  if (bySyntax !== null) return { speakers: bySyntax, carried: true };
  const range = page.sentences[page.tokens[at]?.sentence ?? -1];
  const found = range && isVerb(page, cue) ? sentenceSpeaker(page, draft, at, range) : null;
  return { speakers: found ? [found.speaker] : [], carried: true };
}

/** "Smith and his like | , he stressed, | will lose": what stands before who breaks in is said too. */
function spokenBefore(page: Page, source: TokenRange, cue: number): readonly TokenRange[] {
  const sentence = page.sentences[page.tokens[source.from]?.sentence ?? -1];
  const breaksIn = keyAt(page, source.from - 1) === ',' && cue >= source.until && keyAt(page, cue + 1) === ',';
  if (!breaksIn || !sentence) return [];
  const { spans = [] } = page.reading;
  const isTold = spans.some((span) => {
    if (span.label !== 'cue' && span.label !== 'source') return false;
    const { from } = tokensOf(page, span);
    return from >= sentence.from && from < source.from;
  });
  let from = source.from;
  while (from > sentence.from && !/^[:;]$/u.test(keyAt(page, from - 1))) from -= 1;
  return isTold ? [] : [{ from, until: source.from }];
}

/** The owner of a noun that stands in front of it ("a French request"), and the subject of a verb whose source was read in another sentence. */
function betterThan(page: Page, draft: Draft, source: TokenRange, cue: TokenRange): readonly Speaker[] | null {
  const quoted = quotedAsSaying(page, source, cue);
  if (quoted !== null) return speakersOfSource(page, draft, quoted);
  if (page.tokens[source.from]?.sentence !== page.tokens[cue.from]?.sentence) {
    const own = cueOwner(page, draft, cue);
    return own === null || own.length === 0 ? null : own;
  }
  if (isAside(page, source, cue)) {
    const range = page.sentences[page.tokens[cue.from]?.sentence ?? -1];
    const found = range && sentenceSpeaker(page, draft, cue.from, range);
    if (found) return [found.speaker];
  }
  const owner = isVerb(page, cue) ? null : ownerInFront(page, draft, cue);
  return owner?.every(({ from, until }) => until <= source.from || source.until <= from) ? owner : null;
}

/** "she said to a question by a reporter, adding": who is named behind a preposition before the comma does not go on to speak. */
function isAside(page: Page, source: TokenRange, cue: TokenRange): boolean {
  return (
    keyAt(page, cue.from).endsWith('ing') &&
    keyAt(page, cue.from - 1) === ',' &&
    source.until === cue.from - 1 &&
    /^(?:by|from|of|with|to|for)$/u.test(keyAt(page, source.from - 1)) &&
    keyAt(page, source.from - 2) !== 'according'
  );
}

/** "Tass quoted the minister as saying": the minister says it. */
function quotedAsSaying(page: Page, source: TokenRange, cue: TokenRange): TokenRange | null {
  const sentence = page.tokens[cue.from]?.sentence;
  for (let verb = source.until; verb < cue.until && verb < source.until + 4; verb += 1) {
    if (!/^(?:quoted|quotes|quoting|cited|cites|citing)$/u.test(keyAt(page, verb))) continue;
    if (/^(?:was|were|is|are|been|being)$/u.test(keyAt(page, verb - 1)) || keyAt(page, verb + 1) === 'by') continue;
    for (let as = verb + 2; page.tokens[as]?.sentence === sentence && as < verb + LONGEST_QUOTED; as += 1)
      if (keyAt(page, as) === 'as' && /^(?:saying|telling|warning|adding)$/u.test(keyAt(page, as + 1)))
        return { from: verb + 1, until: as };
  }
  return null;
}

const LONGEST_QUOTED = 16;

/** "when asked whether …", "Asked about …, he said": whoever is named there answers. */
const isAnswered = (page: Page, at: number): boolean =>
  /^(?:when|was|were|been|being|if)$/u.test(keyAt(page, at - 1)) || page.tokens[at]?.capital === true;

/** "Asked by a reporter whether …": whoever stands behind "by"; else nobody is named. */
function askers(page: Page, draft: Draft, cue: TokenRange | null): readonly Speaker[] {
  if (cue === null || keyAt(page, cue.until) !== 'by' || page.parsed === null) return [];
  const asker = chunkBehind(page.parsed, cue.until);
  const source = { from: asker?.from ?? 0, until: (asker?.head ?? 0) + 1 };
  // "asked by email" names nobody.
  return asker !== null && isSpeaking(page, draft, source) ? speakersOfSource(page, draft, source) : [];
}

/** By the syntax of the reading; "growing calls for" has none that speaks. */
function isVerb(page: Page, cue: TokenRange | null): boolean {
  const { words, syntax } = page.reading;
  const span = cue && spanOf(page, cue.from, cue.until);
  if (span === null || syntax === undefined) return true;
  const within = (index: number): boolean =>
    (words[index]?.start ?? 0) >= span.start && (words[index]?.end ?? 0) <= span.end;
  return syntax.some(
    ({ partOfSpeech, relation }, index) => within(index) && partOfSpeech === 'VERB' && relation !== 'amod',
  );
}

const quotedIn = (page: Page, span: Span): Span[] =>
  page.quotes
    .within(span)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
