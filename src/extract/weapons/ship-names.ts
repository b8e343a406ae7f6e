import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';

const PREFIXES = readWordList('ship-words.json', 'prefixes');
const KINDS = readWordList('ship-words.json', 'kinds');
const WAR = readWordList('ship-words.json', 'war');
const TIME = readWordList('words.json', 'time');
const TITLES = readWordList('words.json', 'titles');
/** Kinds that are ships of war only with a word in front: "landing ship", "patrol boat", "aircraft carrier". */
const PLAIN_KINDS = new Set(['ship', 'boat', 'carrier', 'vessel', 'craft']);
/** "Charles de Gaulle", "Theodore Roosevelt", "Kuznetsov". */
const LONGEST = 5;
const SMALL_WORDS = new Set(['de', 'of', 'the', 'la', 'van', 'der', 'von', 'al', 'i', 'bin']);
const CONFIDENCE = { prefix: 0.85, kind: 0.7, again: 0.7 } as const;

/** Ships of war by their name: "USS Carney", "HMS Diamond", "the cruiser Varyag", and then "the Carney" alone. */
export const shipNames: Step = {
  name: 'ship-names',
  run(page, draft) {
    const ships = new Map<string, string>();
    for (let at = 0; at < page.tokens.length; at += 1) {
      const start = startOfName(page, draft, at);
      if (start === null) continue;
      const until = endOfName(page, draft, start);
      if (until === start) continue;
      const bare = wordsOf(page, start, until).words.replace(/\s+/gu, ' ');
      const from = PREFIXES.has(page.tokens[start - 1]?.text ?? '') ? start - 1 : start;
      const name = wordsOf(page, from, until).words.replace(/\s+/gu, ' ');
      const id = ships.get(bare) ?? draft.found({ kind: 'WeaponSystem', name, named: true, weaponClass: 'NAVAL' }).id;
      ships.set(bare, id);
      const confidence = from < start ? CONFIDENCE.prefix : CONFIDENCE.kind;
      draft.mention({ from, until, entity: id, form: 'NAME', rule: 'ship-name', confidence });
      at = until - 1;
    }
    findAgain(page, draft, ships);
  },
};

/** The token behind a prefix, or behind the word for a ship of war; null where the name of none begins. */
function startOfName(page: Page, draft: Draft, at: number): number | null {
  const token = page.tokens[at];
  const next = page.tokens[at + 1];
  if (!token || !isOpen(page, at) || draft.at(at)?.form === 'NAME') return null;
  if (next?.sentence !== token.sentence || !next.spaced) return null;
  if (PREFIXES.has(token.text)) return at + 1;
  return isShipOfWar(page, at) && draft.at(at + 1) === null ? at + 1 : null;
}

function isShipOfWar(page: Page, at: number): boolean {
  const key = keyAt(page, at);
  if (!KINDS.has(key) || page.tokens[at]?.capital) return false;
  return !PLAIN_KINDS.has(key) || WAR.has(keyAt(page, at - 1));
}

/** End of the run of capitals, with the small words and initials between them. */
function endOfName(page: Page, draft: Draft, start: number): number {
  const sentence = page.tokens[start]?.sentence;
  let end = start;
  for (let at = start; at < start + LONGEST; at += 1) {
    const token = page.tokens[at];
    if (!token || token.sentence !== sentence || isOthers(draft, at, start)) break;
    const initial = keyAt(page, at) === '.' && /^\p{Lu}$/u.test(page.tokens[at - 1]?.text ?? '');
    if (token.capital && !TIME.has(token.key) && !TITLES.has(token.key)) end = at + 1;
    else if (!initial && !(end > start && SMALL_WORDS.has(token.key))) break;
  }
  return isSentenceCase(page, start, end) ? end : start;
}

/** A name that something else has found ends the ship's, but a ship may be called after a person or a city. */
const isOthers = (draft: Draft, at: number, start: number): boolean => {
  const known = draft.at(at);
  return known !== null && at !== start && known.form !== 'NAME';
};

/** In a headline in capitals every word begins with one: only a sentence in lower case shows where a name ends. */
function isSentenceCase(page: Page, start: number, end: number): boolean {
  const next = page.tokens[end];
  const same = next !== undefined && next.sentence === page.tokens[start]?.sentence;
  return end > start && (!same || !/^\p{Lu}/u.test(next.text));
}

/** "The Carney shot down three drones." */
function findAgain(page: Page, draft: Draft, ships: ReadonlyMap<string, string>): void {
  for (let at = 1; at < page.tokens.length; at += 1) {
    if (!isOpen(page, at) || keyAt(page, at - 1) !== 'the' || draft.at(at)) continue;
    for (const [name, entity] of ships) {
      const until = at + name.split(' ').length;
      if (wordsOf(page, at, until).words !== name || page.tokens[until]?.capital) continue;
      draft.mention({ from: at, until, entity, form: 'NAME', rule: 'ship-name', confidence: CONFIDENCE.again });
    }
  }
}
