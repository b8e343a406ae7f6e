import type { EventId } from '../../model/ids.js';
import type { JudgedEventReport } from './judged-change.js';

/** Of the reports of one article those that tell first of each event that it holds for one of its own, with their places. */
export function firstReports(
  reports: readonly JudgedEventReport[],
): readonly (readonly [place: number, report: JudgedEventReport])[] {
  const seen = new Set<EventId | undefined>();
  return [...reports.entries()].filter(([, { givenId }]) => {
    const isFirst = !seen.has(givenId);
    seen.add(givenId);
    return isFirst;
  });
}
