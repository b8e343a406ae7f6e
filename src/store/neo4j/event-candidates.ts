/** Events of other articles that may be one with those of another, see GraphLookup. */
import { EVENTS_PER_KEY, eventKeys, LONGEST_EVENT_DAYS } from '../../model/event-keys.js';
import { type EventCandidate, eventCandidate } from '../../model/graph-lookup.js';
import type { ArticleId, EventId } from '../../model/ids.js';
import { addDays } from '../../model/partial-date.js';
import { byCodePoint } from '../fold.js';
import type { JudgedEvent, JudgedEventReport } from '../identity/judged-change.js';
import { firstReports } from '../identity/judged-events.js';
import { evidenceRowId } from '../row-keys.js';
import type { Connection, Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { whole } from './parameters.js';

const EVENT_CANDIDATES = cypherFile('read/event-candidates');
const ADD_EVENT_KEYS = cypherFile('write/add-event-keys');

interface CandidateRow {
  readonly fact: EventId;
  readonly articleId: ArticleId;
  readonly report: string;
}

export async function eventCandidates(
  connection: Connection,
  keys: readonly string[],
  fromDay: string,
  untilDay: string,
): Promise<readonly EventCandidate[]> {
  const rows = await connection.read<CandidateRow>(EVENT_CANDIDATES, {
    keys: [...new Set(keys)],
    earliest: addDays(fromDay, -LONGEST_EVENT_DAYS),
    from: fromDay,
    until: untilDay,
    bearers: whole(EVENTS_PER_KEY),
  });
  return rows
    .map(({ fact, articleId, report: body }) => {
      const report = JSON.parse(body) as JudgedEventReport;
      return eventCandidate(report.givenId ?? fact, articleId, report);
    })
    .sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.articleId, b.articleId));
}

/** Lets the events of an article be found by others. */
export function addEventKeys(
  run: Run,
  events: readonly JudgedEvent[],
  articleId: ArticleId,
): readonly Promise<unknown>[] {
  const keys = events.flatMap(({ id: factId, reports }) =>
    firstReports(reports).flatMap(([ordinal, report]) => {
      const rowId = evidenceRowId(articleId, report.evidence.start, ordinal);
      const { from: firstDay, until: lastDay } = report.days ?? { from: '', until: '' };
      return eventKeys(report).map((key) => ({ key, firstDay, lastDay, rowId, factId, articleId }));
    }),
  );
  return keys.length === 0 ? [] : [run(ADD_EVENT_KEYS, { keys })];
}
