import { readFileSync } from 'node:fs';
import { packagePath } from '../package-root.js';

export type Row = Readonly<Record<string, string>>;

const path = (file: string): string => packagePath('src', 'extract', 'lexicon', file);

/** Rows of a table of `lexicon/`, by the names in its first line. */
export function readTable(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(path(file), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(path(file), 'utf8'));

/** Cells that hold several values part them by a bar. */
export const several = (cell: string | undefined): string[] =>
  cell ? cell.split('|').filter((value) => value !== '') : [];

/** A named list of words from a JSON file of lists. */
export function readWordList(file: string, name: string): ReadonlySet<string> {
  const lists = readJson(file) as Record<string, unknown>;
  const list = lists[name];
  if (!Array.isArray(list)) throw new Error(`${file} has no list "${name}"`);
  return new Set(list.map(String));
}
