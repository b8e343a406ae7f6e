/**
 * Scores that must not fall: percentages by set and task. They only rise, as long as the annotations are those they were
 * pinned on: on others a score means something else, and `npm run quality -- --raise` pins it anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { packagePath } from '../../src/package-root.js';
import { headline, type ScoreSheet } from './score-sheet.js';
import type { SetName } from './sets.js';

const FILE = packagePath('test', 'quality', 'floors.json');

/** Quantized weights read a little otherwise on other processors: measured within 0.7, so a floor stands a point below what was scored. */
const BETWEEN_MACHINES = 1;

export interface Pinned {
  readonly annotations: string;
  readonly tasks: Readonly<Record<string, number>>;
}

export type Floors = Readonly<Partial<Record<SetName, Pinned>>>;

/** What a set was scored to be. */
export interface Scored {
  readonly sheet: ScoreSheet;
  readonly articles: number;
  /** Fingerprint of what was annotated. */
  readonly annotations: string;
}

export const fingerprint = (annotated: unknown): string =>
  createHash('sha256').update(JSON.stringify(annotated)).digest('hex').slice(0, 16);

export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8')) as Floors;

export interface Fall {
  readonly task: string;
  readonly floor: number | string;
  readonly score: number | string;
}

/**
 * The tasks of a set that are below their floor; the annotations themselves where they are not those that floors were
 * pinned on. A task that is no longer scored has fallen to 0.
 */
export function fallen(set: SetName, { sheet, annotations }: Scored, floors: Floors = readFloors()): readonly Fall[] {
  const pinned = floors[set];
  if (!pinned) return [];
  if (pinned.annotations !== annotations)
    return [{ task: 'annotations', floor: pinned.annotations, score: annotations }];
  const scores = sheet.scores();
  return Object.entries(pinned.tasks).flatMap(([task, floor]) => {
    const score = scores.get(task);
    const reached = score === undefined ? 0 : headline(score);
    return reached < floor ? [{ task, floor, score: reached }] : [];
  });
}

/** Floors for what is scored now; none falls while the annotations stay. */
export function raised(set: SetName, { sheet, annotations }: Scored, floors: Floors): Floors {
  const pinned = floors[set];
  const tasks: Record<string, number> = { ...(pinned?.annotations === annotations ? pinned.tasks : {}) };
  for (const [task, score] of sheet.scores()) {
    const safe = headline(score) === 100 ? 100 : Math.max(0, headline(score) - BETWEEN_MACHINES);
    tasks[task] = Math.max(tasks[task] ?? 0, Math.round(10 * safe) / 10);
  }
  return { ...floors, [set]: { annotations, tasks } };
}

export const writeFloors = (floors: Floors): void => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
