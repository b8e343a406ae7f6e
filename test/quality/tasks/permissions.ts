import { isRequired, type PermissionItem } from '../annotation.js';
import { matchUp } from '../matching.js';
import { overlaps } from '../spans.js';
import type { Task } from './task.js';

/** Granted, granted with limits and allegedly granted are one answer to "was it allowed?". */
const answer = (status: string): string => (/^(?:alleged_)?granted/.test(status) ? 'granted' : status);
const isWanted = (item: PermissionItem): boolean => isRequired(item) && !/optional/i.test(item.note ?? '');
const shown = ({ authorizer, grantee, weapon, status }: PermissionItem): string =>
  `${String(authorizer)} → ${String(grantee)} ${String(weapon)} ${status}`;

/** Who allows whom, with which answer; strict with the same weapon and the exact status or passage. */
export const permissions: Task = ({ gold, found }, names, sheet) => {
  const items = gold.authorizations ?? gold.permissions ?? [];
  const likeness = (g: PermissionItem, f: PermissionItem): number => {
    const same = names.same(g.authorizer, f.authorizer) && names.same(g.grantee, f.grantee);
    if (!same || answer(g.status) !== answer(f.status)) return 0;
    const weapon = names.same(g.weapon, f.weapon) ? 0.5 : 0;
    return 1 + weapon + (g.status === f.status ? 0.25 : 0) + (overlaps(g.evidenceSpan, f.evidenceSpan) ? 0.2 : 0);
  };
  for (const [task, atLeast] of [
    ['permissions', 1],
    ['permissions.strict', 1.75],
  ] as const) {
    const matching = matchUp(items, found.permissions ?? found.authorizations ?? [], likeness, atLeast);
    const missed = matching.missed.filter(isWanted);
    sheet.count(task, matching.pairs.filter(([g]) => isWanted(g)).length, matching.extra.length, missed.length);
    if (task !== 'permissions') continue;
    for (const item of missed) sheet.note(task, 'missed', gold.file, shown(item), 2);
    for (const item of matching.extra) sheet.note(task, 'extra', gold.file, shown(item), 2);
  }
};
