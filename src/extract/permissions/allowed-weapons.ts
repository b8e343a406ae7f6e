/** The weapons that a permission is about. */
import type { LocalId } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { isWeapon } from './actions.js';
import type { Complement } from './complement.js';

const ANAPHOR = /^(?:it|them|those|these)$/u;

const BACK = 160;

/** The weapons that are allowed: systems by name before those that are only described; null where none is told. */
export function weaponsOf(
  page: Page,
  draft: Draft,
  from: number,
  { range, action, limitsFrom, kind }: Complement,
): readonly LocalId[] {
  const end = limitsFrom > (action ?? range.from) ? limitsFrom : range.until;
  const mentions = weaponMentions(page, draft, from, end);
  const systems = mentions.filter(({ entity }) => draft.entities.get(entity)?.named === true);
  const [first] = systems;
  if (first) return [...new Set(joinedWeapons(page, draft, first, end))];
  const [generic] = mentions;
  if (generic) return [generic.entity];
  const before = kind === 'use' || kind === 'strike' ? earlier(page, draft, action ?? range.from, end) : [];
  return before.length > 0 ? before : bare(page, draft, action ?? range.from, end);
}

function weaponMentions(page: Page, draft: Draft, from: number, until: number): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    if (isWeapon(draft, mention) && !isTarget(page, draft, mention)) found.push(mention);
    at = mention.until - 1;
  }
  return found;
}

/** "strike air defence systems", "against Russian drones", "targets such as launchers": what is hit, not what hits. */
function isTarget(page: Page, draft: Draft, mention: DraftMention): boolean {
  for (let at = mention.from - 1; at > mention.from - 5; at -= 1) {
    const key = keyAt(page, at);
    if (
      /^(?:against|hit|hitting|destroy|destroying|attack|attacking|target|targeting|intercept|intercepting)$/u.test(key)
    )
      return true;
    if (/^(?:strike|striking)$/u.test(key)) return true;
    if (draft.at(at)?.form === 'ADJECTIVAL' || /^(?:the|its|their|enemy|several|some)$/u.test(key)) continue;
    return false;
  }
  return false;
}

function joinedWeapons(page: Page, draft: Draft, first: DraftMention, until: number): LocalId[] {
  const found = [first.entity];
  for (let at = first.until; at < Math.min(until, first.until + 6); at += 1) {
    const mention = draft.at(at);
    if (mention) {
      const joined = isWeapon(draft, mention) && draft.entities.get(mention.entity)?.named === true;
      if (joined && isListed(page, first.until, mention.from)) found.push(mention.entity);
      at = mention.until - 1;
    }
  }
  return found;
}

function isListed(page: Page, from: number, until: number): boolean {
  let joined = false;
  for (let at = from; at < until; at += 1) {
    const key = keyAt(page, at);
    if (/^(?:and|or|,)$/u.test(key)) joined = true;
    else if (!/^(?:missiles?|rockets?|the|its|tanks|jets|systems|launchers|cruise)$/u.test(key)) return false;
  }
  return joined;
}

/** "to use them", "to fire the missiles": the weapon that was named last. */
export function earlier(page: Page, draft: Draft, action: number, until: number): LocalId[] {
  let refers = false;
  for (let at = action + 1; at < Math.min(until, action + 5); at += 1) {
    const key = keyAt(page, at);
    if (ANAPHOR.test(key) && at === action + 1) refers = true;
    if (/^(?:their|its)$/u.test(keyAt(page, action - 1)) && keyAt(page, action) === 'use') refers = true;
    if (
      /^(?:the|those|these|such)$/u.test(key) &&
      /^(?:missiles?|weapons?|rockets?|jets|drones|tanks|arms|system|systems|bombs|shells|guns|planes|aircraft|munitions)$/u.test(
        keyAt(page, at + 1),
      )
    )
      refers = true;
  }
  for (let at = action - 1; refers && at > Math.max(0, action - BACK); at -= 1) {
    const mention = draft.at(at);
    if (isWeapon(draft, mention) && mention) return [mention.entity];
  }
  return [];
}

export const HEADS = readWordList('weapon-words.json', 'heads');

/** "to send weapons", "firing rockets": arms of no kind. */
export function bare(page: Page, draft: Draft, from: number, until: number): LocalId[] {
  for (let at = from; at < until; at += 1) {
    const key = keyAt(page, at);
    if (/^(?:against|inside|into|at|which|that|where|from)$/u.test(key)) return [];
    if (
      !HEADS.has(key) ||
      draft.at(at) ||
      /^(?:strikes?|attacks?|fire|bases?|launchers?|depots?|plants?|systems|sites?|stockpiles?|factory|factories|facilities|facility|arsenals?|positions|crews|programmes?|programs?)$/u.test(
        keyAt(page, at + 1),
      )
    )
      continue;
    return [draft.found({ kind: 'WeaponSystem', name: page.tokens[at]?.text ?? key, named: false }).id];
  }
  return [];
}
