import type { CatalogEntry } from '../catalog.js';

/** How a weapon may be written: everywhere, and only where other words show that a weapon is meant. */
export interface WeaponWritings {
  readonly sure: readonly string[];
  readonly guarded: readonly string[];
}

/** Acronyms from this length on are spoken as words, and some papers write them so: "Himars", "Atacms". */
const SPOKEN = 4;

/**
 * All spellings of a weapon by rule. Hyphens and spaces are one to the trie; added here are those with neither ("F16", "Kh101"),
 * with one where the table has none ("M-777"), plurals ("F-16s", "NLAWs") and spoken acronyms ("Himars").
 */
export function writingsOf({ name, names, guarded }: CatalogEntry): WeaponWritings {
  const doubtful = new Set(guarded);
  const written = [name, ...names].filter((one) => !doubtful.has(one)).flatMap(spellings);
  const sure = new Set(written.filter((one) => !isShort(one) && !doubtful.has(one)));
  const rest = [...guarded.flatMap(spellings), ...written.filter(isShort)];
  return {
    sure: [...sure].flatMap(counted),
    guarded: [...new Set(rest)].filter((one) => !sure.has(one)).flatMap(counted),
  };
}

const spellings = (name: string): string[] => [name, ...joined(name), ...parted(name), ...spoken(name)];

/** "F16", "Arrow3", "Kh101" of "F-16", "Arrow 3", "Kh-101". */
const joined = (name: string): string[] => changed(name, name.replace(/(?<=\p{L})[-‐ ](?=\d)/gu, ''));

/** "M 777" of "M777", which is "M-777" too. */
const parted = (name: string): string[] => changed(name, name.replace(/(?<![\p{L}\d])(\p{L}+)(?=\d)/gu, '$1 '));

const spoken = (name: string): string[] =>
  changed(
    name,
    name.replace(/(?<![\p{L}\d])\p{Lu}+(?![\p{L}\d])/gu, (word) =>
      word.length < SPOKEN ? word : word.charAt(0) + word.slice(1).toLowerCase(),
    ),
  );

const changed = (before: string, after: string): string[] => (after === before ? [] : [after]);

/** "A10", "M1", "K9": motorways, dogs and mountains are called so; with a hyphen or three digits hardly anything is. */
const isShort = (name: string): boolean => /^\p{Lu}\d{1,2}$/u.test(name);

const counted = (name: string): string[] =>
  /[\p{L}\d]$/u.test(name) && !/s$/iu.test(name) ? [name, `${name}s`] : [name];
