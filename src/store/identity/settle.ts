/** From what is asked for to what is decided: all the reasons to refuse are here, the same for every store. */
import { type ChangeId, type Decision, entitiesOf, type Ruling, type Wish } from '../../model/decision.js';
import { DemarcheError, type ErrorCode } from '../../model/errors.js';
import { type ArticleId, type EntityId, kindOfId, makeId } from '../../model/ids.js';
import { idOfName, isLoneName } from '../../model/name-id.js';
import type { EntityKind } from '../../model/vocabulary.js';
import { byCodePoint } from '../fold.js';
import type { Identities } from './identities.js';

/** What the graph holds where a decision is made. */
export interface Ground {
  /** Of all decisions tied to the entities asked about. */
  readonly identities: Identities;
  /** Articles that mention each entity there is, of those asked about or meant by them; others are not there. */
  readonly articleCounts: ReadonlyMap<EntityId, number>;
  /** For a SPLIT those of its articles that mention the entity. */
  readonly mentioning: ReadonlySet<ArticleId>;
  /** For an UNDO the decision, or null where there is none. */
  readonly undone: Decision | null;
}

/** The entities that a wish names; of an UNDO those of what is undone. */
export function entitiesNamed(wish: Wish, undone: Decision | null): readonly EntityId[] {
  switch (wish.kind) {
    case 'JUDGE':
      return [wish.subjectId, wish.objectId];
    case 'MERGE':
      return [wish.survivorId, ...wish.absorbedIds];
    case 'SPLIT':
      return [wish.entityId, ...wish.memberIds];
    case 'ALIAS':
      return [wish.entityId, idOfName(kindOf(wish.entityId), wish.alias)];
    case 'UNDO':
      return undone === null ? [] : entitiesOf(undone.ruling);
    case 'JUDGE_FACTS':
      return [];
  }
}

const kindOf = (id: EntityId): EntityKind => kindOfId(id) as EntityKind;

function refuse(code: ErrorCode, message: string): never {
  throw new DemarcheError(code, message);
}

/**
 * @param id of the decision
 * @throws DemarcheError NOT_FOUND, KINDS_DIFFER, SAME_ENTITY, JUDGED_DIFFERENT, SPLIT_IMPOSSIBLE, ALIAS_TAKEN,
 * ALREADY_UNDONE, NOT_UNDOABLE
 */
export function settle(wish: Wish, id: ChangeId, ground: Ground): Ruling {
  switch (wish.kind) {
    case 'JUDGE':
      return wish.verdict === 'SAME' ? settleSame(wish, ground) : settleJudgement(wish, wish.verdict, ground);
    case 'MERGE':
      return settleMerger(wish.survivorId, wish.absorbedIds, ground);
    case 'SPLIT':
      return settleSplit(wish, id, ground);
    case 'ALIAS':
      return settleAlias(wish, ground);
    case 'UNDO':
      return settleUndoing(wish, ground);
    case 'JUDGE_FACTS':
      throw new DemarcheError('INTERNAL', 'facts are settled by settleFacts');
  }
}

/** The entity that is meant by an id. */
function found(id: EntityId, { identities, articleCounts }: Ground): EntityId {
  const root = identities.rootOf(id);
  return articleCounts.has(root) ? root : refuse('NOT_FOUND', `there is no entity ${id}`);
}

function sameKind(a: EntityId, b: EntityId): void {
  if (kindOf(a) === kindOf(b)) return;
  refuse('KINDS_DIFFER', `${a} is a ${kindOf(a)} and ${b} a ${kindOf(b)}: they cannot be one`);
}

function settleJudgement(
  { subjectId, objectId }: Extract<Wish, { kind: 'JUDGE' }>,
  verdict: 'DIFFERENT' | 'UNSURE',
  ground: Ground,
): Ruling {
  const [subject, object] = [found(subjectId, ground), found(objectId, ground)];
  sameKind(subject, object);
  if (subject !== object) return { kind: 'JUDGE', subjectId: subject, objectId: object, verdict };
  return refuse('SAME_ENTITY', `${subjectId} and ${objectId} are one entity: split it, or undo what merged them`);
}

function settleSame({ subjectId, objectId }: Extract<Wish, { kind: 'JUDGE' }>, ground: Ground): Ruling {
  const counts = (id: EntityId): number => ground.articleCounts.get(id) ?? 0;
  const both = [found(subjectId, ground), found(objectId, ground)];
  const [survivor, absorbed] = both.sort((a, b) => counts(b) - counts(a) || byCodePoint(a, b));
  return settleMerger(survivor ?? subjectId, absorbed === undefined ? [] : [absorbed], ground);
}

