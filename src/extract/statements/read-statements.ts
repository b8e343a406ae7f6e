import type { Span } from '../../model/span.js';
import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page, spanOf, type TokenRange, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { actOf } from './acts.js';
import { addStatement } from './add-statement.js';
import { type Attribution, attributionsOf } from './attributions.js';
import { cueAct } from './cue-act.js';
import { sentenceSpeaker } from './reported-statements.js';
import { speakersOfSource } from './source-speakers.js';
import type { Speaker } from './speakers.js';

/** Statements as the model read them: each cue with its content, once for each of its speakers. */
export const readStatements: Step = {
  name: 'read-statements',
  run(page, draft) {
    for (const attribution of attributionsOf(page)) {
      if (attribution.cue !== null && isOpen(page, attribution.cue.from)) add(page, draft, attribution);
    }
  },
};

function add(page: Page, draft: Draft, attribution: Attribution): void {
  const { cue, contents, confidence } = attribution;
  if (cue === null) return;
  const spans = contents.map((range) => contentSpan(page, range));
  const content = spans.reduce((longest, span) =>
    span.end - span.start > longest.end - longest.start ? span : longest,
  );
  const words = page.article.text.slice(content.start, content.end);
  const pieces = spans.flatMap((span) => quotedIn(page, span));
  const { speakers, carried } = speakersOf(page, draft, attribution);
  for (const speaker of speakers.length === 0 ? [null] : speakers) {
    addStatement(page, draft, {
      speaker,
      carried,
      cue: cue.from,
      cueEnd: cue.until,
      content,
      act: actOf(actOfCue(page, cue, words), words),
      rule: 'reading',
      confidence,
      quoted: pieces,
    });
  }
}

/** "asked whether …" is a question, "asked for …" a request. */
function actOfCue(page: Page, cue: TokenRange, content: string): ReturnType<typeof cueAct> {
  const { words } = wordsOf(page, cue.from, cue.until);
  const asks =
    /^ask/iu.test(words) &&
    (/^(?:about|whether|if|how|why|what|when|who|where)\b/iu.test(content) || /\?$/u.test(content));
  return asks ? 'QUESTION' : cueAct(words);
}

interface Speakers {
  readonly speakers: readonly Speaker[];
  readonly carried: boolean;
}

/** Of a cue without a source of its own the speaker or subject of the sentence before it ("…, adding that …"). */
function speakersOf(page: Page, draft: Draft, { source, cue }: Attribution): Speakers {
  if (source !== null) return { speakers: speakersOfSource(page, draft, source), carried: false };
  const at = cue?.from ?? 0;
  const range = page.sentences[page.tokens[at]?.sentence ?? -1];
  const found = range && isVerb(page, at) ? sentenceSpeaker(page, draft, at, range) : null;
  return { speakers: found ? [found.speaker] : [], carried: true };
}

const isVerb = (page: Page, at: number): boolean =>
  !/^(?:the|a|an|his|her|its|their|['’]s|of|no|any)$/u.test(keyAt(page, at - 1)) &&
  /(?:ing|ed|s|d|t|w|e|d)$/u.test(keyAt(page, at));

/** Marks of a quotation belong outside, but not where they enclose only part of the content. */
function contentSpan(page: Page, { from, until }: TokenRange): Span {
  return spanOf(page, from, until);
}

const quotedIn = (page: Page, span: Span): Span[] =>
  page.quotes
    .within(span)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
