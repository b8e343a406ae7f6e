/** Several tellings of one permission in one article are one, with further evidence; what one leaves open the others tell. */
import type { LocalId, PermissionFact } from '../../model/article-facts.js';
import { type Words, wordsAt } from '../../model/span.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import { timePhrase } from '../statements/dates.js';
import { statementAt } from '../statements/enclosing.js';
import { impliedGrantee, impliedGrantor, isState } from './implied-parties.js';
import { IMPLIED, type Party } from './party.js';
import { READ_RULE } from './read-decisions.js';
import { group, isSame, joined } from './same-permission.js';
import type { ToldPermission } from './told-permission.js';

interface Joined extends ToldPermission {
  readonly opponents: ReadonlySet<Country>;
}

const NAMED_BOTH = 0.75;

const IMPLIED_ONE = 0.55;

export function joinPermissions(page: Page, draft: Draft, tellings: readonly ToldPermission[]): void {
  const opponents = opponentsIn(
    page,
    draft,
    tellings.filter(({ weak }) => !weak),
  );
  const told = tellings.map((one) =>
    one.rule === READ_RULE ? { ...one, grantee: withoutStruck(draft, one.grantee, opponents) } : one,
  );
  const full = told.filter(({ weak }) => !weak);
  if (full.length === 0) return;
  for (const one of told) {
    if (one.weak && !namesSides(one)) continue;
    const grantees = idsOr(one.grantee, () => impliedGrantee(draft, full, told, one, opponents));
    const grantors = idsOr(one.grantor, () => impliedGrantor(draft, full, one, grantees));
    if (one.grantee.sort === 'anyone') for (const from of grantors) add(page, draft, { ...one, opponents }, from, null);
    for (const from of grantors)
      for (const to of grantees) if (!sameSide(draft, from, to)) add(page, draft, { ...one, opponents }, from, to);
  }
}

/** Who is to be struck is not let strike: where the model takes him for it, the article tells who is meant. */
export function withoutStruck(draft: Draft, grantee: Party, opponents: ReadonlySet<Country>): Party {
  if (grantee.sort !== 'named') return grantee;
  const ids = grantee.ids.filter((id) => !opponents.has(countryOf(draft, id) ?? ''));
  return ids.length > 0 ? { ...grantee, ids } : IMPLIED;
}

/**
 * "Kyiv had asked Washington to lift the ban", "Rome’s could not be used abroad", "Kyiv may fire ATACMS, one of them said": one side is
 * told, and the other is the article’s.
 */
const namesSides = ({ grantor, grantee, requester, weapon }: ToldPermission): boolean =>
  grantor.sort === 'named' ||
  (requester.sort === 'named' && grantee.sort !== 'thing') ||
  (grantee.sort === 'named' && weapon !== null);

const idsOr = ({ sort, ids }: Party, otherwise: () => LocalId | null): readonly LocalId[] => {
  if (sort === 'named' || sort === 'anyone') return ids;
  const id = otherwise();
  return id === null ? [] : [id];
};

/** Countries that are to be struck: what they say was allowed is an allegation. */
export function opponentsIn(page: Page, draft: Draft, told: readonly ToldPermission[]): ReadonlySet<Country> {
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
