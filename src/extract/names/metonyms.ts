import { catalog } from '../catalog.js';
import { governmentKey } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readTable, readWordList } from '../table.js';

/** A place is meant behind these. */
const PLACE_BEFORE = readWordList('seat-words.json', 'placeBefore');
/** Behind "to" and "from" a place is meant after these. */
const TRAVEL = readWordList('seat-words.json', 'travel');
const PLACE_AFTER = readWordList('seat-words.json', 'placeAfter');
/** What a government has, behind which "of" names it: "the approval of Washington", "allies of Kyiv". */
const POWER_OF = readWordList('seat-words.json', 'powerOf');
/** "lashed out at Moscow" */
const ANGER = readWordList('seat-words.json', 'angerAt');
const GOVERNING = /^(?:administration|government|regime|leadership|authorities)$/u;
/** What comes from a government: "pressure from London", "the answer from Kyiv". */
const SOURCES = readWordList('seat-words.json', 'sources');
/** What a government has: "Tehran’s nuclear program". */
const OWNED = readWordList('seat-words.json', 'owned');
const BETWEEN = readWordList('seat-words.json', 'between');
const TRAVEL_REACH = 5;

/** Capitals and seats of power: the government where it acts, the place where something is or goes. */
export const metonyms: Step = {
  name: 'metonyms',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const key = draft.entities.get(mention.entity)?.key ?? '';
      const government = key.startsWith('city:') && !hasComma(page, mention) ? governmentOfCapital(key) : null;
      if (government !== null && !isPlace(page, draft, mention)) put(draft, mention, government);
    }
    dropUnmentioned(draft);
  },
};

const capitals = new Map<string, string>();

/** Key of the government that sits in the city, or null. */
function governmentOfCapital(city: string): string | null {
  if (capitals.size === 0) {
    const cities = new Map<string, string>();
    for (const entry of catalog().values())
      if (entry.key.startsWith('city:'))
        for (const name of [entry.name, ...entry.names]) cities.set(`${name}@${entry.country}`, entry.key);
    for (const entry of catalog().values()) {
      const seat = entry.capital === null ? undefined : cities.get(`${entry.capital}@${entry.key}`);
      if (seat !== undefined) capitals.set(seat, governmentKey(entry.key));
    }
    // Where others than the government of the country sit, and cities that speak for it beside the capital.
    for (const { city, standsFor = '' } of readTable('seats.tsv')) capitals.set(`city:${city}`, standsFor);
  }
  return capitals.get(city) ?? null;
}

function put(draft: Draft, mention: DraftMention, key: string): void {
  const entity = draft.known(key);
  if (entity) draft.replace({ ...mention, entity: entity.id, rule: 'metonym', confidence: 0.75 });
}

