/** What may be done: use of arms, an attack, a movement of forces, the sending of arms. */
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';
import { means, wordAt } from './words.js';

const USES = readWordList('permission-lists.json', 'uses');

const STRIKES = readWordList('permission-lists.json', 'strikes');

const ARMS = readWordList('permission-lists.json', 'arms');

const LANDS = readWordList('permission-lists.json', 'lands');

export type ActionKind = 'use' | 'strike' | 'move' | 'send';

/** Verbs of going and staying, which count where aircraft, ships or troops do it, or it is done in somebody’s air or ports. */
const MOVES = readWordList('permission-lists.json', 'moves');

const WAYS = readWordList('permission-lists.json', 'ways');

interface Action {
  readonly at: number;
  readonly kind: ActionKind;
}

/** What a recipient does. */
const RECEIVES = /^(?:receive|buy|acquire|purchase|import|obtain|take)$/u;

export function findAction(page: Page, draft: Draft, { from, until }: TokenRange): Action | null {
  let move: Action | null = null;
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (mention) {
      at = mention.until - 1;
      continue;
    }
    const key = keyAt(page, at);
    if (USES.has(key) && involvesArms(page, draft, at + 1, until)) return { at, kind: 'use' };
    if (STRIKES.has(key) && isWarlike(page, draft, at, until)) return { at, kind: 'strike' };
    const sends = (key !== 'armed' && means(wordAt(page, at), 'SEND', 'DELIVERY')) || RECEIVES.test(key);
    if (sends && involvesWeapons(page, draft, from, until)) return { at, kind: 'send' };
    if (move === null && MOVES.has(key) && (involvesWays(page, draft, from, until) || keyAt(page, at + 2) === 'border'))
      move = { at, kind: 'move' };
  }
  return move;
}

/** A weapon, or a word for arms, bases and airspace, stands within reach. */
export function involvesArms(page: Page, draft: Draft, from: number, until: number): boolean {
  for (let at = from; at < Math.min(until, from + 14); at += 1)
    if (isWeapon(draft, draft.at(at)) || ARMS.has(keyAt(page, at)) || STRIKES.has(keyAt(page, at))) return true;
  return false;
}

function involvesWays(page: Page, draft: Draft, from: number, until: number): boolean {
  if (involvesArms(page, draft, from, until)) return true;
  for (let at = from; at < Math.min(until, from + WAYS_REACH); at += 1) if (WAYS.has(keyAt(page, at))) return true;
  return false;
}

const WAYS_REACH = 14;

export function involvesWeapons(page: Page, draft: Draft, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1)
    if (
      isWeapon(draft, draft.at(at)) ||
      /^(?:weapons?|weaponry|arms|munitions|ammunition|missiles|tanks|jets|drones|warplanes|howitzers|shells|artillery|equipment|rockets|bombs)$/u.test(
        keyAt(page, at),
      )
    )
      return true;
  return false;
}

/** "strike a deal", "fire the minister", "launch a campaign" are not what armies do. */
function isWarlike(page: Page, draft: Draft, at: number, until: number): boolean {
  const key = keyAt(page, at);
  const next = keyAt(page, at + 1);
  if (
    /^(?:a|an)$/u.test(next) &&
    /^(?:deal|agreement|balance|chord|blow|tone|note|campaign|investigation|probe|programme|program|website|inquiry|business|appeal)$/u.test(
      keyAt(page, at + 2),
    )
  )
    return false;
  if (
    /^(?:airstrikes?|bombard(?:ment|ing)?|bombings?|shelling|overflights?|incursions?|missile|counterattacks?|retaliat\w*|raids?)$/u.test(
      key,
    )
  )
    return true;
  if (
    /^(?:strikes?|attacks?|striking|attacking)$/u.test(key) &&
    /^(?:missile|air|drone|cross|range|military|bombing|ukrainian|israeli|deep|border|ground|rocket|such|retaliatory|long|depth)$/u.test(
      keyAt(page, at - 1),
    )
  )
    return true;
  for (let near = at + 1; near < Math.min(until, at + 12); near += 1) {
    const mention = draft.at(near);
    const kind = mention ? draft.entities.get(mention.entity)?.kind : undefined;
    if (kind === 'WeaponSystem' || kind === 'Place' || LANDS.has(keyAt(page, near)) || ARMS.has(keyAt(page, near)))
      return true;
    if (
      /^(?:back|first|without|fire|with)$/u.test(keyAt(page, near)) &&
      /^(?:fire|firing|shoot|return|hit|strike|respond|launch)$/u.test(key)
    )
      return true;
  }
  return /^(?:return)$/u.test(keyAt(page, at - 1));
}

export const isWeapon = (draft: Draft, mention: DraftMention | null): boolean =>
  mention !== null && draft.entities.get(mention.entity)?.kind === 'WeaponSystem';
