/** Whom the words name that the model saw as a party of a permission. */
import { stateOf } from '../actors.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange, wordsOf } from '../page.js';
import { pronoun } from '../statements/pronouns.js';
import type { RoleRun } from '../syntax/read-roles.js';
import { IMPLIED, isSide, named, type Party, sideOf } from './party.js';
import { partyEnding, pronounParty, STAND_IN } from './phrase-parties.js';

/** Whom the likeliest phrase names, of the trigger’s sentence before others, and who is joined to it. */
export function partyOfRuns(page: Page, draft: Draft, runs: readonly RoleRun[], trigger: TokenRange): Party {
  const sentence = page.tokens[trigger.from]?.sentence;
  const isHere = ({ from }: RoleRun): boolean => page.tokens[from]?.sentence === sentence;
  const found = runs
    .map((run) => ({ run, party: partyOfRun(page, draft, run) }))
    .filter(({ party }) => party.sort === 'named')
    .sort((a, b) => Number(isHere(b.run)) - Number(isHere(a.run)) || b.run.confidence - a.run.confidence);
  const [first, ...others] = found;
  if (!first) return IMPLIED;
  const joined = others.filter(({ run }) => isJoined(page, first.run, run));
  return named(...new Set([first, ...joined].flatMap(({ party }) => party.ids)));
}

/** Nothing but commas and "and" stand between them. */
function isJoined(page: Page, one: TokenRange, other: TokenRange): boolean {
  const [left, right] = one.from < other.from ? [one, other] : [other, one];
  if (right.from - left.until > LONGEST_JOINT || right.from <= left.until) return false;
  for (let at = left.until; at < right.from; at += 1)
    if (!/^(?:and|or|nor|,|&|the|both|as|well)$/u.test(keyAt(page, at))) return false;
  return true;
}

const LONGEST_JOINT = 4;

function partyOfRun(page: Page, draft: Draft, { from, until }: RoleRun): Party {
  const group = groupOf(page, draft, from, until);
  if (group) return group;
  for (let at = until - 1; at >= from; at -= 1) {
    const mention = draft.at(at);
    if (mention && isSide(draft, mention.entity)) return named(sideOf(draft, mention.entity));
  }
  for (let at = from; at < until; at += 1) {
    const spoken = pronounParty(page, draft, at);
    if (spoken?.sort === 'named') return spoken;
  }
  const party = partyEnding(page, draft, until - 1);
  return party.sort === 'named' ? party : described(page, draft, from, until);
}

/** "the administration", "the president": of whom the article speaks there, as if a pronoun stood in their place. */
function described(page: Page, draft: Draft, from: number, until: number): Party {
  const noun = keyAt(page, until - 1);
  if (!STAND_IN.test(noun)) return IMPLIED;
  for (const subject of PERSONS.test(noun) ? ['he'] : ['it', 'he']) {
    const meant = pronoun(page, draft, from, subject)?.entity;
    if (meant && draft.entities.get(meant)?.named && isSide(draft, meant)) return named(stateOf(draft, meant));
  }
  return IMPLIED;
}

const PERSONS =
  /^(?:president|premier|chancellor|minister|leader|king|emir|sultan|monarch|secretary|commander|chief|lawmaker)$/u;

/** Those who are no arm of the state whose adjective they bear: "Indian airlines", "U.N. inspectors". */
const OF_THEIR_OWN =
  /^(?:airlines?|inspectors?|monitors?|observers|company|companies|firms?|manufacturers?|makers?|contractors?|militias?|fighters|rebels|insurgents|separatists|mercenaries|mediators|settlers|carriers|exporters|dealers)$/u;

function groupOf(page: Page, draft: Draft, from: number, until: number): Party | null {
  if (draft.at(until - 1) || !OF_THEIR_OWN.test(keyAt(page, until - 1))) return null;
  const first = /^(?:the|an?|its|their|some|all)$/u.test(keyAt(page, from)) ? from + 1 : from;
  const { words } = wordsOf(page, Math.min(first, until - 1), until);
  return named(draft.found({ kind: 'Organization', name: words.replace(/\s+/gu, ' '), named: false }).id);
}
