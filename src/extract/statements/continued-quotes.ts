import type { StatementFact } from '../../model/article-facts.js';
import type { Span } from '../../model/span.js';
import { contains, wordsAt } from '../../model/span.js';
import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
import type { Step } from '../pipeline.js';
import type { Quote } from '../quotes.js';
import { addStatement } from './add-statement.js';
import { isSentenceLike } from './direct-statements.js';
import { firstTokenAt } from './token-search.js';

/** Quotations that nobody is named for: the rest of one that its verb cut in two, or more from whoever spoke last. */
export const continuedQuotes: Step = {
  name: 'continued-quotes',
  run(page, draft) {
    for (const quote of page.quotes.quotes) {
      if (!isSentenceLike(page, quote) || isTold(draft, quote)) continue;
      const before = lastBefore(page, draft, quote);
      if (!before) continue;
      const same = paragraphOf(page, before.content) === quote.paragraph;
      if (same && before.kind === 'DIRECT' && before.cue !== null && before.cue.start < quote.start)
        join(page, draft, before, quote);
      else if (before.speaker !== null) carry(page, draft, before.speaker, quote);
    }
  },
};

/** True where statements hold most of the quotation: what somebody tells in it of others holds less. */
function isTold(draft: Draft, quote: Quote): boolean {
  const share = ({ start, end }: Span): number =>
    (Math.min(end, quote.end) - Math.max(start, quote.start)) / (quote.end - quote.start);
  return draft.statements.some(({ content, quoted }) => [content, ...quoted].some((piece) => share(piece) > MOST));
}

const MOST = 0.5;

const paragraphOf = (page: Page, span: Span): number => page.tokens[firstTokenAt(page, span.start)]?.paragraph ?? -1;

/** The last statement before the quotation, in its paragraph or the one before that. */
function lastBefore(page: Page, draft: Draft, quote: Quote): StatementFact | null {
  let best: StatementFact | null = null;
  for (const statement of draft.statements) {
    if (statement.content.start >= quote.start || statement.speaker === null || isNested(draft, statement)) continue;
    if (quote.paragraph - paragraphOf(page, statement.content) > 1) continue;
    if (!best || statement.content.start > best.content.start) best = statement;
  }
  return best;
}

const isNested = (draft: Draft, { content }: StatementFact): boolean =>
  draft.statements.some(
    (outer) =>
      contains(outer.content, content) && outer.content.end - outer.content.start > content.end - content.start,
  );

/** “X,” said Y. “Z.” is one statement; its content is the longer part. */
function join(page: Page, draft: Draft, statement: StatementFact, quote: Quote): void {
  const longer = quote.end - quote.start > statement.content.end - statement.content.start;
  const joined: StatementFact = {
    ...statement,
    content: longer ? wordsAt(page.article.text, { start: quote.start, end: quote.end }) : statement.content,
    quoted: [...statement.quoted, { start: quote.start, end: quote.end }],
  };
  draft.statements[draft.statements.indexOf(statement)] = joined;
}

function carry(page: Page, draft: Draft, entity: string, quote: Quote): void {
  addStatement(page, draft, {
    speaker: { entity, from: 0, until: 0 },
    carried: true,
    cue: null,
    content: quote,
    rule: 'continued-quotation',
    confidence: 0.65,
    quoted: [{ start: quote.start, end: quote.end }],
  });
}
