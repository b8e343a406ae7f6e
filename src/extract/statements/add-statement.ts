import type { StatementFact } from '../../model/article-facts.js';
import type { Span } from '../../model/span.js';
import { contains, wordsAt } from '../../model/span.js';
import type { StatementKind } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { type Page, spanOf, wordsOf } from '../page.js';
import type { Speaker } from './speakers.js';

export interface NewStatement {
  readonly speaker: Speaker | null;
  /** True where the speaker is carried over and not said here. */
  readonly carried?: boolean;
  /** First token of the cue, or null. */
  readonly cue: number | null;
  /** Behind the last token of the cue; it is one token unless told otherwise. */
  readonly cueEnd?: number;
  readonly content: Span;
  readonly rule: string;
  readonly confidence: number;
  readonly quoted?: readonly Span[];
}

const EDGE = /[\s,;:—–-]/u;

/** White space and loose punctuation at the edges go; what a quotation keeps inside its marks stays. */
export function trimContent(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && /[\s;:—–]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

export function addStatement(page: Page, draft: Draft, made: NewStatement): StatementFact | null {
  const { text } = page.article;
  const span = trimContent(text, made.content);
  if (!/\p{L}/u.test(text.slice(span.start, span.end))) return null;
  const quoted = made.quoted ?? page.quotes.within(span).map((quote) => clip(quote, span));
  const speaker = made.speaker;
  const statement: StatementFact = {
    id: `s${draft.statements.length + 1}`,
    speaker: speaker?.entity ?? null,
    speakerWords: speaker && !made.carried ? wordsOf(page, speaker.from, speaker.until) : null,
    kind: kindOf(text, span, quoted),
    cue: made.cue === null ? null : wordsAt(text, spanOf(page, made.cue, made.cueEnd ?? made.cue + 1)),
    content: wordsAt(text, span),
    quoted,
    addressee: null,
    venue: null,
    // Which act it is shows when all speakers are known.
    act: 'CLAIM',
    negated: false,
    strength: 'PLAIN',
    condition: null,
    consequence: null,
    date: null,
    datePhrase: null,
    reportedVia: [],
    about: [],
    topics: [],
    stance: [],
    within: null,
    rule: made.rule,
    confidence: made.confidence,
  };
  draft.statements.push(statement);
  return statement;
}

const clip = (quote: Span, span: Span): Span => ({
  start: Math.max(quote.start, span.start),
  end: Math.min(quote.end, span.end),
});

/** Direct: nothing but quotation; mixed: some; indirect: none. */
function kindOf(text: string, content: Span, quoted: readonly Span[]): StatementKind {
  if (quoted.length === 0) return 'INDIRECT';
  if (quoted.some((quote) => contains(quote, content))) return 'DIRECT';
  const outside = quoted.reduce(
    (rest, quote) => rest.replace(text.slice(quote.start, quote.end), ''),
    text.slice(content.start, content.end),
  );
  return /\p{L}/u.test(outside) ? 'MIXED' : 'DIRECT';
}
