import { nameKey } from '../../model/name-key.js';

const SMALL = /^(?:of|the|for|and|in|on|to|de|du|des|la|le|da|do)$/u;

/** "SRC" of "Southern Resistance Council". */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .filter((word) => !SMALL.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** The same name, or the last words of the longer one: "the Council" of "Southern Resistance Council". */
export function isPartOf(short: string, long: string): boolean {
  const [part, whole] = [nameKey(short), nameKey(long)];
  return part === whole || whole.endsWith(` ${part}`);
}

const LEGAL =
  /^(?:corp|corporation|inc|ltd|plc|group|company|co|holdings?|international|party|movement|news agency|agency|newspaper|foundation|institute)$/u;

/** "the Concord" of "Concord of Free States", "Amnesty" of "Amnesty International": the word a body is called by comes first. */
export function isHeadOf(short: string, long: string): boolean {
  const [part, whole] = [nameKey(short), nameKey(long)];
  if (!whole.startsWith(`${part} `)) return false;
  const rest = whole.slice(part.length + 1);
  return /^(?:of|for)\s/u.test(rest) || LEGAL.test(rest);
}
