/** The tables by which names are compared: `tables/*.tsv`, each row with its source. */
import { readFileSync } from 'node:fs';
import { packagePath } from '../../package-root.js';

/** Rows without the head, cut at tabs; the last column is the source. */
function rowsOf(name: string): readonly (readonly string[])[] {
  const text = readFileSync(packagePath('src', 'store', 'candidates', 'tables', `${name}.tsv`), 'utf8');
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

const wordsOf = (name: string): readonly (readonly string[])[] => rowsOf(name).map(([words = '']) => words.split(' '));

/** Letters of other alphabets, and Latin ones that folding leaves, in plain Latin. */
export const LETTERS: ReadonlyMap<string, string> = new Map(
  rowsOf('letters').map(([from = '', to = '']) => [from, to]),
);

/** Spellings of one sound, longest first. */
export const SOUNDS: readonly (readonly [from: string, to: string])[] = rowsOf('sounds')
  .map(([from = '', to = '']) => [from, to] as const)
  .sort(([a], [b]) => b.length - a.length);

/** Given names that are one in several languages, or short for each other: the number of its row, by name. */
export const GIVEN_NAMES: ReadonlyMap<string, readonly number[]> = groupsOf(wordsOf('given-names'));

/** Words that many names have: two that share them alone need not be one. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(wordsOf('common-words').flat());

/** Words that acronyms may pass over. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  rowsOf('common-words').flatMap(([words = '', kind]) => (kind === 'small' ? words.split(' ') : [])),
);

function groupsOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [group, names] of rows.entries()) {
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), group]);
  }
  return groups;
}
