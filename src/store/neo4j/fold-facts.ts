/** Statements, events and permissions, folded from their reports. */
import type { EventReport, StatementReport } from '../../model/article-change.js';
import type { Evidence } from '../../model/evidence.js';
import { type ArticleId, type EventId, kindOfId, type PermissionId, type StatementId } from '../../model/ids.js';
import type { EventRecord, PermissionRecord, StatementRecord } from '../../model/nodes.js';
import type { PartialDate } from '../../model/partial-date.js';
import {
  byCodePoint,
  foldEvent,
  foldPermission,
  foldStatement,
  NO_DAY,
  type PermissionParties,
  type PermissionStep,
  type Source,
  type Sourced,
} from '../fold.js';
import type { JudgedChange } from '../identity/judged-change.js';
import { dayOf, evidenceRowId } from '../row-keys.js';
import { type NodeWrite, sourceOf } from './fold-entities.js';
import { nodeProperties, type Properties } from './node-properties.js';

/** A report as stored: that of a permission has the parties with it, that of a statement what resolving asks of it. */
export type Report = { readonly evidence: Evidence; readonly date: PartialDate | null } & Partial<PermissionParties>;

export interface Fact {
  readonly id: string;
  readonly reports: readonly Report[];
}

type Facts = Pick<JudgedChange, 'statements' | 'events' | 'permissions'>;

export const factsOf = ({ statements, events, permissions }: Facts): readonly Fact[] => [
  ...statements.map(({ id, firstTold, givenId, reports }) => ({
    id,
    reports: firstTold === undefined ? reports : reports.map((report) => ({ ...report, firstTold, givenId })),
  })),
  ...events,
  ...permissions.map(({ id, reports, grantorId, granteeId, weaponIds }) => ({
    id,
    reports: reports.map((report) => ({ ...report, grantorId, granteeId, weaponIds })),
  })),
];

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

function foldReports(
  id: string,
  reports: readonly Sourced<Report>[],
): StatementRecord | EventRecord | PermissionRecord {
  switch (kindOfId(id)) {
    case 'Statement':
      return foldStatement(id as StatementId, reports as unknown as readonly Sourced<StatementReport>[]);
    case 'Event':
      return foldEvent(id as EventId, reports as unknown as readonly Sourced<EventReport>[]);
    default:
      return foldPermission(id as PermissionId, reports as unknown as readonly Sourced<PermissionStep>[]);
  }
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
    stepDay: report.grantorId === undefined ? NO_DAY : (dayOf(report.date) ?? day),
    report: JSON.stringify(report),
  };
}
