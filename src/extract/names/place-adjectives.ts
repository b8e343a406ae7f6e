import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { foldWord } from '../tokens.js';

/** "Khoreshi" and "Khoresh", "Torvanian" and "Torvania": so many letters are the same, and few follow. */
const SAME_LETTERS = 4;
const LONGEST_ENDING = 4;
/** What adjectives of places and the words for their people end in. */
const ENDING = /(?:an|ese|ish|i|ic|er|ite|ard|ois|ene|ine|ch|een|egian)s?$/u;

/** The place of the article whose name the adjective is made from, or null. */
export function placeOfAdjective(draft: Draft, adjective: string): LocalId | null {
  const word = foldWord(adjective);
  const fits = [...draft.entities.values()].flatMap(({ id, kind, name }) => {
    const likeness = kind === 'Place' ? adjectiveLikeness(word, foldWord(name)) : 0;
    return likeness > 0 ? [{ id, likeness }] : [];
  });
  const [best] = fits.sort((a, b) => b.likeness - a.likeness);
  return best?.id ?? null;
}

/** By its ending alone. */
export const looksAdjectival = (word: string): boolean => word.length > SAME_LETTERS && ENDING.test(word);

/** How many letters the adjective has from the name (both folded); 0 where it is not made from it. */
export function adjectiveLikeness(adjective: string, name: string): number {
  if (adjective === name || adjective.charAt(0) !== name.charAt(0) || !ENDING.test(adjective)) return 0;
  // "Lorian" of "Lorian Republic"
  if (name.startsWith(`${adjective} `)) return adjective.length;
  const same = sameLetters(adjective, name);
  const fits =
    same >= SAME_LETTERS && adjective.length - same <= LONGEST_ENDING && name.length - same <= LONGEST_ENDING - 1;
  return fits ? same : 0;
}

function sameLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
