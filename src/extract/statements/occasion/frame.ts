import type { StatementFact } from '../../../model/article-facts.js';
import { contains, type Span } from '../../../model/span.js';
import type { Draft } from '../../draft.js';
import { firstTokenAt, isQuoted, type Page, type TokenRange } from '../../page.js';

/**
 * The narrator's words around a statement: tokens of the sentence of its cue that belong neither to the content of a
 * statement nor to a quotation, in order. Statements in whose words it is told do not count. Empty where there is no cue.
 */
export function frameOf(page: Page, draft: Draft, { cue, content }: StatementFact): readonly number[] {
  if (cue === null) return [];
  const first = firstTokenAt(page, cue.start);
  const range = page.sentences[page.tokens[first]?.sentence ?? -1];
  const told = [content, ...othersBeside(page, draft, content, range)];
  const frame: number[] = [];
  for (let at = range?.from ?? 0; at < (range?.until ?? 0); at += 1) {
    const start = page.tokens[at]?.start ?? 0;
    if (told.some((span) => start >= span.start && start < span.end)) continue;
    if (!isQuoted(page, at)) frame.push(at);
  }
  return frame;
}

function othersBeside(page: Page, draft: Draft, content: Span, range: TokenRange | undefined): readonly Span[] {
  const start = page.tokens[range?.from ?? -1]?.start ?? 0;
  const end = page.tokens[(range?.until ?? 0) - 1]?.end ?? 0;
  return draft.statements.flatMap((other) =>
    other.content.start < end && other.content.end > start && !contains(other.content, content) ? [other.content] : [],
  );
}

/** First token of the cue, and the one behind its last. */
export function cueTokens(page: Page, { cue }: StatementFact): readonly [from: number, until: number] {
  if (cue === null) return [-1, -1];
  return [firstTokenAt(page, cue.start), firstTokenAt(page, cue.end - 1) + 1];
}
