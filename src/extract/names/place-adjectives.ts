import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { foldWord } from '../tokens.js';

/** "Khoreshi" and "Khoresh", "Torvanian" and "Torvania": so many letters are the same, and few follow. */
const SAME_LETTERS = 4;
const LONGEST_ENDING = 4;

/** The place of the article whose name the adjective is made from, or null. */
export function placeOfAdjective(draft: Draft, adjective: string): LocalId | null {
  const word = foldWord(adjective);
  const fits = [...draft.entities.values()].filter(
    ({ kind, name }) => kind === 'Place' && isMadeFrom(word, foldWord(name)),
  );
  const [best] = fits.sort((a, b) => sameLetters(word, foldWord(b.name)) - sameLetters(word, foldWord(a.name)));
  return best?.id ?? null;
}

function isMadeFrom(adjective: string, name: string): boolean {
  const same = sameLetters(adjective, name);
  return same >= SAME_LETTERS && adjective.length - same <= LONGEST_ENDING && name.length - same <= LONGEST_ENDING - 1;
}

function sameLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