export function isPlace(page: Page, draft: Draft, { from, until }: { from: number; until: number }): boolean {
  const before = keyAt(page, from - 1);
  const after = keyAt(page, until);
  if (isDateline(page, from)) return true;
  const owned = /^['’]s?$/u.test(after) ? keyAt(page, until + 1) : null;
  if (owned !== null && (POWER_OF.has(owned) || OWNED.has(owned))) return false;
  if (PLACE_AFTER.has(owned ?? after) || (page.tokens[until]?.joined === true && after === 'based')) return true;
  if (after === 'where') return true;
  if (after === 'within' && /^(?:reach|range|striking)$/u.test(keyAt(page, until + 1))) return true;
  if (after === ',' && page.tokens[until + 1] !== undefined && isCountry(draft, until + 1)) return true;
  if (isPaired(page, draft, from, until)) return false;
  return isPlaceBehind(page, draft, from, until, before);
}

/** By the word in front of the name. */
function isPlaceBehind(page: Page, draft: Draft, from: number, until: number, before: string): boolean {
  const noun = keyAt(page, from - 2);
  // "left Kyiv guessing"
  if (before === 'left')
    return !/^(?:\p{L}+ing|without|no|isolated|exposed|vulnerable|little|few|out)$/u.test(keyAt(page, until));
  if (before === 'of') return !POWER_OF.has(noun);
  if (before === 'capital' || (before === ',' && noun === 'capital')) return true;
  if (before === 'on') return /^(?:attack|attacks|strike|strikes|raid|raids|march|missiles)$/u.test(noun);
  if (before === 'at' && ANGER.has(keyAt(page, from - (noun === 'out' ? 3 : 2)))) return false;
  if (before === 'to' && (takesWeapons(draft, from - 2) || isCompared(page, from, until))) return false;
  if (before === 'to' && /^(?:ambassador|envoy)$/u.test(noun)) return false;
  if (before === 'from' && SOURCES.has(noun)) return false;
  // "From Kyiv, he flew on."
  if (before === 'from' && page.tokens[from - 2]?.sentence !== page.tokens[from]?.sentence) return true;
  if (before === 'to' || before === 'from') return travels(page, from - 2);
  // "the outgoing administration in Washington" is the one that sits there.
  if (before === 'in' && GOVERNING.test(noun)) return false;
  return PLACE_BEFORE.has(before);
}

/** "closer to Paris than to Berlin" */
const isCompared = (page: Page, from: number, until: number): boolean =>
  keyAt(page, from - 2) === 'than' ||
  (/^(?:closer|nearer)$/u.test(keyAt(page, from - 2)) && keyAt(page, until) === 'than');

/** "Ankara-Baghdad ties", "a Washington–Kyiv deal" */
function isPaired(page: Page, draft: Draft, from: number, until: number): boolean {
  const joins = (at: number): boolean => page.tokens[at]?.joined === true || /^[–—/]$/u.test(keyAt(page, at));
  const other = joins(until) ? (page.tokens[until]?.joined ? until : until + 1) : null;
  if (other !== null) return draft.at(other) !== null && BETWEEN.has(keyAt(page, draft.at(other)?.until ?? other + 1));
  const first = page.tokens[from]?.joined ? from - 1 : from - 2;
  return (
    joins(page.tokens[from]?.joined ? from : from - 1) && draft.at(first) !== null && BETWEEN.has(keyAt(page, until))
  );
}

/** Words of a dateline before its dash: "MOSCOW, March 9, 2027 (AFP) -", "LONDON/KYIV (Reuters) -". */
const LONGEST_DATELINE = 16;
const DASH = /^(?:—|–|--+|-)$/u;

/** In the words that open a paragraph, all of them places, days and agencies, up to a dash. */
export function isDateline(page: Page, from: number): boolean {
  let at = from;
  while (page.tokens[at - 1]?.paragraph === page.tokens[from]?.paragraph && from - at < LONGEST_DATELINE) at -= 1;
  if (at === from && opensWithPlace(page, from)) return true;
  for (const start = at; at < start + LONGEST_DATELINE; at += 1) {
    const token = page.tokens[at];
    if (token?.paragraph !== page.tokens[from]?.paragraph) return false;
    if (DASH.test(token?.text ?? '')) return at > from;
    // "KUWAIT CITY, July 25: "
    if (token?.text === ':' && at > from + 2 && /^\d+$/u.test(keyAt(page, at - 1))) return true;
    // "MOSCOW, March 17. /TASS/. " has no dash.
    if (token?.text === '/' && keyAt(page, at - 2) === '/' && at > from + 2) return true;
    const inBrackets = keyAt(page, at - 1) === '(' && keyAt(page, at + 1) === ')';
    if (!token?.capital && !inBrackets && !/^(?:[,./()|]|\d+|and|and\/or)$/u.test(token?.text ?? '')) return false;
  }
  return false;
}

/** "Beirut: The president said", "ALGIERS-The president said"; in a headline "Moscow: " tells who speaks. */
function opensWithPlace(page: Page, from: number): boolean {
  let end = from + 1;
  while (page.tokens[end]?.capital && !page.tokens[end]?.joined && end - from < LONGEST_CITY) end += 1;
  const [city, next] = [page.tokens[from], page.tokens[end]];
  if (city?.section !== 'body') return false;
  return next?.text === ':' || (next?.joined === true && next.capital && /^\p{Lu}{3,}$/u.test(city.text));
}

/** "KUWAIT CITY", "Port of Spain": words. */
const LONGEST_CITY = 3;

/** "Washington, D.C." is always the place. */
const hasComma = (page: Page, { from, until }: DraftMention): boolean =>
  page.tokens.slice(from, until).some(({ text }) => text === ',');

function isCountry(draft: Draft, at: number): boolean {
  const mention = draft.at(at);
  return mention !== null && mention.form === 'NAME' && draft.entities.get(mention.entity)?.placeKind === 'COUNTRY';
}

/** Weapons go to those who use them: "the missiles would go to Kyiv". */
function takesWeapons(draft: Draft, from: number): boolean {
  for (let at = from; at > from - TRAVEL_REACH && at >= 0; at -= 1)
    if (draft.entities.get(draft.at(at)?.entity ?? '')?.kind === 'WeaponSystem') return true;
  return false;
}

function travels(page: Page, from: number): boolean {
  for (let at = from; at > from - TRAVEL_REACH && at >= 0; at -= 1) if (TRAVEL.has(keyAt(page, at))) return true;
  return false;
}

/** Entities whose every mention went to another are gone. */
export function dropUnmentioned(draft: Draft): void {
  const mentioned = new Set(draft.mentions().map(({ entity }) => entity));
  for (const id of [...draft.entities.keys()]) if (!mentioned.has(id)) draft.entities.delete(id);
}
