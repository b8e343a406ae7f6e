import { EVENTS_PER_KEY, eventKeys } from '../../../src/model/event-keys.js';
import { type EventCandidate, eventCandidate } from '../../../src/model/graph-lookup.js';
import { byCodePoint } from '../../../src/store/fold.js';
import type { JudgedChange } from '../../../src/store/identity/judged-change.js';
import { firstReports } from '../../../src/store/identity/judged-events.js';
import { evidenceRowId } from '../../../src/store/row-keys.js';

interface Bearer {
  readonly candidate: EventCandidate;
  readonly keys: readonly string[];
  readonly rowId: string;
}

/** @param changes as judged */
export function eventCandidatesOf(
  changes: readonly JudgedChange[],
  keys: readonly string[],
  fromDay: string,
  untilDay: string,
): readonly EventCandidate[] {
  const bearers = changes.flatMap(bearersIn).filter(({ candidate: { days } }) => {
    return days !== null && days.from <= untilDay && days.until >= fromDay;
  });
  const found = [...new Set(keys)].flatMap((key) =>
    bearers
      .filter((bearer) => bearer.keys.includes(key))
      .sort((a, b) => byCodePoint(placeOf(a), placeOf(b)))
      .slice(0, EVENTS_PER_KEY),
  );
  return [...new Set(found)]
    .map(({ candidate }) => candidate)
    .sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.articleId, b.articleId));
}

const placeOf = ({ candidate, rowId }: Bearer): string => `${candidate.days?.from} ${rowId}`;

const bearersIn = ({ article, events }: JudgedChange): readonly Bearer[] =>
  events.flatMap(({ id, reports }) =>
    firstReports(reports).map(([ordinal, report]) => ({
      candidate: eventCandidate(report.givenId ?? id, article.id, report),
      keys: eventKeys(report),
      rowId: evidenceRowId(article.id, report.evidence.start, ordinal),
    })),
  );
