import type { CatalogEntry } from '../catalog.js';

/** How a weapon may be written: everywhere, and only where other words show that a weapon is meant. */
export interface WeaponWritings {
  readonly sure: readonly string[];
  readonly guarded: readonly string[];
}

/** Acronyms from this length on are spoken as words, and some papers write them so: "Himars", "Atacms". */
const SPOKEN = 4;

/**
 * All spellings of a weapon that the trie does not see by itself: to it hyphens, spaces and neither are one, and so is the plural.
 * Where a guarded name is followed by its kind ("Spike missile") the kind shows the weapon and is no part of its name;
 * of ships it is, because only some kinds show one.
 */
export function writingsOf({ name, names, guarded, weaponClass }: CatalogEntry): WeaponWritings {
  const doubtful = new Set(guarded.flatMap(spellings));
  const kinds = weaponClass === 'NAVAL' ? [] : guarded;
  const written = [name, ...names].filter((one) => !doubtful.has(one) && !isNameAndKind(one, kinds));
  const sure = new Set(written.flatMap(spellings).filter((one) => !doubtful.has(one)));
  return { sure: [...sure], guarded: [...new Set([...doubtful, ...written.filter(isShort)])] };
}

const isNameAndKind = (name: string, guarded: readonly string[]): boolean =>
  guarded.some((one) => name.startsWith(one) && /^ (?!class)[\p{Ll} -]+$/u.test(name.slice(one.length)));

/**
 * "A10", "M1", "K9" for "A-10": motorways, dogs and mountains are called so, and without a hyphen they must be shown to be
 * weapons. With three digits, or an F and two, hardly anything else is.
 */
export const isShort = (name: string): boolean => /^(?!F[- ]?\d\d)\p{Lu}[- ]?\d{1,2}s?$/u.test(name);

/** "Himars" of "HIMARS". */
function spellings(name: string): string[] {
  const spoken = name.replace(/(?<![\p{L}\d])\p{Lu}+(?![\p{L}\d])/gu, (word) =>
    word.length < SPOKEN ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
  return spoken === name ? [name] : [name, spoken];
}
