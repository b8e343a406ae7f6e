import type { EntityItem, Judged } from '../annotation.js';
import { sameType } from '../names.js';
import { isInside, rangeOf } from '../spans.js';
import type { Task } from './task.js';

/** Entities with a name. What is marked unnamed claims no name: it is no error and no hit. */
export const entities: Task = (article, { matching }, sheet) => {
  for (const type of ['Person', 'Organization', 'Place', 'WeaponSystem']) {
    const ofType = (entity: EntityItem): boolean => sameType(entity.type, type);
    const hit = matching.pairs.filter(([g, f]) => ofType(g) && !isOptional(g) && !isOptional(f)).length;
    const unnamed = matching.pairs.filter(([, f]) => isOptional(f)).map(([g]) => g);
    const missed = [...matching.missed, ...unnamed].filter((g) => ofType(g) && !isOptional(g));
    const extra = matching.extra.filter((f) => ofType(f) && !isOptional(f) && !isOnlyInBoilerplate(f, article));
    for (const task of [`entities.${type}`, 'entities']) sheet.count(task, hit, extra.length, missed.length);
    for (const { name } of missed) sheet.note('entities', 'missed', article.gold.file, `${type}: ${name}`, 2);
    for (const { name } of extra) sheet.note('entities', 'extra', article.gold.file, `${type}: ${name}`);
  }
};

const isOptional = ({ named, onlyIn }: EntityItem): boolean => named === false || onlyIn !== undefined;

function isOnlyInBoilerplate({ id }: EntityItem, { gold, found }: Judged): boolean {
  const boilerplate = (gold.boilerplate ?? []).map(rangeOf);
  const mentions = (found.mentions ?? []).filter(({ entity }) => entity === id);
  return mentions.length > 0 && mentions.every((mention) => isInside(rangeOf(mention), boilerplate));
}
