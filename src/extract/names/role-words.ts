import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';

const ROLES = readWordList('name-words.json', 'roles');

/** An office or calling: its noun, and the words that narrow it ("foreign", "deputy"). */
export interface Role {
  readonly noun: string;
  readonly words: ReadonlySet<string>;
}

const SAME: Readonly<Record<string, string>> = {
  'gov.': 'governor',
  'sen.': 'senator',
  'rep.': 'representative',
  'gen.': 'general',
  'lt.': 'lieutenant',
  'col.': 'colonel',
  'maj.': 'major',
  'adm.': 'admiral',
  'capt.': 'captain',
  'sgt.': 'sergeant',
  'prof.': 'professor',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  advisor: 'adviser',
  head: 'chief',
  actress: 'actor',
  boss: 'chief',
  mep: 'lawmaker',
  mp: 'lawmaker',
  legislator: 'lawmaker',
  congressman: 'lawmaker',
  congresswoman: 'lawmaker',
};
/** Nouns by which those of others can be called: a senator is a lawmaker, a president a leader. */
const WIDER: Readonly<Record<string, ReadonlySet<string>>> = {
  leader: new Set([
    'president',
    'minister',
    'chancellor',
    'king',
    'ruler',
    'emir',
    'sultan',
    'chief',
    'dictator',
    'chair',
  ]),
  lawmaker: new Set(['senator', 'deputy', 'representative']),
  politician: new Set(['senator', 'lawmaker', 'minister', 'president', 'leader', 'governor', 'mayor']),
  diplomat: new Set(['ambassador', 'envoy', 'minister']),
  commander: new Set(['general', 'admiral', 'colonel', 'chief']),
  ruler: new Set(['president', 'king', 'emir', 'sultan', 'general', 'colonel', 'leader']),
  monarch: new Set(['king', 'queen', 'emperor']),
  strongman: new Set(['president', 'general', 'leader', 'ruler']),
  cleric: new Set(['ayatollah', 'imam', 'bishop', 'patriarch']),
  journalist: new Set(['reporter', 'correspondent', 'columnist', 'editor']),
  reporter: new Set(['journalist', 'correspondent']),
  envoy: new Set(['ambassador']),
  officer: new Set(['general', 'colonel', 'captain', 'major', 'lieutenant', 'commander']),
};
/** Which of these an office is must agree: "the foreign minister" is no "defence minister". */
const NARROWING =
  /^(?:foreign|prime|defen[cs]e|interior|finance|energy|justice|economy|health|trade|culture|education|deputy|vice|opposition|press|former|ex|late|army|navy|intelligence|security|general|state|regional|national|transport|environment|agriculture|information|vice-president)$/u;

const spelled = (word: string): string =>
  word === 'defence' ? 'defense' : word === 'ex' || word === 'late' ? 'former' : word;

export const isRoleNoun = (key: string): boolean => ROLES.has(SAME[key] ?? key) || ROLES.has(key);

/** The role that a noun and the words before it name: "premier" is a prime minister. */
export function roleOf(noun: string, words: Iterable<string>): Role {
  const narrowing = new Set([...words].filter((word) => NARROWING.test(word)).map(spelled));
  if (noun === 'premier') return { noun: 'minister', words: new Set([...narrowing, 'prime']) };
  return { noun: SAME[noun] ?? noun, words: narrowing };
}

/** Whether somebody described by the second is meant by the first. */
export function isCalledBy(called: Role, described: Role): boolean {
  const noun = called.noun === described.noun || WIDER[called.noun]?.has(described.noun) === true;
  if (!noun || called.words.has('former') !== described.words.has('former')) return false;
  if (![...called.words].every((word) => described.words.has(word))) return false;
  // A deputy is not the one deputized for.
  return !/^(?:deputy|vice)$/u.test([...described.words].join(' ')) || called.words.size > 0;
}

/** Keys of the words before a noun that may narrow it, as far as its phrase goes. */
export function wordsBefore(page: Page, noun: number, furthest: number): string[] {
  const words: string[] = [];
  for (let at = noun - 1; at > noun - furthest && page.tokens[at]?.sentence === page.tokens[noun]?.sentence; at -= 1) {
    const key = keyAt(page, at);
    if (!/^\p{L}/u.test(key) || /^(?:of|and|in|with|to|by|said|says|that|for|as|on|at|from|is|was)$/u.test(key)) break;
    words.push(key);
  }
  return words;
}
