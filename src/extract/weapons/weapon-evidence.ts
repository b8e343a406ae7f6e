/** What shows that a word with several meanings is the name of a weapon, and what shows that it is not. */
import { catalog } from '../catalog.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, spanOf } from '../page.js';
import { readWordList } from '../table.js';
import type { Candidate } from './guarded-weapons.js';

const KINDS = readWordList('weapon-words.json', 'kinds');
const SHIPS = readWordList('ship-words.json', 'kinds');
/** Words between a name and its kind. */
const BETWEEN_KIND = new Set(
  ['modifiers', 'strongModifiers', 'describing'].flatMap((list) => [...readWordList('weapon-words.json', list)]),
);
const BESIDE = readWordList('weapon-words.json', 'beside');
/** "in Milan", "near Grad". */
const BEFORE_PLACES = readWordList('weapon-words.json', 'beforePlaces');
const AFTER_A_NAME = readWordList('weapon-words.json', 'afterName');
const SPEECH = readWordList('weapon-words.json', 'speech');
const CALLED = readWordList('weapon-words.json', 'beforeCallSigns');
const FIRST_NAMES = readWordList('words.json', 'firstNames');
const COURTESY = readWordList('words.json', 'courtesy');
const TITLES = readWordList('words.json', 'titles');
/** Words between a name and its kind: "Leopard main battle tanks", "Arrow long-range air-defence system". */
const MOST_MODIFIERS = 6;
/** Words between two of a list: "Patriots, as well as the". */
const MOST_BETWEEN = 4;
/** Of the model's readings. */
const SURE = 0.7;
const BETWEEN = new Set(['and', 'or', ',', '/', '&', 'as', 'well', 'the', 'a', 'an', 'plus', 'both', '+', 'than']);

/** Ships have the names of cities and people: only a ship beside them shows that one is meant, no missile that hit the city. */
export const isShip = (key: string): boolean => catalog().get(key)?.weaponClass === 'NAVAL';
const isShipKind = (word: string): boolean => SHIPS.has(word) || SHIPS.has(word.replace(/s$/u, ''));

/** "Patriot batteries", "Leopard main battle tanks", "the missile Neptune", "the cruiser Moskva". */
export function isBesideWeapon(page: Page, draft: Draft, { key, from, until }: Candidate): boolean {
  const sentence = page.tokens[from]?.sentence;
  const opens = page.tokens[from - 1]?.sentence !== sentence;
  const isKind = isShip(key) ? isShipKind : (word: string) => KINDS.has(word);
  if (isPersonal(page, from)) return false;
  for (let at = until; at < until + MOST_MODIFIERS; at += 1) {
    const token = page.tokens[at];
    if (token === undefined || token.sentence !== sentence || draft.at(at)) break;
    if (isKind(token.key)) return true;
    if (!opens && at === until && !isShip(key) && BESIDE.has(token.key)) return true;
    if (!BETWEEN_KIND.has(token.key) && !(token.joined && at > until)) break;
  }
  const before = page.tokens[from - 1];
  const spaced = page.tokens[from]?.spaced === true;
  if (before === undefined || before.sentence !== sentence) return false;
  return spaced && isKind(before.key) && !page.tokens[until]?.capital && !SPEECH.has(keyAt(page, until));
}

/** What the model took the words for: "WEAPON", "PERSON"; null where it read no name or was not sure. */
export function readAs(page: Page, { from, until }: Candidate): string | null {
  const { start, end } = spanOf(page, from, until);
  const { words, spans = [] } = page.reading;
  const read = spans.find(
    (one) =>
      one.head === 'names' &&
      one.confidence >= SURE &&
      words[one.from]?.start === start &&
      (words[one.until - 1]?.end ?? 0) >= end,
  );
  return read?.label ?? null;
}

/** "Javelins and NLAWs", "IRIS-T, Patriot": between it and a weapon stand only words of a list. */
export function isListedWithWeapon(page: Page, draft: Draft, { key, from, until }: Candidate): boolean {
  if (isLed(page, draft, from) || isPersonal(page, from)) return false;
  if (isShip(key) && BEFORE_PLACES.has(keyAt(page, from - 1))) return false;
  return [neighbour(page, draft, from, -1), neighbour(page, draft, until - 1, 1)].some(
    (beside) =>
      isWeapon(draft, beside) && (!isShip(key) || draft.entities.get(beside?.entity ?? '')?.weaponClass === 'NAVAL'),
  );
}

