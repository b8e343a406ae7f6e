/** All tasks over annotated articles. */
import type { Judged } from './annotation.js';
import { Names } from './names.js';
import { ScoreSheet } from './score-sheet.js';
import { article } from './tasks/article.js';
import { boilerplate } from './tasks/boilerplate.js';
import { entities } from './tasks/entities.js';
import { events } from './tasks/events.js';
import { metonyms } from './tasks/metonyms.js';
import { permissions } from './tasks/permissions.js';
import { relations } from './tasks/relations.js';
import { statements } from './tasks/statements.js';
import type { Task } from './tasks/task.js';
import { trueSpans } from './tasks/true-spans.js';

const TASKS: readonly Task[] = [
  entities,
  statements,
  events,
  permissions,
  relations,
  metonyms,
  boilerplate,
  article,
  trueSpans,
];

export function judge(articles: readonly Judged[]): ScoreSheet {
  const sheet = new ScoreSheet();
  for (const one of articles) {
    const names = new Names(one.gold, one.found);
    for (const task of TASKS) task(one, names, sheet);
  }
  return sheet;
}
