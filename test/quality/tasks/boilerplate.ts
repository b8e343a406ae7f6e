import type { Passage } from '../annotation.js';
import type { Task } from './task.js';

/** By character. */
export const boilerplate: Task = ({ text, gold, found }, _names, sheet) => {
  const [right, marked] = [gold.boilerplate, found.boilerplate].map((passages) => flags(text.length, passages));
  if (right === undefined || marked === undefined) return;
  const count = (test: (index: number) => boolean): number => right.reduce((n, _, index) => n + Number(test(index)), 0);
  sheet.count(
    'boilerplate.characters',
    count((i) => right[i] === 1 && marked[i] === 1),
    count((i) => right[i] === 0 && marked[i] === 1),
    count((i) => right[i] === 1 && marked[i] === 0),
  );
};

function flags(length: number, passages: readonly Passage[] = []): Uint8Array {
  const marked = new Uint8Array(length);
  for (const { start, end } of passages) marked.fill(1, start, end);
  return marked;
}
