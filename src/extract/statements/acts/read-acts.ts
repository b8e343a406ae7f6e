/** Acts by what the model saw of a content and its cue. */
import type { StatementFact } from '../../../model/article-facts.js';
import type { Span } from '../../../model/span.js';
import { SPEECH_ACTS, type SpeechAct } from '../../../model/vocabulary.js';
import { type Page, spanOf, tokensOf } from '../../page.js';

type Shares = Readonly<Record<SpeechAct, number>>;

/** Share of each act, of the content that has most in common with a statement's; null where the model saw none there. */
export function readActs(page: Page): (statement: StatementFact) => Shares | null {
  const { spans = [], acts = [] } = page.reading;
  const read = acts.flatMap(({ content, shares }) => {
    const span = spans[content];
    if (!span) return [];
    const { from, until } = tokensOf(page, span);
    return [{ place: spanOf(page, from, until), shares: sharesOf(shares) }];
  });
  return ({ content }) =>
    read.reduce<{ common: number; shares: Shares | null }>(
      (best, { place, shares }) => {
        const common = inCommon(place, content);
        return common > best.common ? { common, shares } : best;
      },
      { common: 0, shares: null },
    ).shares;
}

const sharesOf = (read: Readonly<Record<string, number>>): Shares =>
  Object.fromEntries(SPEECH_ACTS.map((act) => [act, read[act.toLowerCase()] ?? 0])) as Shares;

/** Characters of both over those of either. */
function inCommon(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (a.end - a.start + (b.end - b.start) - both);
}
