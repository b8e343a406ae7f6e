import type { StatementFact } from '../../../model/article-facts.js';
import type { Draft } from '../../draft.js';
import { firstTokenAt, type Page } from '../../page.js';
import type { Step } from '../../pipeline.js';

/** Further on the speaker may be speaking on another occasion. */
const PARAGRAPHS = 2;

/**
 * What somebody goes on to say was said on the day, the occasion and to the listeners of what they said just before:
 * "Peskov told reporters at a briefing on Monday that … He added that …". Statements told inside another's words have
 * occasions of their own. Who asks and is answered in the same sentence asks the one who answers.
 */
export const sameOccasion: Step = {
  name: 'same-occasion',
  run(page, draft) {
    const last = new Map<string, Known>();
    draft.statements.forEach((found, index) => {
      const statement = withAnswerer(page, draft, found, index);
      const { speaker, within } = statement;
      const paragraph = paragraphOf(page, statement);
      draft.statements[index] = statement;
      if (speaker === null || within !== null || paragraph === null) return;
      const before = last.get(speaker);
      const near = before && paragraph - before.paragraph <= PARAGRAPHS ? before.statement : null;
      const carried = near === null ? statement : carriedOn(draft, near, statement);
      draft.statements[index] = carried;
      last.set(speaker, { statement: isPlaced(statement) ? carried : (near ?? carried), paragraph });
    });
    dateBackwards(page, draft);
  },
};

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** A lead often leaves the day to the next paragraph: of a speaker's undated words just before, that weekday is the day too. */
function dateBackwards(page: Page, draft: Draft): void {
  const next = new Map<string, Known>();
  for (let index = draft.statements.length - 1; index >= 0; index -= 1) {
    const statement = draft.statements[index];
    const paragraph = statement ? paragraphOf(page, statement) : null;
    if (!statement || statement.speaker === null || statement.within !== null || paragraph === null) continue;
    const after = next.get(statement.speaker);
    if (statement.datePhrase !== null) next.set(statement.speaker, { statement, paragraph });
    else if (after && after.paragraph - paragraph <= 1 && WEEKDAY.test(after.statement.datePhrase ?? '')) {
      const { date, datePhrase } = after.statement;
      draft.statements[index] = { ...statement, date, datePhrase };
    }
  }
}

interface Known {
  readonly statement: StatementFact;
  readonly paragraph: number;
}

/** True where the words of the statement itself tell of an occasion. */
const isPlaced = ({ date, datePhrase, venue, addressee, reportedVia }: StatementFact): boolean =>
  date !== null || datePhrase !== null || venue !== null || addressee !== null || reportedVia.length > 0;

/** What the statement does not tell itself; on another day or occasion nothing is carried on. */
function carriedOn(draft: Draft, before: StatementFact, statement: StatementFact): StatementFact {
  const { date, datePhrase } = before;
  const undated = statement.date === null && statement.datePhrase === null;
  if (!undated) return statement;
  const dated = { ...statement, date, datePhrase };
  if (statement.venue !== null || statement.addressee !== null || statement.reportedVia.length > 0) return dated;
  return {
    ...dated,
    venue: before.venue,
    reportedVia: before.reportedVia,
    addressee: isAudience(draft, before) ? before.addressee : null,
  };
}

/** Reporters, a crowd or an outlet hear all of it; whom one urged or warned is addressed with that alone. */
function isAudience(draft: Draft, { addressee, reportedVia }: StatementFact): boolean {
  if (addressee === null) return false;
  const entity = draft.entities.get(addressee);
  return reportedVia.includes(addressee) || entity?.organizationKind === 'MEDIA' || entity?.named === false;
}

/** "Asked whether …, Peskov said …": who answers in the sentence was asked. */
function withAnswerer(page: Page, draft: Draft, statement: StatementFact, index: number): StatementFact {
  if (statement.act !== 'QUESTION' || statement.addressee !== null || statement.cue === null) return statement;
  const sentence = sentenceOf(page, statement.cue.start);
  const answer = [draft.statements[index + 1], draft.statements[index - 1]].find(
    (other) =>
      other?.speaker != null &&
      other.cue !== null &&
      other.speaker !== statement.speaker &&
      other.act !== 'QUESTION' &&
      sentenceOf(page, other.cue.start) === sentence,
  );
  return answer ? { ...statement, addressee: answer.speaker } : statement;
}

const sentenceOf = (page: Page, offset: number): number => page.tokens[firstTokenAt(page, offset)]?.sentence ?? -1;

/** Null in a headline: it is told of again below, and the day is there. */
function paragraphOf(page: Page, { content }: StatementFact): number | null {
  const token = page.tokens[firstTokenAt(page, content.start)];
  return token === undefined || token.section === 'title' ? null : token.paragraph;
}
