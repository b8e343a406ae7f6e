import type { Judged } from '../annotation.js';
import type { Names } from '../names.js';
import type { ScoreSheet } from '../score-sheet.js';

/** Judges one article in one respect. */
export type Task = (article: Judged, names: Names, sheet: ScoreSheet) => void;
