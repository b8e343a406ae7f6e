/**
 * What an article tells, with every id replaced by that of the entity that is meant by decision. Stores keep changes as
 * they came and show them like this, so that what was decided can be taken back exactly.
 */
import type {
  EdgeContribution,
  EventContribution,
  FirstTold,
  IdParts,
  PermissionContribution,
  StatementContribution,
} from '../../model/article-change.js';
import { type ArticleId, type EntityId, edgeId, type JudgedFactId, makeId, type NodeId } from '../../model/ids.js';
import { RELATION_TYPES } from '../../model/relationships.js';
import type { FactKind } from '../../model/vocabulary.js';
import { byCodePoint } from '../fold.js';
import { groupBy } from '../group-by.js';
import {
  inOrder,
  isEntityId,
  type Judged,
  type JudgedEvent,
  type JudgedStatement,
  type Tellings,
} from './judged-change.js';
import { judgedEntities } from './judged-entities.js';
import type { Who } from './who.js';

/** @param who tells of all that `idsAsked` gives for the change */
export function asJudged<T extends Tellings>(change: T, who: Who): Judged<T> {
  if (who.isPlain && !change.statements.some(isSaidByAnother)) return change;
  const judging = new Judging(change.article.id, who);
  const statements = change.statements.map((one) => judging.statement(one));
  const events = unite(change.events.map((one) => judging.event(one)));
  const permissions = unite(change.permissions.map((one) => judging.permission(one)));
  return {
    ...change,
    article: { ...change.article, outletId: judging.idOrNull(change.article.outletId) },
    entities: judgedEntities(change.entities, change.article.id, who),
    statements,
    events,
    permissions: permissions.map((one) => judging.withSources(one)),
    edges: judging.edges(change.edges),
  };
}

const speakerOf = (reports: StatementContribution['reports']): EntityId | null =>
  reports.find(({ speakerId }) => speakerId !== null)?.speakerId ?? null;

/** Statements were held for one of two speakers who were judged to be one, and are no more. */
function isSaidByAnother({ firstTold, reports }: StatementContribution): boolean {
  const speaker = speakerOf(reports);
  return firstTold !== undefined && speaker !== null && speaker !== firstTold.speakerId;
}

const wordsOf = (part: string): readonly string[] => part.split(' ');

const RELATIONS: ReadonlySet<string> = new Set(RELATION_TYPES);

/** The judging of one change; facts come before the edges, which lead to them. */
class Judging {
  readonly #facts = new Map<NodeId, NodeId>();

  constructor(
    readonly article: ArticleId,
    readonly who: Who,
  ) {}

  id<I extends EntityId>(id: I): I {
    return this.who.meant(id, this.article).id as I;
  }

  idOrNull<I extends EntityId>(id: I | null): I | null {
    return id === null ? null : this.id(id);
  }

  statement(statement: StatementContribution): JudgedStatement {
    const { id: givenId, reports } = statement;
    const firstTold = statement.firstTold ?? this.#toldHere(reports);
    const speakerId = speakerOf(reports) ?? firstTold?.speakerId ?? null;
    const id = speakerId === null ? givenId : this.#statementId(statement, speakerId);
    this.#facts.set(givenId, id);
    return {
      ...statement,
      id,
      ...(id !== givenId && { givenId }),
      ...(firstTold !== undefined && { firstTold }),
      reports: reports.map((report) => ({
        ...report,
        speakerId: this.idOrNull(report.speakerId),
        addresseeId: this.idOrNull(report.addresseeId),
        viaIds: [...new Set((report.viaIds ?? []).map((via) => this.id(via)))],
      })),
    };
  }

