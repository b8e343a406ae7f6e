import type { StatementFact } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';

/** The innermost statement whose content holds the offset; statements are in order of the text. */
export function statementAt(draft: Draft, offset: number): StatementFact | null {
  let low = 0;
  let high = draft.statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((draft.statements[middle]?.content.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - 8); index -= 1) {
    const statement = draft.statements[index];
    if (statement && offset < statement.content.end) return statement;
  }
  return null;
}