/** The first mention on that side, where only words of a list stand between. */
function neighbour(page: Page, draft: Draft, from: number, step: 1 | -1): DraftMention | null {
  let listed = false;
  for (let at = from + step; Math.abs(at - from) <= MOST_BETWEEN; at += step) {
    const token = page.tokens[at];
    if (token?.sentence !== page.tokens[from]?.sentence) return null;
    const known = draft.at(at);
    if (known) return listed ? known : null;
    if (!BETWEEN.has(token?.key ?? '') && !(step < 0 && KINDS.has(token?.key ?? '')) && !/^\d+$/.test(token?.key ?? ''))
      return null;
    listed ||= /^(?:and|or|,|\/|&|plus|\+)$/.test(token?.key ?? '');
  }
  return null;
}

const isWeapon = (draft: Draft, mention: DraftMention | null): boolean =>
  mention !== null && draft.entities.get(mention.entity)?.kind === 'WeaponSystem';

/** A first name, a title or a person stands in front: "Stacey Abrams", "Gen. Bradley", "call him Hawk". */
function isPersonal(page: Page, from: number): boolean {
  const before = page.tokens[from - 1];
  if (before?.sentence !== page.tokens[from]?.sentence || before === undefined) return false;
  if (CALLED.has(before.key)) return true;
  return TITLES.has(before.key) || COURTESY.has(before.key) || (before.capital && FIRST_NAMES.has(before.key));
}

/** Part of a longer name: "New England Patriots", "corvette Amber Heron"; but "the Ukrainian Neptune", "Raytheon Patriot". */
function isLed(page: Page, draft: Draft, from: number): boolean {
  const before = page.tokens[from - 1];
  const opens = page.tokens[from - 2]?.sentence !== before?.sentence;
  if (before?.sentence !== page.tokens[from]?.sentence || !before?.capital || opens) return false;
  return draft.at(from - 1) === null && !LEADERS.test(before.key);
}

/** "Israeli-made", "Super", "Mk". */
const LEADERS = /(?:made|built|type|class|style|^mk|^mark|^super|^block)$/u;

/** The article speaks of somebody of this name: "Stacey Abrams". */
export const standsForPerson = (page: Page, { from }: Candidate): boolean => isPersonal(page, from);

/** It is no part of a longer name ("Patriot Act", "New England Patriots") and nobody who speaks. */
export function isWholeName(page: Page, draft: Draft, { from, until }: Candidate): boolean {
  if (isPersonal(page, from) || isLed(page, draft, from)) return false;
  const next = page.tokens[until];
  if (next === undefined || next.sentence !== page.tokens[from]?.sentence) return true;
  return !SPEECH.has(next.key) && (!next.capital || draft.at(until) !== null);
}

/** What follows can follow a name: no noun that it would describe ("Leopard print", "Grad student"). */
function isFollowedAsName(page: Page, draft: Draft, { from, until }: Candidate): boolean {
  const next = page.tokens[until];
  if (next === undefined || next.sentence !== page.tokens[from]?.sentence) return true;
  return !/^\p{L}/u.test(next.text) || AFTER_A_NAME.has(next.key) || draft.at(until)?.form === 'NAME';
}

/** It has a capital where others would not have one, and its sentence speaks of weapons; of several ("Patriots"), the article does. */
export function isWarlike(page: Page, draft: Draft, one: Candidate): boolean {
  const { key, from, until } = one;
  const sentence = page.tokens[from]?.sentence;
  if (
    !isFollowedAsName(page, draft, one) ||
    isShip(key) ||
    draft.at(from) ||
    page.tokens[from - 1]?.sentence !== sentence
  )
    return false;
  if (BEFORE_PLACES.has(keyAt(page, from - 1))) return false;
  if (/[a-z]s$/u.test(keyAt(page, until - 1)) && hasWeapon(draft)) return true;
  const range = page.sentences[sentence ?? 0];
  for (let at = range?.from ?? 0; at < (range?.until ?? 0); at += 1) {
    if (at >= from && at < until) continue;
    if (KINDS.has(keyAt(page, at)) || isWeapon(draft, draft.at(at))) return true;
  }
  return false;
}

const hasWeapon = (draft: Draft): boolean =>
  [...draft.entities.values()].some(({ kind, named }) => kind === 'WeaponSystem' && named);
