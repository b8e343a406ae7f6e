/** Events of other articles that may be one with those of another, see GraphLookup. */
import type { EventReport } from '../../model/article-change.js';
import { EVENTS_PER_KEY, eventKeys, LONGEST_EVENT_DAYS } from '../../model/event-keys.js';
import { type EventCandidate, eventCandidate } from '../../model/graph-lookup.js';
import type { ArticleId, EventId } from '../../model/ids.js';
import { addDays } from '../../model/partial-date.js';
import { byCodePoint } from '../fold.js';
import type { JudgedEvent } from '../identity/judged-change.js';
import { firstReports } from '../identity/judged-events.js';
import { evidenceRowId } from '../row-keys.js';
import type { Database } from './database.js';
import { list, sqlFile } from './sql.js';

const EVENT_CANDIDATES = sqlFile('read/event-candidates');
const INSERT_EVENT_KEY = 'INSERT INTO event_key (key, first_day, row_id, last_day, fact_key) VALUES (?, ?, ?, ?, ?)';

export function eventCandidates(
  database: Database,
  keys: readonly string[],
  fromDay: string,
  untilDay: string,
): readonly EventCandidate[] {
  const earliest = addDays(fromDay, -LONGEST_EVENT_DAYS);
  return database
    .all<{ id: EventId; article_id: ArticleId; body: string }>(
      EVENT_CANDIDATES,
      list([...new Set(keys)]),
      earliest,
      fromDay,
      untilDay,
      EVENTS_PER_KEY,
    )
    .map(({ id, article_id, body }) => eventCandidate(id, article_id, JSON.parse(body) as EventReport))
    .sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.articleId, b.articleId));
}

/** Lets the events of an article be found by others. @param keys of the facts, by id */
export function addEventKeys(
  database: Database,
  events: readonly JudgedEvent[],
  keys: ReadonlyMap<string, number>,
  article: ArticleId,
): void {
  for (const { id, reports } of events) {
    for (const [ordinal, report] of firstReports(reports)) {
      const rowId = evidenceRowId(article, report.evidence.start, ordinal);
      for (const key of eventKeys(report)) {
        const { from, until } = report.days ?? { from: '', until: '' };
        database.run(INSERT_EVENT_KEY, key, from, rowId, until, keys.get(id) ?? 0);
      }
    }
  }
}
