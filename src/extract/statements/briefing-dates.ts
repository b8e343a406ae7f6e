import type { StatementFact } from '../../model/article-facts.js';
import type { Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { firstTokenAt } from './token-search.js';

/** Further on the speaker may be speaking on another occasion. */
const PARAGRAPHS = 2;

/**
 * What somebody goes on to say was said on the day of what they said just before: "Peskov told reporters on Monday that …
 * He added that …". Statements told inside another's words have days of their own.
 */
export const briefingDates: Step = {
  name: 'briefing-dates',
  run(page, draft) {
    const last = new Map<string, Dated>();
    draft.statements.forEach((statement, index) => {
      const { speaker, within } = statement;
      const paragraph = paragraphOf(page, statement);
      if (speaker === null || within !== null || paragraph === null) return;
      const before = last.get(speaker);
      if (statement.datePhrase !== null || statement.date !== null) {
        last.set(speaker, { statement, paragraph });
      } else if (before && paragraph - before.paragraph <= PARAGRAPHS) {
        const { date, datePhrase } = before.statement;
        draft.statements[index] = { ...statement, date, datePhrase };
        last.set(speaker, { statement: before.statement, paragraph });
      }
    });
  },
};

interface Dated {
  readonly statement: StatementFact;
  readonly paragraph: number;
}

/** Null in a headline: it is told of again below, and the day is there. */
function paragraphOf(page: Page, { content }: StatementFact): number | null {
  const token = page.tokens[firstTokenAt(page, content.start)];
  return token === undefined || token.section === 'title' ? null : token.paragraph;
}
