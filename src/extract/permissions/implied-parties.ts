/** Who allows and who is allowed where the clause leaves it to the article. */
import type { LocalId } from '../../model/article-facts.js';
import { stateOf } from '../actors.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import type { ToldPermission } from './told-permission.js';

/** Who allows: of the same arms where they are only wished for; else of the same sentence or most of the article. */
export function impliedGrantor(
  draft: Draft,
  full: readonly ToldPermission[],
  one: ToldPermission,
  grantees: readonly LocalId[],
): LocalId | null {
  const own = ownState(draft, grantees);
  if (own !== null) return own;
  if (!one.transfer) return isDisputed(draft, full, one) ? null : implied(draft, full, one, 'grantor', grantees);
  const same = full.filter(
    ({ weapon, grantor }) => weapon !== null && weapon === one.weapon && grantor.sort === 'named',
  );
  return commonest(same.flatMap(({ grantor }) => grantor.ids).filter((id) => !grantees.includes(id)));
}

/** Several states allow something in the article, none of them in this sentence, and none of them most of it. */
function isDisputed(draft: Draft, full: readonly ToldPermission[], { sentence, status }: ToldPermission): boolean {
  if (status === 'REQUESTED' || full.some((one) => one.sentence === sentence && one.grantor.sort === 'named'))
    return false;
  const ids = full.flatMap(({ grantor }) => grantor.ids).filter((id) => isState(draft, id));
  const most = commonest(ids);
  return ids.filter((id) => id === most).length < MOST * ids.length;
}

const MOST = 0.5;

/** "The navy had been cleared to fire": by its own state, where nobody else is named. */
function ownState(draft: Draft, [grantee, ...others]: readonly LocalId[]): LocalId | null {
  if (grantee === undefined || others.length > 0) return null;
  if (draft.entities.get(grantee)?.organizationKind !== 'MILITARY') return null;
  const country = countryOf(draft, grantee);
  return country === null ? null : stateOf(draft, grantee);
}

/** Who is allowed where the clause does not say: of the same sentence or most of the article; who asks; whom the article is about. */
export function impliedGrantee(
  draft: Draft,
  full: readonly ToldPermission[],
  told: readonly ToldPermission[],
  one: ToldPermission,
  opponents: ReadonlySet<Country>,
): LocalId | null {
  const grantors = one.grantor.ids;
  const asking = (from: readonly ToldPermission[]): LocalId | null =>
    commonest(
      from.flatMap(({ requester }) => requester.ids).filter((id) => isState(draft, id) && !grantors.includes(id)),
    );
  const asks = asking([one]);
  if (one.transfer && asks !== null) return asks;
  return (
    implied(draft, full, one, 'grantee', grantors) ??
    asks ??
    asking(told) ??
    (one.transfer ? null : mainCountry(draft, grantors, opponents))
  );
}

/** The country that the article mentions most, of those that neither allow nor are to be struck. */
function mainCountry(draft: Draft, grantors: readonly LocalId[], opponents: ReadonlySet<Country>): LocalId | null {
  const known = new Set(grantors.map((id) => countryOf(draft, id)));
  const sides = draft
    .mentions()
    .map(({ entity }) => entity)
    .filter((id) => isState(draft, id) && draft.entities.get(id)?.placeKind !== 'OTHER')
    .filter((id) => {
      const country = countryOf(draft, id);
      return country !== null && !known.has(country) && !opponents.has(country);
    });
  const states = sides.map((id) => stateOf(draft, id));
  const most = commonest(states);
  const count = states.filter((id) => id === most).length;
  return count >= ENOUGH && count > states.length / 2 ? most : null;
}

/** Mentions that make a country what an article is about. */
const ENOUGH = 3;

/** Whom the context tells: whoever stands there in the same sentence, else in most of the article. */
function implied(
  draft: Draft,
  full: readonly ToldPermission[],
  { sentence, weak, at }: ToldPermission,
  side: 'grantor' | 'grantee',
  others: readonly LocalId[],
): LocalId | null {
  const ids = (from: readonly ToldPermission[]): LocalId[] =>
    from.flatMap((one) => one[side].ids).filter((id) => !others.includes(id));
  const near = commonest(ids(full.filter((one) => one.sentence === sentence)));
  // "the ban", "that permission": the one that was told last.
  const last = weak ? ids(full.filter((one) => one.at < at && one[side].sort === 'named').slice(-1))[0] : undefined;
  return near ?? last ?? commonest(ids(full).filter((id) => isState(draft, id)));
}

export const isState = (draft: Draft, id: LocalId): boolean => {
  const entity = draft.entities.get(id);
  return entity?.kind === 'Place' || entity?.organizationKind === 'GOVERNMENT';
};

function commonest(ids: readonly LocalId[]): LocalId | null {
  const counts = new Map<LocalId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