  /** Where another is meant by the speaker, so that who was named is not lost to those that tell it too. */
  #toldHere(reports: StatementContribution['reports']): FirstTold | undefined {
    const speakerId = speakerOf(reports);
    const isAnother = speakerId !== null && this.id(speakerId) !== speakerId;
    return isAnother ? { speakerId, articleId: this.article } : undefined;
  }

  /** Said by another than he who is told first to have said it, it is another statement. */
  #statementId({ id, firstTold }: StatementContribution, speaker: EntityId): StatementContribution['id'] {
    if (firstTold === undefined) return id;
    const [here, there] = [this.id(speaker), this.who.meant(firstTold.speakerId, firstTold.articleId).id];
    return here === there ? id : makeId('Statement', id, here);
  }

  event(event: EventContribution): JudgedEvent {
    const id = this.#factId('Event', event, []);
    const reports = event.reports.map((report) => ({
      ...report,
      ...(id !== event.id && { givenId: event.id }),
      placeId: this.idOrNull(report.placeId),
      attributedToId: this.idOrNull(report.attributedToId),
      parties: (report.parties ?? []).map((party) => ({
        ...party,
        entityId: this.id(party.entityId),
        figureId: this.idOrNull(party.figureId),
      })),
      countryId: this.idOrNull(report.countryId ?? null),
    }));
    return { ...event, id, reports };
  }

  permission(permission: PermissionContribution): PermissionContribution {
    const { grantorId, granteeId, weaponIds, reports } = permission;
    return {
      ...permission,
      id: this.#factId('Permission', permission, [grantorId, granteeId]),
      grantorId: this.id(grantorId),
      granteeId: this.id(granteeId),
      weaponIds: [...new Set(weaponIds.map((weapon) => this.id(weapon)))],
      reports: reports.map((report) => ({ ...report, attributedToId: this.idOrNull(report.attributedToId) })),
    };
  }

  /** @param parties who tell it apart from others although the id is not made of them */
  #factId<K extends FactKind>(
    kind: K,
    { id, idParts }: { readonly id: NodeId<K>; readonly idParts?: IdParts },
    parties: readonly EntityId[],
  ): NodeId<K> {
    const told = idParts === undefined ? this.#apartId(kind, id, parties) : this.#remadeId(kind, id, idParts);
    // A pair is judged by the ids that articles give; what is made anew of its parties is another fact.
    const judged = told === id ? (this.who.rootOf(id as NodeId as JudgedFactId) as NodeId as NodeId<K>) : told;
    this.#facts.set(id, judged);
    return judged;
  }

  #remadeId<K extends FactKind>(kind: K, id: NodeId<K>, { fixed, members }: IdParts): NodeId<K> {
    const judged = members.map((part) =>
      wordsOf(part)
        .map((word) => (isEntityId(word) ? this.id(word) : word))
        .join(' '),
    );
    if (judged.every((part, place) => part === members[place])) return id;
    return makeId(kind, ...fixed, ...(kind === 'Event' ? [...new Set(judged)].sort() : judged));
  }

  /** Merging leaves the id as it is, since it is the same for all articles; what is split off in one is not. */
  #apartId<K extends FactKind>(kind: K, id: NodeId<K>, parties: readonly EntityId[]): NodeId<K> {
    const split = parties.some((party) => this.id(party) !== this.who.rootOf(party));
    return split ? makeId(kind, id, ...parties.map((party) => this.id(party))) : id;
  }

  /** Once all facts have their ids. */
  withSources(permission: PermissionContribution): PermissionContribution {
    const reports = permission.reports.map((report) => ({
      ...report,
      sourceId: report.sourceId === null ? null : this.#end(report.sourceId),
    }));
    return { ...permission, reports };
  }

  #end<I extends NodeId>(id: I): I {
    return (isEntityId(id) ? this.id(id) : (this.#facts.get(id) ?? id)) as I;
  }

  /** Two names of one thing are no relation. */
  edges(edges: readonly EdgeContribution[]): readonly EdgeContribution[] {
    const judged = edges.flatMap((edge) => {
      const { type, properties } = edge;
      const [fromId, toId] = [this.#end(edge.fromId), this.#end(edge.toId)];
      if (fromId === edge.fromId && toId === edge.toId) return [edge];
      if (RELATIONS.has(type) && fromId === toId && edge.fromId !== edge.toId) return [];
      return [{ ...edge, id: edgeId(type, fromId, toId, { ...properties }), fromId, toId }];
    });
    return [...groupBy(judged, ({ id }) => id).values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const evidence = [first, ...others].flatMap((edge) => edge.evidence);
      return [others.length === 0 ? first : { ...first, evidence: inOrder(evidence) }];
    });
  }
}

/** Facts that turn out to be one: its reports are those of all. */
function unite<F extends JudgedEvent | PermissionContribution>(facts: readonly F[]): readonly F[] {
  return [...groupBy(facts, ({ id }) => id).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    if (others.length === 0) return [first];
    const all = [first, ...others];
    const weapons = all.flatMap((fact) => ('weaponIds' in fact ? fact.weaponIds : []));
    return [
      {
        ...first,
        reports: all.flatMap(({ reports }) => reports as readonly unknown[]),
        ...('weaponIds' in first && { weaponIds: [...new Set(weapons)].sort(byCodePoint) }),
      } as F,
    ];
  });
}
