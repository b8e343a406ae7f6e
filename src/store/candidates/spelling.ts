/** What is left of a name when the ways of writing it are taken away. */
import { LRUCache } from 'lru-cache';
import { foldText, searchTokens } from '../../model/name-key.js';
import { COMMON_WORDS, GIVEN_NAMES, LETTERS, SMALL_WORDS, SOUNDS } from './tables.js';

/** The words of a name in plain Latin letters: "Дмитрий Песков" gives "dmytryy" and "peskov". */
export const latinWords = (name: string): readonly string[] =>
  searchTokens(name).map((word) => Array.from(word, (letter) => LETTERS.get(letter) ?? letter).join(''));

/** Those that tell one name from another; where it has none, all but small ones like "of". */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !COMMON_WORDS.has(word));
  if (telling.length > 0) return telling;
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  return large.length === 0 ? words : large;
}

/** "Khodorkovskij" ends as "Khodorkovsky" does. */
const J_AS_VOWEL = /(?<=[aeiouy])j/g;
const FIRST_VOWEL = /^[aeiouy]+/;
const VOWELS = /[aeiouy]+/g;
const DOUBLES = /(.)\1+/g;

/**
 * A word without what transliterations differ in: vowels but for whether it begins with one, double letters, and the
 * spelling of sounds. "Zelenskyy" and "Zelenskiy", "Kharkiv" and "Kharkov", "Serhii" and "Sergei" have one skeleton.
 */
export function skeleton(word: string): string {
  const known = kept.get(word) ?? takeSkeleton(word);
  kept.set(word, known);
  return known;
}

/** Names share their words, and those of one question are seen over and over. */
const MOST_KEPT = 10_000;
const kept = new LRUCache<string, string>({ max: MOST_KEPT });

function takeSkeleton(word: string): string {
  const sounds = SOUNDS.reduce((text, [from, to]) => text.replaceAll(from, to), word.replace(J_AS_VOWEL, 'y'));
  const marked = FIRST_VOWEL.test(sounds) ? `A${sounds.replace(FIRST_VOWEL, '')}` : sounds;
  return marked.replace(VOWELS, '').replace(DOUBLES, '$1');
}

/** Two given names that are one, or of which one is short for the other or its initial. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b || skeleton(a) === skeleton(b)) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const groups = GIVEN_NAMES.get(a) ?? [];
  return (GIVEN_NAMES.get(b) ?? []).some((group) => groups.includes(group));
}

const LONGEST_ACRONYM = 7;

/** The name where it is written as an acronym: capitals and perhaps dots, two to seven. */
export function acronymIn(name: string): string | null {
  const letters = name.trim().replace(/\./g, '');
  const isAcronym =
    letters.length >= 2 && letters.length <= LONGEST_ACRONYM && /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u.test(letters);
  return isAcronym ? foldText(letters) : null;
}

/** The acronyms that a name of several words may have: of its words, with and without the small ones. */
export function acronymsOf(name: string): readonly string[] {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '');
  const initials = (some: readonly string[]): string => some.map((word) => word.charAt(0)).join('');
  const found = [initials(words.filter((word) => !SMALL_WORDS.has(word))), initials(words)];
  return [...new Set(found)].filter((acronym) => acronym.length >= 2 && acronym.length <= LONGEST_ACRONYM);
}
