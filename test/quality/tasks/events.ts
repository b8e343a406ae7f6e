import { type EventItem, isRequired, type Judged } from '../annotation.js';
import { matchUp } from '../matching.js';
import type { Names } from '../names.js';
import type { ScoreSheet } from '../score-sheet.js';
import { overlaps } from '../spans.js';
import type { Task } from './task.js';

const isOther = ({ type }: EventItem): boolean => type === 'Other';
/** A shared trigger, and half a point more for the same type. */
const likeness = (g: EventItem, f: EventItem): number =>
  (overlaps(g.triggerSpan, f.triggerSpan) ? 1 : 0) + (g.type === f.type ? 0.5 : 0);

/** Events by their trigger alone, then by trigger and type (those of no type of their own left out), then their roles. */
export const events: Task = (article, names, sheet) => {
  judge('events.trigger', article, 1, () => true, sheet);
  const typed = judge('events', article, 1.5, (item) => !isOther(item), sheet);
  const { file } = article.gold;
  for (const { type, trigger } of typed.missed) sheet.note('events', 'missed', file, `${type}: ${trigger}`, 2);
  for (const { type, trigger } of typed.extra) sheet.note('events', 'extra', file, `${type}: ${trigger}`);
  roles(article, typed.hits, names, sheet);
};

interface JudgedEvents {
  readonly hits: readonly (readonly [gold: EventItem, found: EventItem])[];
  readonly missed: readonly EventItem[];
  readonly extra: readonly EventItem[];
}

function judge(
  task: string,
  { gold, found }: Judged,
  atLeast: number,
  counts: (item: EventItem) => boolean,
  sheet: ScoreSheet,
): JudgedEvents {
  const items = gold.events ?? [];
  const matching = matchUp(items, found.events ?? [], likeness, atLeast);
  const required = (g: EventItem): boolean => isRequired(g) && counts(g);
  const hits = matching.pairs.filter(([g]) => required(g));
  const missed = matching.missed.filter(required);
  const extra = matching.extra.filter(
    (f) => counts(f) && !items.some((g) => !isRequired(g) && overlaps(g.triggerSpan, f.triggerSpan)),
  );
  sheet.count(task, hits.length, extra.length, missed.length);
  return { hits, missed, extra };
}

/** Right roles of all gold roles, of events found or not. */
function roles({ gold }: Judged, hits: JudgedEvents['hits'], names: Names, sheet: ScoreSheet): void {
  const required = (gold.events ?? []).filter((g) => isRequired(g) && !isOther(g));
  const right = hits.map(
    ([g, f]) =>
      (g.participants ?? []).filter(({ role, entity }) =>
        (f.participants ?? []).some((part) => part.role === role && names.same(entity, part.entity)),
      ).length,
  );
  sheet.share('events.roles.recall', sum(right), sum(required.map(({ participants = [] }) => participants.length)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
