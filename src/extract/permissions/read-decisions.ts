/** Permissions by what the model saw: the words that carry a decision, and which words around them are who allows whom what. */
import type { LocalId } from '../../model/article-facts.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import type { LabelledSpan, WordRole } from '../../reading/reading.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import { listsWith } from '../events/event-words.js';
import { keyAt, type Page, type TokenRange, tokensOf } from '../page.js';
import { type RoleRun, rolesByTrigger, runsOf } from '../syntax/read-roles.js';
import { bare } from './allowed-weapons.js';
import { readComplement } from './complement.js';
import { limitsOf } from './limits.js';
import { IMPLIED, isSide, named, type Party } from './party.js';
import { partyOfRuns } from './read-parties.js';
import type { ToldPermission } from './told-permission.js';

/** A decision counts from here on; of those that the model is less sure of too few are right on unlike news. */
const SURE = 0.9;
export const READ_RULE = 'permission-read';

/** A word has a role from here on. */
const ROLE_SURE = 0.5;

const STATUS: Readonly<Record<string, PermissionStatus>> = {
  requested: 'REQUESTED',
  under_review: 'UNDER_REVIEW',
  granted: 'GRANTED',
  granted_with_limits: 'GRANTED_WITH_LIMITS',
  denied: 'DENIED',
  revoked: 'REVOKED',
  alleged_granted: 'ALLEGED',
};

/** One telling for each weapon of each decision. */
export function readDecisions(page: Page, draft: Draft): ToldPermission[] {
  const { spans = [], roles = [] } = page.reading;
  const byTrigger = rolesByTrigger(roles);
  return spans.flatMap((span, index) =>
    span.head === 'decisions' && span.confidence >= SURE ? toldBy(page, draft, span, byTrigger.get(index) ?? []) : [],
  );
}

function toldBy(page: Page, draft: Draft, span: LabelledSpan, roles: readonly WordRole[]): ToldPermission[] {
  const status = STATUS[span.label];
  const trigger = tokensOf(page, span);
  const sentence = page.tokens[trigger.from]?.sentence ?? -1;
  const range = page.sentences[sentence];
  if (!status || !range || range.until <= trigger.from || !isMilitary(page, draft, withBefore(page, range))) return [];
  const runs = (role: string): RoleRun[] => runsOf(page, roles, role, ROLE_SURE);
  const [granters, grantees, arms] = [runs('granter'), runs('grantee'), runs('weapon')];
  const { grantor, grantee } = toldApart(
    draft,
    { party: bodiesOf(draft, partyOfRuns(page, draft, granters, trigger)), isNamed: namesSide(draft, granters) },
    { party: partyOfRuns(page, draft, grantees, trigger), isNamed: namesSide(draft, grantees) },
    status,
  );
  const weapons = weaponsOf(page, draft, arms);
  const complement = readComplement(page, draft, trigger.until, range.until);
  const here = [...granters, ...grantees, ...arms].filter(
    ({ from, until }) => from >= range.from && until <= range.until,
  );
  const clause = {
    from: Math.min(trigger.from, ...here.map(({ from }) => from)),
    until: Math.max(trigger.until, ...here.map(({ until }) => until)),
  };
  return (weapons.length === 0 ? [null] : weapons).map((weapon) => ({
    at: trigger.from,
    sentence,
    clause,
    status,
    grantor,
    grantee,
    requester: status === 'REQUESTED' ? grantee : IMPLIED,
    weapon,
    limits: limitsOf(page, draft, complement),
    transfer: false,
    rule: READ_RULE,
    weak: grantor.sort !== 'named' && grantee.sort !== 'named',
  }));
}

/** The sentence with the one before it in its paragraph: "It has rebuffed every request to go further." */
function withBefore(page: Page, { from, until }: TokenRange): TokenRange {
  const before = page.sentences[(page.tokens[from]?.sentence ?? 0) - 1];
  const sameParagraph = before && page.tokens[before.from]?.paragraph === page.tokens[from]?.paragraph;
  return { from: sameParagraph ? before.from : from, until };
}

interface Seen {
  readonly party: Party;
  /** By name, and not by a pronoun or description that may stand for another. */
  readonly isNamed: boolean;
}

/**
 * Nobody is refused anything by himself, and seldom allowed: of two parties of one country the one that no name tells is
 * somebody else; "Germany will not give it, as German soldiers would be needed" tells not who is refused.
 */
function toldApart(
  draft: Draft,
  grantor: Seen,
  grantee: Seen,
  status: PermissionStatus,
): { readonly grantor: Party; readonly grantee: Party } {
  const both = { grantor: grantor.party, grantee: grantee.party };
  const countries = new Set(grantor.party.ids.map((id) => countryOf(draft, id)));
  const isSame = grantee.party.ids.some((id) => countryOf(draft, id) !== null && countries.has(countryOf(draft, id)));
  if (!isSame) return both;
  if (!grantor.isNamed) return { ...both, grantor: IMPLIED };
  return !grantee.isNamed || status === 'DENIED' || status === 'REVOKED' ? { ...both, grantee: IMPLIED } : both;
}

const namesSide = (draft: Draft, runs: readonly RoleRun[]): boolean =>
  runs.some(({ from, until }) => {
    for (let at = from; at < until; at += 1) {
      const mention = draft.at(at);
      if (mention && isSide(draft, mention.entity)) return true;
    }
    return false;
  });

/** Arms, forces, their use or the ground they need are named in the sentence: other leave is no concern of permissions. */
function isMilitary(page: Page, draft: Draft, { from, until }: TokenRange): boolean {
  for (let at = from; at < until; at += 1) {
    if (draft.entities.get(draft.at(at)?.entity ?? '')?.kind === 'WeaponSystem') return true;
    if (listsWith(keyAt(page, at)).some((list) => MILITARY.has(list))) return true;
  }
  return false;
}

const MILITARY: ReadonlySet<string> = new Set(['arms', 'grounds', 'overflight', 'forces']);

/** Who speaks for no state decides nothing alone: the head of an alliance. */
function bodiesOf(draft: Draft, { ids }: Party): Party {
  return named(...ids.filter((id) => draft.entities.get(id)?.kind !== 'Person'));
}

function weaponsOf(page: Page, draft: Draft, runs: readonly RoleRun[]): LocalId[] {
  const found = new Set<LocalId>();
  for (const { from, until } of runs)
    for (let at = from; at < until; at += 1) {
      const mention = draft.at(at);
      if (mention && draft.entities.get(mention.entity)?.kind === 'WeaponSystem') found.add(mention.entity);
    }
  if (found.size > 0) {
    const systems = [...found].filter((id) => draft.entities.get(id)?.named === true);
    return systems.length > 0 ? systems : [...found].slice(0, 1);
  }
  return runs.flatMap(({ from, until }) => bare(page, draft, from, until)).slice(0, 1);
}
