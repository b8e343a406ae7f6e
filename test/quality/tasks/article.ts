import { foldName } from '../names.js';
import type { Task } from './task.js';

/** Title, outlet and date, where the text gives them. */
export const article: Task = ({ gold, found }, _names, sheet) => {
  for (const field of ['title', 'outlet', 'publishedAt']) {
    const right = gold.article?.[field];
    if (right == null) continue;
    const also = gold.article?.[`${field}Accept`];
    const accepted = [right, ...(Array.isArray(also) ? also : [])].map(foldName);
    const hit = accepted.includes(foldName(found.article?.[field]));
    sheet.share(`article.${field}`, hit ? 1 : 0, 1);
    if (!hit)
      sheet.note('article', 'wrong', gold.file, `${field}: ${String(right)}, found ${String(found.article?.[field])}`);
  }
};
