/**
 * What becomes of a weapon, by the words over it in the syntax: of "turned down Kyiv’s plea for freer use of ATACMS" the use stands
 * over the missile, the plea over the use, and turning down over the plea. It reads what no frame of words foresees.
 */
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';
import type { ToldPermission } from './told-permission.js';
import { weaponOutcome } from './weapon-outcome.js';
import { weaponParties } from './weapon-parties.js';
import { stepsOver, type WeaponStep } from './weapon-steps.js';

/** Nobody is allowed what is shot down. */
const HIT = readWordList('permission-lists.json', 'hit');

/** @param told what frames have read: the same words are not read again */
export function weaponDecisions(
  page: Page,
  draft: Draft,
  sentence: TokenRange,
  told: readonly ToldPermission[],
): ToldPermission[] {
  const found: ToldPermission[] = [];
  for (let at = sentence.from; at < sentence.until; at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    at = mention.until - 1;
    if (draft.entities.get(mention.entity)?.kind !== 'WeaponSystem' || mention.form === 'ADJECTIVAL') continue;
    const one = decisionOn(page, draft, mention, sentence);
    if (one && !told.some((known) => isTold(known, one))) found.push(one);
  }
  return found;
}

const isTold = (known: ToldPermission, { at, clause }: ToldPermission): boolean =>
  (known.clause.from <= at && at < known.clause.until) || (clause.from <= known.at && known.at < clause.until);

function decisionOn(page: Page, draft: Draft, weapon: DraftMention, sentence: TokenRange): ToldPermission | null {
  const { parsed } = page;
  if (!parsed) return null;
  const steps = stepsOver(page, draft, parsed, weapon);
  const top = steps.at(-1);
  const status = weaponOutcome(page, parsed, steps);
  if (!status || !top || steps.some(({ at }) => HIT.has(keyAt(page, at)))) return null;
  const parties = weaponParties(page, draft, parsed, steps, weapon, status);
  const { grantor } = parties;
  if (grantor.sort !== 'named' || grantor.ids.every((id) => countryOf(draft, id) === null)) return null;
  return {
    ...parties,
    at: top.at,
    sentence: page.tokens[top.at]?.sentence ?? -1,
    clause: clauseOf(steps, weapon, sentence),
    status,
    weapon: weapon.entity,
    limits: { against: null, area: null, condition: null },
    transfer: false,
    rule: 'permission-weapon',
    weak: false,
  };
}

function clauseOf(steps: readonly WeaponStep[], weapon: DraftMention, sentence: TokenRange): TokenRange {
  const from = Math.min(weapon.from, ...steps.map(({ at }) => at));
  const until = Math.max(weapon.until, ...steps.map((step) => step.until));
  return { from: Math.max(sentence.from, from), until: Math.min(sentence.until, until) };
}
