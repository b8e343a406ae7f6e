/** Statements, events and permissions as an article tells of them, and folded from all reports: the same for every store. */
import type { ArticleChange, EventReport, StatementReport } from '../model/article-change.js';
import type { Evidence } from '../model/evidence.js';
import { type EventId, kindOfId, type PermissionId, type StatementId } from '../model/ids.js';
import type { EventRecord, PermissionRecord, StatementRecord } from '../model/nodes.js';
import type { PartialDate } from '../model/partial-date.js';
import {
  foldEvent,
  foldPermission,
  foldStatement,
  NO_DAY,
  type PermissionParties,
  type PermissionStep,
  type Sourced,
} from './fold.js';
import type { JudgedChange, JudgedEventReport } from './identity/judged-change.js';
import type { Position } from './query.js';
import { dayOf } from './row-keys.js';
import type { AccountRow } from './rows.js';

/** A report as stored: that of a permission has the parties with it, that of a statement what resolving asks of it. */
export type Report = { readonly evidence: Evidence; readonly date: PartialDate | null } & Partial<PermissionParties>;

export interface Fact {
  readonly id: string;
  readonly reports: readonly Report[];
}

export type ToldFacts = Pick<JudgedChange, 'statements' | 'events' | 'permissions'>;

export const factsOf = ({ statements, events, permissions }: ToldFacts): readonly Fact[] => [
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

/** "No evidence, no fact": what comes without is left out. */
export const withEvidence = (change: ArticleChange): ArticleChange => ({
  ...change,
  statements: change.statements.filter(({ reports }) => reports.length > 0),
  events: change.events.filter(({ reports }) => reports.length > 0),
  permissions: change.permissions.filter(({ reports }) => reports.length > 0),
  edges: change.edges.filter(({ evidence }) => evidence.length > 0),
});

/** The day that orders a report among the steps of a permission; only these are ordered so. */
export const stepDayOf = ({ grantorId, date }: Report, publishedOn: string): string =>
  grantorId === undefined ? NO_DAY : (dayOf(date) ?? publishedOn);

/**
 * A report as an account.
 * @param id of the event as it is shown
 * @param report as stored
 */
export function accountOf(id: EventId, report: string, position: Position): AccountRow {
  const {
    givenId = id,
    modality,
    date,
    placeId,
    attributedToId,
    numbers,
    evidence,
  } = JSON.parse(report) as JudgedEventReport;
  return { eventId: givenId, modality, date, placeId, attributedToId, numbers, evidence, ...position };
}

export function foldReports(
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
