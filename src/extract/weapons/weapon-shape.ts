import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { isShort } from './weapon-writings.js';

const UNITS = readWordList('weapon-words.json', 'units');

/** What has the letters and digits of a weapon is none where it is written as something else: "Group F 16", "the A10", "S-400 metres". */
export function isWrittenAsWeapon(page: Page, from: number, until: number): boolean {
  const first = page.tokens[from];
  const second = page.tokens[from + 1];
  if (first === undefined || (until === from + 1 && isShort(first.text))) return false;
  if (until > from + 1 && /^\p{Lu}$/u.test(first.text) && second?.spaced) return false;
  return !(/\d$/u.test(page.tokens[until - 1]?.text ?? '') && UNITS.has(keyAt(page, until)));
}
