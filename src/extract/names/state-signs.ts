/** What an article says of a place that it would say of a country only, or of a town. */
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';

const OFFICES = readWordList('state-words.json', 'offices');
const MINISTERS = readWordList('state-words.json', 'ministers');
const PORTFOLIOS = readWordList('state-words.json', 'portfolios');
const BODIES = readWordList('state-words.json', 'bodies');
const LANDS = readWordList('state-words.json', 'lands');
const AGAINST = readWordList('state-words.json', 'against');
const TOWARDS_LANDS = readWordList('state-words.json', 'towardsLands');
const NOT_LANDS = readWordList('state-words.json', 'notLands');

/** Words between the name of a country and its minister: "Norway’s new centre-right prime minister". */
const FURTHEST_OFFICE = 5;
const LONGEST_NAME = 4;
const LONGEST_COUNTRY = 3;
/** "in X" as often as this speaks for a town. */
const OFTEN = 2;
/** So many different weak signs make a country. */
const WEAK_SIGNS = 2;

const POSSESSIVE = /^['’]s?$/u;

/** True where the mentions of one place together show that it is a country. */
export function isCountry(page: Page, draft: Draft, mentions: readonly TokenRange[]): boolean {
  if (mentions.some((mention) => !mayBeCountry(page, mention))) return false;
  if (mentions.some((mention) => hasState(page, mention))) return true;
  if (mentions.some((mention) => isTown(page, mention))) return false;
  const signs = new Set(mentions.flatMap((mention) => weakSigns(page, draft, mention)));
  return signs.size >= WEAK_SIGNS;
}

/**
 * Of a place that acts, which only countries and capitals do: true where more is said of it that is said of countries. Null
 * where as much speaks for one as for the other.
 */
export function isLandRatherThanTown(page: Page, draft: Draft, mentions: readonly TokenRange[]): boolean | null {
  const lands = new Set(mentions.flatMap((mention) => weakSigns(page, draft, mention))).size;
  const towns =
    mentions.filter((mention) => isTown(page, mention)).length +
    (mentions.filter(({ from }) => keyAt(page, from - 1) === 'in').length >= OFTEN ? 1 : 0);
  return lands === towns ? null : lands > towns;
}

/** Names with "river", "airport" or "station" in them are of something in a country. */
export function mayBeCountry(page: Page, { from, until }: TokenRange): boolean {
  for (let at = from; at < until; at += 1) if (NOT_LANDS.has(keyAt(page, at))) return false;
  return until - from <= LONGEST_COUNTRY;
}

/** "Torvania’s foreign minister", "President Marend of Orsenia", "the republic of Torvania". */
function hasState(page: Page, { from, until }: TokenRange): boolean {
  if (POSSESSIVE.test(keyAt(page, until))) {
    for (let at = until + 1; at <= until + FURTHEST_OFFICE; at += 1) {
      const key = keyAt(page, at);
      if (OFFICES.has(key) || BODIES.has(key)) return at === until + 1 || OFFICES.has(key);
      if (MINISTERS.has(key)) return PORTFOLIOS.has(keyAt(page, at - 1));
      if (!/^\p{L}+$/u.test(key)) return false;
    }
    return false;
  }
  const before = keyAt(page, from - 1);
  const noun = keyAt(page, from - 2);
  if (before === 'to') return noun === 'ambassador';
  return (
    before === 'of' &&
    (isOfficeHolder(page, from - 2) ||
      /^(?:republic|kingdom|emirate|sultanate|federation)$/u.test(noun) ||
      (OFFICES.has(noun) && noun !== 'king' && noun !== 'queen') ||
      (MINISTERS.has(noun) && PORTFOLIOS.has(keyAt(page, from - 3))))
  );
}

/** "President Arkady Volsin" */
function isOfficeHolder(page: Page, last: number): boolean {
  for (let at = last; at > last - LONGEST_NAME && page.tokens[at]?.capital; at -= 1) {
    const key = keyAt(page, at - 1);
    if (OFFICES.has(key) || (MINISTERS.has(key) && PORTFOLIOS.has(keyAt(page, at - 2)))) return true;
  }
  return false;
}

/** "the city of Kelmitz", "Kelmitz airport"; datelines. */
function isTown(page: Page, { from, until }: TokenRange): boolean {
  const opens = page.tokens[from - 1]?.paragraph !== page.tokens[from]?.paragraph;
  if (opens && (/^[—–(]|^-+$/u.test(keyAt(page, until)) || /\p{Lu}{3}/u.test(page.tokens[from]?.text ?? '')))
    return true;
  const before = keyAt(page, from - 1);
  if (before === 'of') return NOT_LANDS.has(keyAt(page, from - 2));
  return (
    NOT_LANDS.has(before) ||
    NOT_LANDS.has(keyAt(page, until)) ||
    (before === ',' && keyAt(page, from - 2) === 'capital')
  );
}

type Sign = 'land' | 'against' | 'towards' | 'joined';

function weakSigns(page: Page, draft: Draft, { from, until }: TokenRange): Sign[] {
  const signs: Sign[] = [];
  const before = keyAt(page, from - 1);
  if (POSSESSIVE.test(keyAt(page, until)) && LANDS.has(keyAt(page, until + 1))) signs.push('land');
  if (AGAINST.has(before)) signs.push('against');
  if (/^(?:of|with|on|to|from|for)$/u.test(before) && TOWARDS_LANDS.has(keyAt(page, from - 2))) signs.push('towards');
  if (isJoined(page, draft, from, until)) signs.push('joined');
  return signs;
}

/** "Norway and Orsenia", "Norway, Orsenia and Finland". */
function isJoined(page: Page, draft: Draft, from: number, until: number): boolean {
  const isLand = (at: number): boolean => {
    const mention = draft.at(at);
    return mention?.form === 'NAME' && draft.entities.get(mention.entity)?.placeKind === 'COUNTRY';
  };
  const joins = (at: number): boolean => /^(?:and|or|nor|,)$/u.test(keyAt(page, at));
  return (joins(from - 1) && isLand(from - 2)) || (joins(until) && isLand(until + 1));
}
