import { isRequired, type RelationItem } from '../annotation.js';
import { matchUp } from '../matching.js';
import type { Task } from './task.js';

/** Who leads a body holds a position in it. */
const typeOf = ({ type }: RelationItem): string => (type === 'LEADS' ? 'HOLDS_POSITION' : type);
const shown = ({ from, type, to }: RelationItem): string => `${String(from)} ${type} ${String(to)}`;

const distinct = (items: readonly RelationItem[]): readonly RelationItem[] => [
  ...new Map(items.map((item) => [shown({ ...item, type: typeOf(item) }), item])).values(),
];

export const relations: Task = ({ gold, found }, names, sheet) => {
  const matching = matchUp(
    distinct(gold.relations ?? []),
    distinct(found.relations ?? []),
    (g, f) => (typeOf(g) === typeOf(f) && names.same(g.from, f.from) && names.same(g.to, f.to) ? 1 : 0),
    1,
  );
  const missed = matching.missed.filter(isRequired);
  sheet.count('relations', matching.pairs.filter(([g]) => isRequired(g)).length, matching.extra.length, missed.length);
  for (const item of missed) sheet.note('relations', 'missed', gold.file, shown(item));
  for (const item of matching.extra) sheet.note('relations', 'extra', gold.file, shown(item));
};