function settleMerger(survivorId: EntityId, absorbedIds: readonly EntityId[], ground: Ground): Ruling {
  const survivor = found(survivorId, ground);
  const absorbed = absorbedIds.map((id) => found(id, ground));
  const united = [survivor, ...absorbed];
  for (const [place, id] of united.entries()) {
    sameKind(survivor, id);
    for (const other of united.slice(0, place)) {
      if (other === id) refuse('SAME_ENTITY', `${[survivorId, ...absorbedIds][place]} is ${other} already`);
      refuseDifferent(other, id, ground.identities);
    }
  }
  return { kind: 'MERGE', survivorId: survivor, absorbedIds: absorbed };
}

function refuseDifferent(a: EntityId, b: EntityId, identities: Identities): void {
  const judged = identities.judgedDifferent(a, b);
  if (judged === null) return;
  refuse('JUDGED_DIFFERENT', `${a} and ${b} were judged different by ${judged.by}: undo ${judged.id} first`);
}

function settleSplit(wish: Extract<Wish, { kind: 'SPLIT' }>, id: ChangeId, ground: Ground): Ruling {
  const entityId = found(wish.entityId, ground);
  const [articleIds, memberIds] = [[...new Set(wish.articleIds)], [...new Set(wish.memberIds)]];
  if (articleIds.length > 0 === memberIds.length > 0) {
    refuse('SPLIT_IMPOSSIBLE', 'a split names articles, or entities that were merged, and not both');
  }
  const strange = articleIds.find((article) => !ground.mentioning.has(article));
  if (strange !== undefined) refuse('SPLIT_IMPOSSIBLE', `${strange} is no article that mentions ${entityId}`);
  if (articleIds.length > 0 && articleIds.length >= (ground.articleCounts.get(entityId) ?? 0)) {
    refuse('SPLIT_IMPOSSIBLE', `these are all articles that mention ${entityId}: nothing would be left of it`);
  }
  return {
    kind: 'SPLIT',
    entityId,
    articleIds,
    name: wish.name,
    partId: articleIds.length > 0 ? makeId(kindOf(entityId), 'part', id) : null,
    memberIds,
    mergers: memberIds.map((member) => mergerOf(member, entityId, ground)),
  };
}

function mergerOf(member: EntityId, entityId: EntityId, { identities }: Ground): ChangeId {
  const merger = identities.rootOf(member) === entityId ? identities.mergerOf(member) : null;
  return merger?.id ?? refuse('SPLIT_IMPOSSIBLE', `${member} was not merged into ${entityId}`);
}

function settleAlias({ entityId: given, alias: name }: Extract<Wish, { kind: 'ALIAS' }>, ground: Ground): Ruling {
  const entityId = found(given, ground);
  const alias = name.trim().replace(/\s+/gu, ' ');
  const { identities, articleCounts } = ground;
  const named = idOfName(kindOf(entityId), alias);
  const bearer = identities.rootOf(named);
  if (bearer === entityId) return { kind: 'ALIAS', entityId, alias, aliasId: null };
  if (bearer !== named || articleCounts.has(named)) {
    refuse('ALIAS_TAKEN', `"${alias}" is the name of ${bearer}: merge the two if they are one`);
  }
  refuseDifferent(entityId, named, identities);
  const isLone = kindOf(entityId) === 'Person' && isLoneName(alias);
  return { kind: 'ALIAS', entityId, alias, aliasId: isLone ? null : named };
}

/** Where there is nothing to undo. @throws DemarcheError NOT_FOUND, ALREADY_UNDONE, NOT_UNDOABLE */
export function refuseUndoing(undoneId: ChangeId, undone: Decision | null): void {
  if (undone === null) throw new DemarcheError('NOT_FOUND', `there is no change ${undoneId}`);
  const { undoneBy, ruling } = undone;
  if (undoneBy !== null) refuse('ALREADY_UNDONE', `${undoneId} was undone by ${undoneBy}`);
  if (ruling.kind === 'UNDO') refuse('NOT_UNDOABLE', `${undoneId} undid ${ruling.undoneId}: decide that again instead`);
}

function settleUndoing({ undoneId }: Extract<Wish, { kind: 'UNDO' }>, { undone, identities }: Ground): Ruling {
  refuseUndoing(undoneId, undone);
  const broken = identities.without(undoneId).broken();
  if (broken === null) return { kind: 'UNDO', undoneId };
  return refuse('NOT_UNDOABLE', `${broken.id} rests on ${undoneId}: undo it first`);
}
