import { nameKey } from '../../model/name-key.js';

/** Spellings of the same letters of other scripts, made one. Longer ones first. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/shch|sch(?=[aeiouy])/gu, 'sh'],
  [/tch/gu, 'ch'],
  [/kh/gu, 'h'],
  [/(?:iy|yy|yi|ij|ii|iyi|yj|i|y)\b/gu, 'i'],
  [/ks/gu, 'x'],
  [/[jy](?=[aeou])|i(?=[aeou])/gu, 'i'],
  [/(?<=[aeou])[jy]/gu, 'i'],
  [/y/gu, 'i'],
  [/w/gu, 'v'],
  [/ph/gu, 'f'],
  [/(?<=[aeiou])ou|ou/gu, 'u'],
  [/ie(?=[lmnrv])/gu, 'e'],
  [/['’`-]/gu, ''],
  [/(.)\1/gu, '$1'],
];

/**
 * A key that spellings of one name in Latin letters share: "Zelenskyy", "Zelensky" and "Zelenskiy"; "Syrskyi" and
 * "Syrsky". Not to be shown; names that are different may share it, so it joins only what stands in one article or is
 * alike in more.
 */
export function transliterationKey(name: string): string {
  return SAME.reduce((key, [letters, one]) => key.replace(letters, one), nameKey(name));
}
