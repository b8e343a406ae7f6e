/** Statements, events and permissions, folded from their reports. */
import type { ArticleId } from '../../model/ids.js';
import type { PartialDate } from '../../model/partial-date.js';
import { byCodePoint, type Source } from '../fold.js';
import { evidenceRowId } from '../row-keys.js';
import { foldReports, type Report, stepDayOf } from '../told-facts.js';
import { type NodeWrite, sourceOf } from './fold-entities.js';
import { nodeProperties, type Properties } from './node-properties.js';

/** A report as `read/stored-reports` gives it. */
export interface ReportRow {
  readonly id: string;
  /** Day and row id, by which reports are ordered. */
  readonly place: string;
  readonly report: string;
  readonly articleId: ArticleId;
  readonly publishedAt: PartialDate | null;
  readonly originId: ArticleId;
}

/** @param rows all reports of the fact */
export function factWrite(id: string, rows: readonly ReportRow[]): NodeWrite {
  const ordered = [...rows].sort((a, b) => byCodePoint(a.place, b.place));
  const reports = ordered.map((row) => ({ source: sourceOf(row), report: JSON.parse(row.report) as Report }));
  return { id, properties: nodeProperties(foldReports(id, reports)) };
}

/** A report as it will be read, once it is stored. */
export const rowOf = (id: string, { day, rowId, report }: ReportProperties, source: Source): ReportRow => ({
  id,
  place: `${day} ${rowId}`,
  report,
  ...source,
});

export type ReportProperties = Properties & {
  readonly day: string;
  readonly rowId: string;
  readonly report: string;
};

/** The properties of REPORTED_IN: the passage as the model has it, and the whole report, of which facts are folded. */
export function reportProperties(article: ArticleId, day: string, report: Report, ordinal: number): ReportProperties {
  const { start, end, words, cue, rule, confidence } = report.evidence;
  return {
    start,
    end,
    words,
    cue,
    rule,
    confidence,
    day,
    rowId: evidenceRowId(article, start, ordinal),
    stepDay: stepDayOf(report, day),
    report: JSON.stringify(report),
  };
}
