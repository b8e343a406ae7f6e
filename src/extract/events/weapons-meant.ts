import type { LocalId } from '../../model/article-facts.js';
import type { WeaponClass } from '../../model/vocabulary.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';

/** What sorts of weapon a word can refer back to. */
const SORTS: readonly (readonly [words: RegExp, classes: ReadonlySet<WeaponClass>])[] = [
  [/^(?:missiles?|rockets?)$/u, new Set(['MISSILE', 'ARTILLERY'])],
  [/^(?:drones?|uavs?)$/u, new Set(['UAV'])],
  [/^(?:jets?|fighters?|aircraft|planes?|warplanes?|bombers?|helicopters?)$/u, new Set(['AIRCRAFT'])],
  [/^(?:tanks?|vehicles?)$/u, new Set(['ARMOUR'])],
  [/^(?:guns?|howitzers?|launchers?)$/u, new Set(['ARTILLERY'])],
  [/^(?:bombs?|shells?|munitions?|mines?)$/u, new Set(['MUNITION'])],
  [/^(?:batter(?:y|ies)|systems?|interceptors?)$/u, new Set(['AIR_DEFENCE', 'ARTILLERY'])],
  [/^weapon$/u, new Set(['MISSILE', 'ARTILLERY', 'UAV', 'AIRCRAFT', 'ARMOUR', 'MUNITION', 'AIR_DEFENCE'])],
];

/** So far back at most stands the name. */
const REACH = 200;

/** "the missiles", "those jets": the system of that sort that was named last; else what the mention itself names. */
export function weaponMeant(page: Page, draft: Draft, mention: DraftMention): LocalId {
  const entity = draft.entities.get(mention.entity);
  const isBare = entity?.named === false && mention.from === mention.until - 1;
  return (isBare ? weaponReferredTo(page, draft, mention.from) : null) ?? mention.entity;
}

/** The system named last of the sort that a noun tells behind "the" or the like; null where it tells none or none was named. */
export function weaponReferredTo(page: Page, draft: Draft, noun: number): LocalId | null {
  if (!/^(?:the|those|these|such|its|their)$/u.test(keyAt(page, noun - 1))) return null;
  const classes = SORTS.find(([words]) => words.test(keyAt(page, noun)))?.[1];
  if (classes === undefined) return null;
  for (let at = noun - 1; at > Math.max(0, noun - REACH); at -= 1) {
    const before = draft.at(at);
    if (!before) continue;
    at = before.from;
    const named = draft.entities.get(before.entity);
    if (named?.kind === 'WeaponSystem' && named.named && classes.has(named.weaponClass ?? 'OTHER')) return named.id;
  }
  return null;
}
