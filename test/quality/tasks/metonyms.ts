import { overlaps, rangeOf } from '../spans.js';
import type { Task } from './task.js';

/** "Moscow", "the White House": a place or a government? The shortest mention over the words decides; two that disagree are no answer. */
export const metonyms: Task = ({ gold, found }, names, sheet) => {
  for (const metonym of gold.metonyms ?? []) {
    const over = (found.mentions ?? []).filter((mention) => overlaps(rangeOf(metonym), rangeOf(mention)));
    const shortest = Math.min(...over.map(({ start, end }) => end - start));
    const deciding = over.filter(({ start, end }) => end - start === shortest);
    const right = deciding.length > 0 && deciding.every(({ entity }) => names.goldOf(entity) === metonym.entity);
    sheet.share('metonyms', right ? 1 : 0, 1);
    const words = deciding.map(({ text, entity }) => `${text} as ${entity}`).join(', ') || 'nothing';
    if (!right) sheet.note('metonyms', 'wrong', gold.file, `${metonym.entity}, found ${words}`);
  }
};
