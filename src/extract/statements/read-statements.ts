import { overlaps, type Span } from '../../model/span.js';
import type { SpeechAct } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, isOpen, keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { actNamed } from './acts/speech-acts.js';
import { addStatement } from './add-statement.js';
import { type Attribution, attributionsOf } from './attributions.js';
import { isNoSpeech } from './no-speech.js';
import { sentenceSpeaker } from './reported-statements.js';
import { speakersOfSource } from './source-speakers.js';
import type { Speaker } from './speakers.js';

/** Statements as the model read them: each cue with its content, once for each of its speakers. */
export const readStatements: Step = {
  name: 'read-statements',
  run(page, draft) {
    for (const attribution of attributionsOf(page)) {
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

/** "Osmonov: the list will grow": a speaker and what is said, parted by a mark. */
function addMarked(page: Page, draft: Draft, { contents, confidence }: Attribution, source: TokenRange): void {
  const [content] = contents.map(({ from, until }) => spanOf(page, from, until));
  const [speaker] = speakersOfSource(page, draft, source);
  if (!content || !speaker || draft.statements.some((known) => overlaps(known.content, content))) return;
  addStatement(page, draft, { speaker, cue: null, content, rule: 'reading-mark', confidence });
}

function add(page: Page, draft: Draft, attribution: Attribution, cue: TokenRange): void {
  const { contents, confidence, distant } = attribution;
  const spans = contents.map((range) => contentSpan(page, cue, range));
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

/** Without the "that" before it, and within one paragraph: of a span that crosses a break, the longest piece. */
function contentSpan(page: Page, cue: TokenRange, { from, until }: TokenRange): Span {
  const opened = cue.from < from && keyAt(page, from) === 'that' && page.tokens[from + 1]?.spaced === true;
  const start = opened && !isDeterminer(page, from) ? from + 1 : from;
  let best: TokenRange = { from: start, until: start };
  let piece = start;
  for (let at = start; at <= until; at += 1) {
    if (at < until && page.tokens[at]?.paragraph === page.tokens[piece]?.paragraph) continue;
    if (at - piece > best.until - best.from) best = { from: piece, until: at };
    piece = at;
  }
  return spanOf(page, best.from, best.until);
}

/** "that refusal": by the syntax of the reading. */
function isDeterminer(page: Page, token: number): boolean {
  const { words, syntax } = page.reading;
  const index = words.findIndex(({ start }) => start === page.tokens[token]?.start);
  return /^(?:DET|PRON)$/u.test(syntax?.[index]?.partOfSpeech ?? '');
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
function speakersOf(page: Page, draft: Draft, { source, cue }: Attribution, act: SpeechAct): Speakers {
  const at = cue?.from ?? 0;
  if (act === 'QUESTION' && isAnswered(page, at)) return { speakers: [], carried: true };
  if (source !== null) return { speakers: speakersOfSource(page, draft, source), carried: false };
  const range = page.sentences[page.tokens[at]?.sentence ?? -1];
  const found = range && isVerb(page, cue) ? sentenceSpeaker(page, draft, at, range) : null;
  return { speakers: found ? [found.speaker] : [], carried: true };
}

/** "when asked whether …", "Asked about …, he said": whoever is named there answers. */
const isAnswered = (page: Page, at: number): boolean =>
  /^(?:when|was|were|been|being|if)$/u.test(keyAt(page, at - 1)) || page.tokens[at]?.capital === true;

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
