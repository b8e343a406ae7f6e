import type { LocalId, PermissionFact } from '../../model/article-facts.js';
import { wordsAt } from '../../model/span.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import { isActor, stateOf } from '../actors.js';
import { countryOf, landOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { timePhrase } from '../statements/dates.js';
import { statementAt } from '../statements/enclosing.js';
import { readStatus } from './status.js';
import {
  ACTION,
  AGAINST,
  ALLOW,
  EASE,
  GIVE,
  LIMIT_CLAUSE,
  PERMISSION,
  PREVENT,
  RESTRICTIONS,
  REVOKE,
} from './triggers.js';

export type TriggerKind = 'allow' | 'passive' | 'permission' | 'ease' | 'prevent' | 'revoke';

export interface PermissionTrigger {
  readonly at: number;
  readonly kind: TriggerKind;
}

/** Who allows, refuses, is asked to allow whom to use which weapon against what: one sentence, one trigger at a time. */
export const findPermissions: Step = {
  name: 'permissions',
  run(page, draft) {
    const pending: Pending[] = [];
    for (const range of page.sentences) {
      for (let at = range.from; at < Math.min(range.until, range.from + LONGEST_SENTENCE); at += 1) {
        const kind = triggerKind(page, at);
        const found = kind && isMilitary(page, draft, at, range) ? read(page, draft, { at, kind }, range) : null;
        if (found) pending.push(found);
      }
    }
    complete(page, draft, pending);
  },
};

/** Sentences beyond this are lists or tables, and reading on would cost the square of their length. */
const LONGEST_SENTENCE = 200;

/** A permission whose parties may be missing. */
interface Pending {
  readonly trigger: PermissionTrigger;
  readonly range: TokenRange;
  readonly grantor: LocalId | null;
  readonly grantee: LocalId | null;
  readonly weapon: LocalId | null;
  readonly status: PermissionStatus;
  readonly requester: LocalId | null;
}

function triggerKind(page: Page, at: number): TriggerKind | null {
  const key = keyAt(page, at);
  if (ALLOW.has(key)) return /ed$/u.test(key) && isPassive(page, at) ? 'passive' : 'allow';
  if (
    PERMISSION.has(key) ||
    (key === 'light' && keyAt(page, at - 1) === 'green') ||
    (key === 'blanche' && keyAt(page, at - 1) === 'carte') ||
    (key === 'ahead' && keyAt(page, at - 1) === 'go')
  )
    return 'permission';
  if (EASE.has(key) && restrictionsNear(page, at)) return 'ease';
  if (REVOKE.has(key) && restrictionsNear(page, at) === false && nearPermission(page, at)) return 'revoke';
  return PREVENT.has(key) && /^(?:from|currently)$/u.test(keyAt(page, at + 2)) ? 'prevent' : null;
}

const isPassive = (page: Page, at: number): boolean =>
  [1, 2, 3].some((step) => /^(?:is|are|was|were|be|been|being)$/u.test(keyAt(page, at - step))) &&
  /^(?:to|by)$/u.test(keyAt(page, at + 1));
const restrictionsNear = (page: Page, at: number): boolean =>
  [1, 2, 3, 4, -1, -2, -3, -4].some((step) => RESTRICTIONS.has(keyAt(page, at + step)));
const nearPermission = (page: Page, at: number): boolean =>
  [1, 2, 3, 4].some((step) => PERMISSION.has(keyAt(page, at + step)));

/** Something is done with weapons: the trigger is followed (or, of restrictions, surrounded) by an act of war or a weapon. */
function isMilitary(page: Page, draft: Draft, at: number, range: TokenRange): boolean {
  for (let index = at; index < Math.min(range.until, at + 16); index += 1) {
    if (ACTION.has(keyAt(page, index)) && index > at) return true;
    const mention = draft.at(index);
    if (mention && draft.entities.get(mention.entity)?.kind === 'WeaponSystem') return true;
  }
  return triggerKind(page, at) === 'ease' && draft.entities.size > 0 && mentionsWeapons(page, draft, range);
}

function mentionsWeapons(page: Page, draft: Draft, range: TokenRange): boolean {
  for (let at = range.from; at < range.until; at += 1) {
    const mention = draft.at(at);
    if (
      /^(?:weapons|strikes|attacks)$/u.test(keyAt(page, at)) ||
      (mention && draft.entities.get(mention.entity)?.kind === 'WeaponSystem')
    )
      return true;
  }
  return false;
}

function read(page: Page, draft: Draft, trigger: PermissionTrigger, range: TokenRange): Pending | null {
  const { at, kind } = trigger;
  const statement = statementAt(draft, page.tokens[at]?.start ?? 0);
  const left = actorsBetween(page, draft, range.from, at);
  const right = actorsBetween(page, draft, at + 1, Math.min(range.until, at + 8));
  const state = (mention: DraftMention | undefined): LocalId | null =>
    mention ? stateOf(draft, mention.entity) : null;
  const status = readStatus(page, trigger, range);
  if (status === null) return null;
  const asked = status === 'REQUESTED';
  let grantee = kind === 'passive' ? state(left.at(-1)) : state(right[0]);
  if (kind === 'permission')
    grantee = asked ? state(left.at(-1)) : state(giveObject(page, draft, at, range) ?? right[0]);
  if (kind === 'ease') grantee = null;
  const others = left.filter((mention) => stateOf(draft, mention.entity) !== grantee);
  const speaker = statement?.speaker ?? null;
  let grantor = kind === 'permission' && asked ? null : state(others.at(-1));
  // "was allowed by Norway to …": who allows is named behind the verb, or not at all.
  if (kind === 'passive') grantor = keyAt(page, at + 1) === 'by' ? state(right[0]) : null;
  if (
    grantor === null &&
    kind !== 'passive' &&
    speaker !== null &&
    isActor(draft.entities.get(speaker)) &&
    stateOf(draft, speaker) !== grantee &&
    !asked
  )
    grantor = stateOf(draft, speaker);
  const requester = asked ? (state(left[0]) ?? null) : null;
  return { trigger, range, grantor, grantee, weapon: weaponOf(draft, at, range), status, requester };
}

/** Mentions of states, alliances and office holders, in order; adjectives count ("any US decision"). */
function actorsBetween(page: Page, draft: Draft, from: number, until: number): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    const entity = draft.entities.get(mention.entity);
    const soil =
      /^(?:against|into|inside|in|on|within|toward|towards)$/u.test(keyAt(page, mention.from - 1)) ||
      /^(?:territory|soil|targets|forces|region|troops|supplied|made)$/u.test(keyAt(page, mention.until));
    if (isActor(entity) && !soil) found.push(mention);
    at = mention.until - 1;
  }
  return found;
}

