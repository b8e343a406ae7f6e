import type { LocalId } from '../../model/article-facts.js';
import type { EntityKind } from '../../model/vocabulary.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import type { Trigger } from './trigger.js';
import { weaponMeant } from './weapons-meant.js';

/** Clauses in news are seldom longer; looking no further keeps long sentences cheap. */
const REACH = 30;
const NEAR = 14;

/** Weapons named behind the trigger in what hangs on it: "approval to strike Russia using ATACMS". */
export const weaponsInClause = (page: Page, draft: Draft, trigger: Trigger): LocalId[] => [
  ...new Set(clauseMentions(page, draft, trigger, 'WeaponSystem').map((mention) => weaponMeant(page, draft, mention))),
];

const ON_THE_GROUND = /^(?:in|inside|into|on|within|against|across|of|at)$/u;

/** Places there that something would be done in or to: "to strike targets inside Russia", "on Russian territory". */
export function placesInClause(page: Page, draft: Draft, trigger: Trigger): LocalId[] {
  const found = clauseMentions(page, draft, trigger, 'Place').filter(({ from, until, form }) => {
    const before = prepositionBefore(page, draft, from);
    if (form === 'ADJECTIVAL') return SOIL.test(keyAt(page, until));
    return ON_THE_GROUND.test(before) && keyAt(page, until) !== "'s";
  });
  return [...new Set(found.map(({ entity }) => entity))];
}

/** Against whom or what something is allowed to be used. */
export function aimsInClause(page: Page, draft: Draft, trigger: Trigger): LocalId[] {
  const kinds: readonly EntityKind[] = ['Place', 'Organization'];
  const found = kinds.flatMap((kind) => clauseMentions(page, draft, trigger, kind));
  return [...new Set(found.filter(({ from }) => keyAt(page, from - 1) === 'against').map(({ entity }) => entity))];
}

/** "into Russia’s Kursk region", "inside the Donetsk region": the word in front of the whole phrase. */
function prepositionBefore(page: Page, draft: Draft, from: number): string {
  const owner = keyAt(page, from - 1) === "'s" ? draft.at(from - 2) : null;
  const first = owner ? owner.from : from;
  return keyAt(page, first - 1) === 'the' ? keyAt(page, first - 2) : keyAt(page, first - 1);
}

const SOIL = /^(?:soil|territory|territories|airspace|waters|targets|side)$/u;

function clauseMentions(page: Page, draft: Draft, { at, until, kind }: Trigger, wanted: EntityKind): DraftMention[] {
  const sentence = page.tokens[at]?.sentence;
  const root = rootOf(page, at, kind === 'noun');
  const found: DraftMention[] = [];
  const plainly = endOfStretch(page, until);
  for (let next = until; next < until + REACH && page.tokens[next]?.sentence === sentence; next += 1) {
    const mention = draft.at(next);
    if (!mention || draft.entities.get(mention.entity)?.kind !== wanted) continue;
    if (page.parsed === null || page.parsed.tree.isWithin(next, root) || next < plainly) found.push(mention);
    next = mention.until - 1;
  }
  return found;
}

/** Up to the next comma or finite verb all belongs to the trigger, whatever the parser hung it on. */
function endOfStretch(page: Page, from: number): number {
  let at = from;
  while (
    at < from + NEAR &&
    !/^[.,;:“”"()]$/u.test(keyAt(page, at)) &&
    !/^(?:and|but|while|after|as|who|which|that|said)$/u.test(keyAt(page, at))
  )
    at += 1;
  return at;
}

/** The verb that governs a noun: what belongs to the noun is often hung on the verb. */
function rootOf({ parsed }: Page, at: number, noun: boolean): number {
  const head = parsed?.tree.node(at).head ?? null;
  return noun && head !== null && parsed?.tree.node(head).partOfSpeech === 'VERB' ? head : at;
}
