/** Scores that must not fall: percentages by set and task. They only rise. */
import { readFileSync, writeFileSync } from 'node:fs';
import { packagePath } from '../../src/package-root.js';
import { headline, type ScoreSheet } from './score-sheet.js';
import type { SetName } from './sets.js';

const FILE = packagePath('test', 'quality', 'floors.json');

/** Quantized weights read a little otherwise on other processors: measured within 0.7, so a floor stands a point below what was scored. */
const BETWEEN_MACHINES = 1;

export type Floors = Readonly<Partial<Record<SetName, Readonly<Record<string, number>>>>>;

export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8')) as Floors;

export interface Fall {
  readonly task: string;
  readonly floor: number;
  readonly score: number;
}

/** The tasks of a set that are below their floor. A task that is no longer scored has fallen to 0. */
export function fallen(set: SetName, sheet: ScoreSheet, floors: Floors = readFloors()): readonly Fall[] {
  const scores = sheet.scores();
  return Object.entries(floors[set] ?? {}).flatMap(([task, floor]) => {
    const score = scores.get(task);
    const reached = score === undefined ? 0 : headline(score);
    return reached < floor ? [{ task, floor, score: reached }] : [];
  });
}

/** Floors for what is scored now; none falls. */
export function raised(set: SetName, sheet: ScoreSheet, floors: Floors): Floors {
  const own: Record<string, number> = { ...floors[set] };
  for (const [task, score] of sheet.scores()) {
    const safe = headline(score) === 100 ? 100 : Math.max(0, headline(score) - BETWEEN_MACHINES);
    own[task] = Math.max(own[task] ?? 0, Math.round(10 * safe) / 10);
  }
  return { ...floors, [set]: own };
}

export const writeFloors = (floors: Floors): void => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
