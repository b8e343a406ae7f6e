/** Several tellings of one permission in one article are one, with further evidence; what one leaves open the others tell. */
import type { LocalId, PermissionFact } from '../../model/article-facts.js';
import { type Words, wordsAt } from '../../model/span.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import { countryOf, landOfCountry } from '../countries.js';
import type { Draft } from '../draft.js';
import { type Page, spanOf } from '../page.js';
import { timePhrase } from '../statements/dates.js';
import { statementAt } from '../statements/enclosing.js';
import type { Party } from './parties.js';
import type { ToldPermission } from './told-permission.js';

const NAMED_BOTH = 0.75;
const IMPLIED_ONE = 0.55;

export function joinPermissions(page: Page, draft: Draft, told: readonly ToldPermission[]): void {
  const full = told.filter(({ weak }) => !weak);
  const states = (side: 'grantor' | 'grantee'): LocalId[] =>
    full.flatMap((one) => one[side].ids).filter((id) => isState(draft, id));
  const grantee = commonest(states('grantee'));
  const grantor = commonest(states('grantor').filter((id) => id !== grantee));
  for (const one of told) {
    if (one.weak && full.length === 0) continue;
    for (const from of idsOr(one.grantor, grantor))
      for (const to of idsOr(one.grantee, grantee)) if (!sameSide(draft, from, to)) add(page, draft, one, from, to);
  }
}

const idsOr = ({ sort, ids }: Party, otherwise: LocalId | null): readonly LocalId[] =>
  sort === 'named' ? ids : otherwise === null ? [] : [otherwise];

function sameSide(draft: Draft, from: LocalId, to: LocalId): boolean {
  if (from === to) return true;
  const country = countryOf(draft, from);
  return country !== null && country === countryOf(draft, to) && isState(draft, from) && isState(draft, to);
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

function add(page: Page, draft: Draft, one: ToldPermission, grantor: LocalId, grantee: LocalId): void {
  const made = factOf(page, draft, one, grantor, grantee);
  const index = draft.permissions.findIndex((known) => isSame(known, made));
  const known = draft.permissions[index];
  if (known) {
    draft.permissions[index] = joined(known, made);
    return;
  }
  draft.permissions.push(made);
  draft.permissionTriggers.set(made.id, one.at);
}

/** One permission: the same two, the same status, and weapons that do not tell them apart. */
function isSame(known: PermissionFact, made: PermissionFact): boolean {
  return (
    known.grantor === made.grantor &&
    known.grantee === made.grantee &&
    group(known.status) === group(made.status) &&
    (known.weapon === made.weapon || known.weapon === null || made.weapon === null)
  );
}

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

function factOf(page: Page, draft: Draft, one: ToldPermission, grantor: LocalId, grantee: LocalId): PermissionFact {
  const { text, meta } = page.article;
  const statement = statementAt(draft, page.tokens[one.at]?.start ?? 0);
  const evidence = evidenceOf(page, one, text);
  const when = timePhrase(text, evidence, meta.publishedAt);
  const [requester = null] = one.requester.ids;
  return {
    id: `p${draft.permissions.length + 1}`,
    grantor,
    grantee,
    weapon: one.weapon,
    status: allegedBy(draft, statement?.speaker ?? null, evidence.words, one.status),
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

/** What the country to be struck says was allowed is an allegation. */
function allegedBy(draft: Draft, speaker: LocalId | null, words: string, status: PermissionStatus): PermissionStatus {
  if (!/^GRANTED/u.test(status) || speaker === null) return status;
  const country = countryOf(draft, speaker);
  const land = country === null ? undefined : draft.entities.get(landOfCountry(draft, country) ?? '');
  return land && words.includes(land.name) ? 'ALLEGED' : status;
}