/** "gave Ukraine the green light": whom the verb before names. */
function giveObject(page: Page, draft: Draft, at: number, range: TokenRange): DraftMention | undefined {
  for (let verb = at - 1; verb > Math.max(range.from, at - 10); verb -= 1) {
    if (GIVE.has(keyAt(page, verb))) return actorsBetween(page, draft, verb + 1, at)[0];
  }
  return undefined;
}

function weaponOf(draft: Draft, at: number, range: TokenRange): LocalId | null {
  let generic: LocalId | null = null;
  for (let index = at; index < Math.min(range.until, at + 40); index += 1) {
    const mention = draft.at(index);
    const entity = mention ? draft.entities.get(mention.entity) : undefined;
    if (entity?.kind !== 'WeaponSystem') continue;
    if (entity.named) return entity.id;
    generic ??= entity.id;
  }
  return generic;
}

/** Fills missing parties with those the article has most often, drops what stays without both, and joins repetitions. */
function complete(page: Page, draft: Draft, pending: readonly Pending[]): void {
  const grantee = commonest(pending.map((item) => item.grantee));
  const grantor = commonest(
    pending.filter((item) => item.grantor !== (item.grantee ?? grantee)).map((item) => item.grantor),
  );
  const seen = new Map<string, number>();
  for (const item of pending) {
    const to = item.grantee ?? grantee;
    const from = item.grantor !== null && item.grantor !== to ? item.grantor : grantor;
    if (to === null || from === null || from === to || countryOf(draft, from) === (countryOf(draft, to) ?? ''))
      continue;
    const made = permission(page, draft, item, from, to);
    const key = `${from} ${to} ${made.status} ${item.status === 'REQUESTED' ? '' : made.weapon}`;
    const known = seen.get(key);
    const first = known === undefined ? undefined : draft.permissions[known];
    if (known !== undefined && first) {
      draft.permissions[known] = { ...first, otherEvidence: [...first.otherEvidence, made.evidence] };
      continue;
    }
    seen.set(key, draft.permissions.length);
    draft.permissions.push(made);
    draft.permissionTriggers.set(made.id, item.trigger.at);
  }
}

function commonest(ids: readonly (LocalId | null)[]): LocalId | null {
  const counts = new Map<LocalId, number>();
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function permission(page: Page, draft: Draft, item: Pending, grantor: LocalId, grantee: LocalId): PermissionFact {
  const { text, meta } = page.article;
  const token = page.tokens[item.trigger.at];
  const statement = statementAt(draft, token?.start ?? 0);
  const span = { start: page.tokens[item.range.from]?.start ?? 0, end: page.tokens[item.range.until - 1]?.end ?? 0 };
  const inside = statement
    ? { start: Math.max(span.start, statement.content.start), end: Math.min(span.end, statement.content.end) }
    : span;
  const evidence = wordsAt(text, inside.end > inside.start ? inside : span);
  const rest = text.slice(token?.end ?? span.end, span.end);
  const when = timePhrase(text, span, meta.publishedAt);
  const against = AGAINST.exec(rest)?.[0] ?? null;
  return {
    id: `p${draft.permissions.length + 1}`,
    grantor,
    grantee,
    weapon: item.weapon,
    status: allegedBy(draft, statement?.speaker ?? null, rest, item.status),
    against,
    area: null,
    condition: LIMIT_CLAUSE.exec(evidence.words)?.[0] ?? null,
    date: when?.date ?? null,
    datePhrase: when?.phrase ?? null,
    attributedTo: statement?.speaker ?? null,
    requestedBy: item.requester,
    evidence,
    otherEvidence: [],
    source: statement?.id ?? null,
    rule: `permission-${item.trigger.kind}`,
    confidence: item.grantee !== null && item.grantor !== null ? 0.7 : 0.5,
  };
}

/** What the country to be struck says was allowed is an allegation. */
function allegedBy(draft: Draft, speaker: LocalId | null, rest: string, status: PermissionStatus): PermissionStatus {
  if (status !== 'GRANTED' || speaker === null) return status;
  const country = countryOf(draft, speaker);
  const land = country === null ? undefined : draft.entities.get(landOfCountry(draft, country) ?? '');
  return land && rest.includes(land.name) ? 'ALLEGED' : status;
}
