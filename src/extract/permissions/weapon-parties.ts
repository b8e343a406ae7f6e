import type { LocalId } from '../../model/article-facts.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import { stateOf } from '../actors.js';
import { countryOf, governmentOfCountry, landOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { type Argument, argumentsOf } from '../syntax/arguments.js';
import { entityOf, holderOf } from '../syntax/phrase-entities.js';
import type { Parsed } from '../syntax/tree.js';
import { IMPLIED, isSide, named, type Party, sideOf } from './party.js';
import { pronounParty, STAND_IN, speakerParty } from './phrase-parties.js';
import type { WeaponStep } from './weapon-steps.js';
import { means } from './words.js';

export interface WeaponParties {
  readonly grantor: Party;
  readonly grantee: Party;
  readonly requester: Party;
}

const RECIPIENT = /^(?:to|for)$/u;
const ASKED = /^(?:from|to|of)$/u;

/** Who decides on a weapon: who is said to, else the state that makes it, else who says so. */
export function weaponParties(
  page: Page,
  draft: Draft,
  parsed: Parsed,
  steps: readonly WeaponStep[],
  weapon: DraftMention,
  status: PermissionStatus,
): WeaponParties {
  const top = steps.at(-1);
  const asking = steps.find(({ word }) => means(word, 'ASK', 'PLEA'));
  const requester = asking ? doerOf(page, draft, parsed, asking) : IMPLIED;
  const user = firstNamed(
    steps.filter((step) => step !== top && step !== asking).map((step) => doerOf(page, draft, parsed, step)),
  );
  const recipient = firstNamed(steps.map((step) => behind(draft, parsed, step, RECIPIENT)));
  const maker = makerOf(draft, weapon.entity);
  if (status === 'REQUESTED') {
    const asked = asking ? behind(draft, parsed, asking, ASKED) : IMPLIED;
    return { grantor: firstNamed([asked, maker]), grantee: firstNamed([requester, user, recipient]), requester };
  }
  const decider = top ? doerOf(page, draft, parsed, top) : IMPLIED;
  const grantor = firstNamed([
    decider,
    // "voters oppose sending": whoever decides is told, and is no state.
    ...(top && hasDoer(parsed, top) ? [] : [maker, speakerParty(page, draft, weapon.from)]),
  ]);
  const grantee = firstNamed([requester, user, recipient].filter((one) => !isSame(draft, one, grantor)));
  return { grantor, grantee, requester };
}

const firstNamed = (parties: readonly Party[]): Party => parties.find(({ sort }) => sort === 'named') ?? IMPLIED;

const isSame = (draft: Draft, a: Party, b: Party): boolean =>
  a.ids.some((one) => b.ids.some((other) => one === other || countryOf(draft, one) === countryOf(draft, other)));

/** The state that makes it, where the article names that. */
function makerOf(draft: Draft, weapon: LocalId): Party {
  const country = countryOf(draft, weapon);
  const state = country && (governmentOfCountry(draft, country) ?? landOfCountry(draft, country));
  return state ? named(state) : IMPLIED;
}

/** Who does what a word tells: its subject, whoever stands behind "by", its owner. */
function doerOf(page: Page, draft: Draft, parsed: Parsed, { at }: WeaponStep): Party {
  const found = argumentsOf(parsed, at).filter(
    (one) => one.function === 'agent' || one.function === 'owner' || isOwner(one, at),
  );
  return sidesOf(
    draft,
    found.map(({ head }) => actorAt(page, draft, parsed, head)),
  );
}

const hasDoer = (parsed: Parsed, { at, verb }: WeaponStep): boolean =>
  verb && argumentsOf(parsed, at).some((one) => one.function === 'agent');

/** "Ukrainian use", "US approval". */
const isOwner = (one: Argument, at: number): boolean => one.function === 'modifier' && one.head < at;

function behind(draft: Draft, parsed: Parsed, { at }: WeaponStep, prepositions: RegExp): Party {
  const found = argumentsOf(parsed, at).filter(
    ({ function: what, preposition, under }) =>
      what === 'recipient' || (what === 'oblique' && under === null && prepositions.test(preposition ?? '')),
  );
  return sidesOf(
    draft,
    found.map(({ head }) => entityOf(parsed, draft, head)),
  );
}

function actorAt(page: Page, draft: Draft, parsed: Parsed, head: number): LocalId | null {
  const meant = pronounParty(page, draft, head);
  if (meant?.sort === 'named') return meant.ids[0] ?? null;
  const adjective = draft.at(head);
  return (
    entityOf(parsed, draft, head) ??
    (STAND_IN.test(keyAt(page, head)) ? holderOf(parsed, draft, head) : null) ??
    (adjective?.form === 'ADJECTIVAL' ? adjective.entity : null)
  );
}

function sidesOf(draft: Draft, ids: readonly (LocalId | null)[]): Party {
  const sides = ids.filter((id): id is LocalId => id !== null && isSide(draft, id)).map((id) => sideOf(draft, id));
  return named(
    ...new Set(sides.map((id) => (draft.entities.get(id)?.placeKind === 'COUNTRY' ? stateOf(draft, id) : id))),
  );
}
