/** How articles tell of events, one account each, out of all reports. */
import { type EventId, kindOfId } from '../../model/ids.js';
import { NO_DAY } from '../fold.js';
import { groupBy } from '../group-by.js';
import type { AccountRow } from '../rows.js';
import { accountOf } from '../told-facts.js';

/** As `read/reports` gives them. */
export interface ReportColumns {
  readonly parent: number;
  /** Of the fact. */
  readonly id: string;
  readonly day: string;
  readonly stepDay: string;
  readonly rowId: string;
  readonly report: string;
}

export const dayIn = (day: string): string | null => (day === NO_DAY ? null : day);

export const toAccount = ({ id, day, rowId, report }: ReportColumns): AccountRow | null =>
  kindOfId(id) === 'Event' ? accountOf(id as EventId, report, { sort: [dayIn(day)], rowId }) : null;

/** Of the reports of one article those that are the first of each event that it holds for one of its own. */
export function firstAccounts(rows: readonly ReportColumns[]): readonly ReportColumns[] {
  const byEvent = groupBy(rows, ({ rowId, report }) => `${articleIn(rowId)} ${givenIdIn(report)}`);
  return [...byEvent.values()].map((own) => own.reduce((a, b) => (ordinalIn(b.rowId) < ordinalIn(a.rowId) ? b : a)));
}

const articleIn = (rowId: string): string => rowId.slice(0, rowId.indexOf(':'));
const ordinalIn = (rowId: string): number => Number(rowId.slice(rowId.lastIndexOf(':') + 1));
const givenIdIn = (report: string): string => (JSON.parse(report) as { readonly givenId?: string }).givenId ?? '';
