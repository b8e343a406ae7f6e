/** Several tellings of one permission in one article are one, with further evidence; what one leaves open the others tell. */
import type { LocalId, PermissionFact } from '../../model/article-facts.js';
import { type Words, wordsAt } from '../../model/span.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import { stateOf } from '../actors.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { firstTokenAt, keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import { timePhrase } from '../statements/dates.js';
import { statementAt } from '../statements/enclosing.js';
import type { Party } from './party.js';
import type { ToldPermission } from './told-permission.js';

interface Joined extends ToldPermission {
  readonly opponents: ReadonlySet<Country>;
}

const NAMED_BOTH = 0.75;
const IMPLIED_ONE = 0.55;

export function joinPermissions(page: Page, draft: Draft, told: readonly ToldPermission[]): void {
  const full = told.filter(({ weak }) => !weak);
  if (full.length === 0) return;
  const opponents = opponentsIn(page, draft, full);
  for (const one of told) {
    if (one.weak && (one.grantor.sort !== 'named' || one.grantee.sort !== 'named')) continue;
    const grantees = idsOr(one.grantee, () => impliedGrantee(draft, full, told, one, opponents));
    const grantors = idsOr(one.grantor, () => impliedGrantor(draft, full, one, grantees));
    if (one.grantee.sort === 'anyone') for (const from of grantors) add(page, draft, { ...one, opponents }, from, null);
    for (const from of grantors)
      for (const to of grantees) if (!sameSide(draft, from, to)) add(page, draft, { ...one, opponents }, from, to);
  }
}

/** Who allows: of the same arms where they are only wished for; else of the same sentence or most of the article. */
function impliedGrantor(
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
function impliedGrantee(
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

const idsOr = ({ sort, ids }: Party, otherwise: () => LocalId | null): readonly LocalId[] => {
  if (sort === 'named' || sort === 'anyone') return ids;
  const id = otherwise();
  return id === null ? [] : [id];
};

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

/** Countries that are to be struck: what they say was allowed is an allegation. */
function opponentsIn(page: Page, draft: Draft, told: readonly ToldPermission[]): ReadonlySet<Country> {
  const found = new Set<Country>();
  for (const { at, clause } of told)
    for (let token = at; token < clause.until; token += 1) {
      const mention = draft.at(token);
      if (!mention || !isTargeted(page, mention)) continue;
      const country = countryOf(draft, mention.entity);
      if (country !== null) found.add(country);
    }
  return found;
}

const isTargeted = (page: Page, { from, until }: TokenRange): boolean =>
  /^(?:against|inside|into|in|within|on|at|strike|hit|attack|of|deep)$/u.test(keyAt(page, from - 1)) ||
  /^(?:territory|soil|targets?|positions|forces|mainland|airfields|bases|airspace|land|military)$/u.test(
    keyAt(page, until),
  );

function sameSide(draft: Draft, from: LocalId, to: LocalId): boolean {
  if (from === to) return true;
  const country = countryOf(draft, from);
  return country !== null && country === countryOf(draft, to) && isState(draft, to);
}

const isState = (draft: Draft, id: LocalId): boolean => {
  const entity = draft.entities.get(id);
  return entity?.kind === 'Place' || entity?.organizationKind === 'GOVERNMENT';
};

function commonest(ids: readonly LocalId[]): LocalId | null {
  const counts = new Map<LocalId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Outlets allow nobody anything; people do by saying so, not by telling what can be done. */
function mayGive(draft: Draft, id: LocalId, { rule }: ToldPermission): boolean {
  const entity = draft.entities.get(id);
  if (entity?.organizationKind === 'MEDIA') return false;
  return entity?.kind !== 'Person' || rule !== 'permission-leave';
}

function add(page: Page, draft: Draft, one: Joined, grantor: LocalId, grantee: LocalId | null): void {
  if (!mayGive(draft, grantor, one)) return;
  const made = factOf(page, draft, one, ownCommander(draft, one, grantor, grantee) ?? grantor, grantee);
  const index = draft.permissions.findIndex((known) => isSame(page, draft, known, made));
  const known = draft.permissions[index];
  if (known) {
    draft.permissions[index] = joined(known, made);
    return;
  }
  draft.permissions.push(made);
  draft.permissionTriggers.set(made.id, one.at);
}

/** "the prime minister said he had authorised the armed forces": what a state lets its own forces do, whoever is named in front lets them. */
function ownCommander(draft: Draft, { at, clause }: Joined, grantor: LocalId, grantee: LocalId | null): LocalId | null {
  const country = countryOf(draft, grantor);
  if (country === null || grantee === null || countryOf(draft, grantee) !== country) return null;
  for (let token = clause.from; token < at; token += 1) {
    const mention = draft.at(token);
    const isPerson = mention?.form === 'NAME' && draft.entities.get(mention.entity)?.kind === 'Person';
    if (mention && isPerson && countryOf(draft, mention.entity) === country) return mention.entity;
  }
  return null;
}

/** One permission: the same two, the same status, and weapons that do not tell them apart. */
function isSame(page: Page, draft: Draft, known: PermissionFact, made: PermissionFact): boolean {
  return (
    known.grantor === made.grantor &&
    known.grantee === made.grantee &&
    group(known.status) === group(made.status) &&
    isOneWeapon(draft, known, made) &&
    isAlike(known.against, made.against, inHead(page, known) || inHead(page, made))
  );
}

/** "American weapons", "long-range missiles": what is asked for or weighed goes by many words. */
function isOneWeapon(draft: Draft, { weapon, status }: PermissionFact, { weapon: other }: PermissionFact): boolean {
  if (weapon === other || weapon === null || other === null) return true;
  const isOpen = status === 'REQUESTED' || status === 'UNDER_REVIEW';
  return isOpen && [weapon, other].every((id) => draft.entities.get(id)?.named === false);
}

/** A headline tells what the text below it tells. */
const inHead = (page: Page, { evidence }: PermissionFact): boolean =>
  /^(?:title|standfirst)$/u.test(page.tokens[firstTokenAt(page, evidence.start)]?.section ?? '');

const COMMON =
  /^(?:targets?|inside|deep|deeper|into|territory|soil|military|the|its|some|within|sites?|in|on|of|and|key)$/u;

/** False where both say against what and share none or little of it: "airfields", "targets beyond Kharkiv". */
function isAlike(one: string | null, other: string | null, loosely: boolean): boolean {
  const [a, b] = [stemsOf(one), stemsOf(other)];
  if (a.size === 0 || b.size === 0) return true;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  if (loosely) return shared > 0;
  return shared === Math.min(a.size, b.size) || shared / (a.size + b.size - shared) >= 0.5;
}

const stemsOf = (words: string | null): ReadonlySet<string> =>
  new Set(
    (words ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !COMMON.test(word))
      .map((word) => word.slice(0, 5)),
  );

const group = (status: PermissionStatus): string => (/^GRANTED/u.test(status) ? 'GRANTED' : status);

function joined(known: PermissionFact, made: PermissionFact): PermissionFact {
  const limited = known.status === 'GRANTED' && made.status === 'GRANTED_WITH_LIMITS';
  return {
    ...known,
    status: limited ? made.status : known.status,
    weapon: known.weapon ?? made.weapon,
    against: known.against ?? made.against,
    area: known.area ?? made.area,
    condition: known.condition ?? made.condition,
    date: known.date ?? made.date,
    datePhrase: known.datePhrase ?? made.datePhrase,
    requestedBy: known.requestedBy ?? made.requestedBy,
    otherEvidence: [...known.otherEvidence, made.evidence],
  };
}

function factOf(page: Page, draft: Draft, one: Joined, grantor: LocalId, grantee: LocalId | null): PermissionFact {
  const { text, meta } = page.article;
  const statement = statementAt(draft, page.tokens[one.at]?.start ?? 0);
  const evidence = evidenceOf(page, one, text);
  const when = timePhrase(text, evidence, meta.publishedAt);
  const [requester = null] = one.requester.ids;
  const granted = group(one.status) === 'GRANTED';
  return {
    id: `p${draft.permissions.length + 1}`,
    grantor,
    grantee,
    weapon: one.weapon,
    status: granted && isAlleged(draft, one, statement?.speaker ?? null, grantor, grantee) ? 'ALLEGED' : one.status,
    ...one.limits,
    date: when?.date ?? null,
    datePhrase: when?.phrase ?? null,
    attributedTo: statement?.speaker ?? null,
    requestedBy: requester,
    evidence,
    otherEvidence: [],
    source: statement?.id ?? null,
    rule: one.rule,
    confidence: one.grantor.sort === 'named' && one.grantee.sort === 'named' ? NAMED_BOTH : IMPLIED_ONE,
  };
}

const evidenceOf = (page: Page, { clause }: ToldPermission, text: string): Words =>
  wordsAt(text, spanOf(page, clause.from, clause.until));

function isAlleged(
  draft: Draft,
  { opponents }: Joined,
  speaker: LocalId | null,
  grantor: LocalId,
  grantee: LocalId | null,
): boolean {
  const country = speaker === null ? null : countryOf(draft, speaker);
  return (
    country !== null &&
    opponents.has(country) &&
    country !== countryOf(draft, grantor) &&
    (grantee === null || country !== countryOf(draft, grantee))
  );
}
