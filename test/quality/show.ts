/** Scores and errors as text. */
import type { Score, ScoredError, ScoreSheet } from './score-sheet.js';

const ERRORS_SHOWN = 10;

export function showScores(sheet: ScoreSheet, floors: Readonly<Record<string, number>> = {}): string {
  return [...sheet.scores()]
    .map(([task, score]) => `  ${task.padEnd(28)}${showScore(score)}${showFloor(floors[task])}`)
    .join('\n');
}

const showScore = (score: Score): string =>
  'f1' in score
    ? `F1 ${number(score.f1)}  precision ${number(score.precision)}  recall ${number(score.recall)}  gold ${score.gold}, found ${score.found}`
    : `   ${number(score.share)} % of ${score.of}`;

const number = (value: number): string => value.toFixed(1).padStart(5);
const showFloor = (floor: number | undefined): string => (floor === undefined ? '' : `  (floor ${floor.toFixed(1)})`);

/** The most costly errors of each task, spread over the articles as they come. */
export function showErrors({ errors }: ScoreSheet): string {
  const tasks = [...new Set(errors.map(({ task }) => task))];
  return tasks
    .map((task) => {
      const own = errors.filter((error) => error.task === task).sort((a, b) => b.cost - a.cost);
      const shown = own.slice(0, ERRORS_SHOWN).map(showError);
      return [`  ${task}: ${shown.length} of ${own.length} errors`, ...shown].join('\n');
    })
    .join('\n');
}

const showError = ({ kind, file, what }: ScoredError): string => `    ${kind.padEnd(7)}${file}  ${what}`;
