import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';

/**
 * Where an office is held: `state` in the country; `legislator` likewise, for a seat; `spokesperson` in the institution spoken for;
 * `place` in a town or region; `envoy` for who sends; `head` in the body headed; `aide` with somebody.
 */
export type OfficeClass = 'state' | 'legislator' | 'spokesperson' | 'place' | 'envoy' | 'head' | 'aide';

const list = (name: string): ReadonlySet<string> => readWordList('position-words.json', name);

const CLASSES: readonly (readonly [OfficeClass, ReadonlySet<string>])[] = [
  ['state', list('state')],
  ['legislator', list('legislators')],
  ['spokesperson', list('spokespeople')],
  ['place', list('ofPlaces')],
  ['envoy', list('envoys')],
  ['head', list('heads')],
  ['aide', list('aides')],
];
const SECRETARIES_OF_STATE = list('secretariesOfState');
const STATE_GENERALS = list('stateGenerals');
const BODY_GENERALS = list('bodyGenerals');
const LEADERS_OF_STATE = list('leadersOfState');

/** What office the token is the noun of; of "Secretary of State" and "chief of staff" the first word is. Null where of none. */
export function officeAt(page: Page, at: number): OfficeClass | null {
  const key = keyAt(page, at);
  const before = keyAt(page, at - 1);
  if (key === 'secretary') return secretary(page, at);
  if (key === 'general' || key === 'generals') {
    if (STATE_GENERALS.has(before)) return 'state';
    return BODY_GENERALS.has(before) ? 'head' : null;
  }
  if (key === 'chief' && keyAt(page, at + 1) === 'of' && keyAt(page, at + 2) === 'staff') return 'aide';
  if (key === 'elect' && page.tokens[at]?.joined === true) return 'state';
  if (key === 'deputy' && isTitleGoingOn(page, at)) return null;
  if (key === 'leader' && LEADERS_OF_STATE.has(before)) return 'state';
  if (key === 'leader' && keyAt(page, at + 1) === 'of' && keyAt(page, at + 3) === 'opposition') return 'state';
  return CLASSES.find(([, words]) => words.has(key))?.[0] ?? null;
}

const isTitleGoingOn = (page: Page, at: number): boolean =>
  officeAt(page, at + 1) !== null || officeAt(page, at + 2) !== null;

function secretary(page: Page, at: number): OfficeClass | null {
  const before = keyAt(page, at - 1);
  if (/^(?:general|-?general)$/u.test(keyAt(page, at + 1))) return null;
  if (before === 'press' || before === 'communications') return 'spokesperson';
  if (keyAt(page, at + 1) === 'of') return SECRETARIES_OF_STATE.has(keyAt(page, at + 2)) ? 'state' : 'head';
  return SECRETARIES_OF_STATE.has(before) ? 'state' : 'head';
}

/** The token behind an office's noun and what belongs to its name: "Secretary of State", "chief of staff". */
export function endOfOffice(page: Page, at: number): number {
  const tail =
    keyAt(page, at + 1) === 'of' && /^(?:state|staff|defen[cs]e|justice|commerce|energy)$/u.test(keyAt(page, at + 2));
  return tail ? at + 3 : at + 1;
}
