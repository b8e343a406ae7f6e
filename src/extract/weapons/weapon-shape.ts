import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';

const UNITS = readWordList('weapon-words.json', 'units');

/**
 * False where letters and digits of a weapon are written as something else or are part of something longer: "Group F 16",
 * "S-400 metres", the BTR of "BTR-87".
 */
export function isWrittenAsWeapon(page: Page, from: number, until: number): boolean {
  const first = page.tokens[from];
  const second = page.tokens[from + 1];
  if (first === undefined) return false;
  if (until > from + 1 && /^\p{Lu}$/u.test(first.text) && second?.spaced) return false;
  const next = page.tokens[until];
  if (next?.joined && /^(?:\d|[IVX]+$)/u.test(next.text)) return false;
  return !(/\d$/u.test(page.tokens[until - 1]?.text ?? '') && UNITS.has(keyAt(page, until)));
}
