import type { PermissionContribution, PermissionReport } from '../model/article-change.js';
import type { LocalId, PermissionFact } from '../model/article-facts.js';
import type { Evidence } from '../model/evidence.js';
import { type EntityId, type EventId, makeId, type NodeId, type PermissionId, type StatementId } from '../model/ids.js';
import type { Judgement } from '../model/judgement.js';
import type { ArticleText, Section } from '../text/article-text.js';
import type { Cast, Role } from './cast.js';
import type { EdgeList } from './edge-list.js';
import { idOfKey } from './entity-id.js';
import { evidenceFrom, withoutDoubles } from './evidence.js';
import { lastStartingBy } from './mention-places.js';
import { weaponSort } from './weapon-sorts.js';

interface Parties {
  readonly grantorId: EntityId;
  readonly granteeId: EntityId;
  /** What tells the permission from others of the two: a system, else a sort of weapons. */
  readonly weaponId: NodeId<'WeaponSystem'>;
  /** False where the article mentions no weapons. */
  readonly isMentioned: boolean;
}

export interface ResolvedPermissions {
  readonly contributions: readonly PermissionContribution[];
  readonly judgements: readonly Judgement[];
}

/**
 * Permissions by who allows whom which weapon, so that the steps that several articles tell of make one history.
 * @param sources statements and events of the article by their local ids
 */
export function resolvePermissions(
  permissions: readonly PermissionFact[],
  sources: ReadonlyMap<LocalId, StatementId | EventId>,
  text: ArticleText,
  cast: Cast,
  edges: EdgeList,
): ResolvedPermissions {
  const found = new Map<PermissionId, PermissionContribution>();
  const told = permissions.map((fact) => ({ fact, parties: partiesOf(fact, cast) }));
  for (const { fact, parties: own } of told) {
    if (own === null) continue;
    const parties = own.isMentioned ? own : (told.map((one) => one.parties).find((one) => names(one, own)) ?? own);
    const { grantorId, granteeId, weaponId } = parties;
    const members = [grantorId, granteeId, weaponId];
    const id = makeId('Permission', ...members);
    const reports = reportsOf(fact, sources.get(fact.source ?? '') ?? null, cast);
    const known = found.get(id);
    const weaponIds = parties.isMentioned ? [weaponId] : (known?.weaponIds ?? []);
    found.set(id, {
      id,
      idParts: { fixed: [], members },
      grantorId,
      granteeId,
      weaponIds,
      reports: [...(known?.reports ?? []), ...reports],
    });
    for (const report of reports) addEdges(id, parties, report, edges);
  }
  const contributions = [...found.values()].map((permission) => withHeadlineLimits(permission, text));
  return { contributions, judgements: contributions.flatMap((permission) => judgeFamily(permission, cast)) };
}

/** "Kyiv has asked for months" is about the weapons that the article first tells of between the two. */
const names = (parties: Parties | null, { grantorId, granteeId }: Parties): boolean =>
  parties?.isMentioned === true && parties.grantorId === grantorId && parties.granteeId === granteeId;

/** What is allowed with a variant is a step on the way of what is allowed with its family. */
function judgeFamily(
  { id, grantorId, granteeId, weaponIds }: PermissionContribution,
  cast: Cast,
): readonly Judgement[] {
  const [weaponId] = weaponIds;
  const role = cast.roles().find((one) => one.id === weaponId);
  const variant = role?.fact.key ? cast.known.byKey(role.fact.key) : null;
  const family = variant?.family ? cast.known.byKey(variant.family) : null;
  if (!variant || !family) return [];
  const objectId = makeId('Permission', grantorId, granteeId, idOfKey(family.kind, family.key));
  const reason = `${variant.name} is of the family ${family.name}`;
  const { articleId } = cast;
  return [
    { subjectId: id, objectId, verdict: 'SAME', by: 'rule:weapon-family', reason, score: FAMILY_SCORE, articleId },
  ];
}

/** Below that of events that agree in all: a permission may be for one variant alone. */
const FAMILY_SCORE = 0.8;

/** A headline is short: where the text below it names limits to the same grant, it means the limited one. */
function withHeadlineLimits(permission: PermissionContribution, text: ArticleText): PermissionContribution {
  const { reports } = permission;
  const inHead = ({ evidence }: PermissionReport): boolean => HEAD.has(sectionAt(text, evidence.start));
  if (!reports.some((report) => report.status === 'GRANTED_WITH_LIMITS' && !inHead(report))) return permission;
  return {
    ...permission,
    reports: reports.map((report) =>
      report.status === 'GRANTED' && report.date === null && inHead(report)
        ? { ...report, status: 'GRANTED_WITH_LIMITS' }
        : report,
    ),
  };
}

const HEAD: ReadonlySet<Section> = new Set(['title', 'standfirst']);

const sectionAt = ({ paragraphs }: ArticleText, offset: number): Section =>
  paragraphs[lastStartingBy(paragraphs, offset)]?.section ?? 'body';

function partiesOf({ grantor, grantee, weapon }: PermissionFact, cast: Cast): Parties | null {
  const grantorId = stateOf(cast.role(grantor), cast);
  const granteeId = stateOf(cast.role(grantee), cast);
  if (grantorId === null || granteeId === null || grantorId === granteeId) return null;
  const role = cast.role(weapon);
  if (role?.fact.kind !== 'WeaponSystem') {
    return { grantorId, granteeId, weaponId: weaponSort('').id, isMentioned: false };
  }
  return { grantorId, granteeId, weaponId: weaponOf(role, cast), isMentioned: true };
}

/** Weapons that are only described belong to their article, so a permission covers their sort. */
function weaponOf(role: Role, cast: Cast): NodeId<'WeaponSystem'> {
  if (role.shared) return role.id as NodeId<'WeaponSystem'>;
  const sort = weaponSort(role.fact.name);
  cast.bring(sort);
  return sort.id;
}

/** A country allows and is allowed through its government, whichever of the two an article happens to name. */
function stateOf(role: Role | null, cast: Cast): EntityId | null {
  const key = role?.fact.key ?? '';
  const government = key.startsWith('country:') ? cast.known.byKey(key.replace('country:', 'government:')) : null;
  return government === null ? (role?.id ?? null) : cast.bringKnown(government);
}

function reportsOf(fact: PermissionFact, sourceId: StatementId | EventId | null, cast: Cast): PermissionReport[] {
  const evidence = [fact.evidence, ...fact.otherEvidence].map((words) => evidenceFrom(cast.articleId, words, fact));
  return withoutDoubles(evidence).map((one) => ({
    evidence: one,
    status: fact.status,
    date: fact.date,
    against: fact.against,
    area: fact.area,
    condition: fact.condition,
    attributedToId: cast.idOf(fact.attributedTo ?? fact.requestedBy),
    sourceId,
  }));
}

function addEdges(id: PermissionId, parties: Parties, report: PermissionReport, edges: EdgeList): void {
  const { evidence, sourceId } = report;
  edges.add('GRANTS', parties.grantorId, id, evidence);
  edges.add('RECEIVES', parties.granteeId, id, evidence);
  if (parties.isMentioned) edges.add('COVERS', id, parties.weaponId, evidence);
  if (sourceId !== null) edges.add('BACKED_BY', id, sourceId, evidence);
  addAbout(id, sourceId, evidence, edges);
}

/** The statement in which the step is told is about the permission. */
function addAbout(id: PermissionId, sourceId: StatementId | EventId | null, evidence: Evidence, edges: EdgeList): void {
  if (sourceId !== null) edges.add('ABOUT', sourceId, id, evidence);
}
