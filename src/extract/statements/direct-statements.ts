import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import type { Quote } from '../quotes.js';
import { addStatement } from './add-statement.js';
import { cueOf, isSayingVerb } from './cues.js';
import { type Speaker, subjectAfter, subjectBefore } from './speakers.js';
import { firstTokenAt } from './token-search.js';

export interface Attribution {
  readonly speaker: Speaker;
  readonly cue: number;
}

/** Quotations that are sentences, with the verb and speaker behind or before them: “…,” Peskov told reporters. */
export const directStatements: Step = {
  name: 'direct-statements',
  run(page, draft) {
    for (const quote of page.quotes.quotes) {
      if (!isSentenceLike(page, quote)) continue;
      const found = attributionAfter(page, draft, quote) ?? attributionBefore(page, draft, quote);
      if (!found || draft.statements.some(({ cue }) => cue?.start === page.tokens[found.cue]?.start)) continue;
      addStatement(page, draft, {
        speaker: found.speaker,
        cue: found.cue,
        content: quote,
        rule: 'direct-quotation',
        confidence: 0.9,
        quoted: [{ start: quote.start, end: quote.end }],
      });
    }
  },
};

const FEWEST_WORDS = 4;

/** Stands for itself: opens a paragraph or sentence, or follows a colon, a comma or a verb of saying; and has some length. */
export function isSentenceLike(page: Page, quote: Quote): boolean {
  const first = firstTokenAt(page, quote.start);
  const words = page.article.text.slice(quote.start, Math.min(quote.end, quote.start + 200)).split(/\s+/u).length;
  if (words < FEWEST_WORDS) return false;
  const before = page.tokens[first - 2];
  if (!before || before.paragraph !== page.tokens[first]?.paragraph) return true;
  if (/^(?:[:,.!?…]|[”"»])$/u.test(before.text))
    return before.text !== ',' || /^\p{Lu}/u.test(page.tokens[first]?.text ?? '');
  return isSayingVerb(before.key) && page.tokens[first]?.capital === true;
}

const REACH_AFTER = 16;
const REACH_BEFORE = 30;

function attributionAfter(page: Page, draft: Draft, quote: Quote): Attribution | null {
  if (quote.closed && /[.]\s*$/u.test(page.article.text.slice(quote.start, quote.end).slice(-4))) return null;
  let from = firstTokenAt(page, quote.end);
  if (/^[”"»’']$/u.test(keyAt(page, from))) from += 1;
  if (keyAt(page, from) === ',') from += 1;
  if (cueOf(keyAt(page, from)) !== null) {
    const speaker = subjectAfter(page, draft, from + 1);
    return speaker && { speaker, cue: from };
  }
  for (let at = from + 1; at < from + REACH_AFTER; at += 1) {
    const token = page.tokens[at];
    if (!token || token.paragraph !== quote.paragraph || /^[.;“"«]$/u.test(token.text)) return null;
    if (draft.at(at) || !isSayingVerb(token.key)) continue;
    const speaker = subjectBefore(page, draft, at);
    if (speaker && speaker.from <= from + 2) return { speaker, cue: at };
  }
  return null;
}

function attributionBefore(page: Page, draft: Draft, quote: Quote): Attribution | null {
  const open = firstTokenAt(page, quote.start) - 1;
  const sentence = page.tokens[open]?.sentence;
  for (let at = open - 1; at > open - REACH_BEFORE && at >= 0; at -= 1) {
    const token = page.tokens[at];
    if (!token || token.paragraph !== quote.paragraph || token.sentence !== sentence) return null;
    if (/^[”"»]$/u.test(token.text)) return null;
    if (draft.at(at) || !isSayingVerb(token.key)) continue;
    const speaker = subjectBefore(page, draft, at);
    return speaker && { speaker, cue: at };
  }
  return null;
}
