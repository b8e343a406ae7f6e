/** A change as stores show it, see `asJudged`. */
import type {
  ArticleChange,
  EntityContribution,
  EventContribution,
  EventReport,
  StatementContribution,
} from '../../model/article-change.js';
import type { Evidence } from '../../model/evidence.js';
import { type EntityId, type EventId, type JudgedFactId, kindOfId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import { ENTITY_KINDS, type NodeKind } from '../../model/vocabulary.js';
import type { JudgedId } from './who.js';

export interface JudgedEntity extends EntityContribution {
  /** The article means the entity by decision only: its record is shown where no other article has one. */
  readonly standIn?: boolean;
}

export interface JudgedStatement extends StatementContribution {
  /** The id that the article gives, where it is another one. */
  readonly givenId?: StatementContribution['id'];
}

export interface JudgedEventReport extends EventReport {
  /** The id that the article gives the event, where it is another one. */
  readonly givenId?: EventId;
}

export interface JudgedEvent extends EventContribution {
  readonly reports: readonly JudgedEventReport[];
}

/** What of a change rests on who is who. */
export interface Tellings extends Pick<ArticleChange, 'entities' | 'statements' | 'events' | 'permissions' | 'edges'> {
  readonly article: Pick<ArticleRecord, 'id' | 'outletId'>;
}

/** The same as it is meant. */
export type Judged<T extends Tellings> = Omit<T, 'entities' | 'statements' | 'events'> & {
  readonly entities: readonly JudgedEntity[];
  readonly events: readonly JudgedEvent[];
  readonly statements: readonly JudgedStatement[];
};

export type JudgedChange = Judged<ArticleChange>;

export const isEntityId = (id: string): id is EntityId =>
  (ENTITY_KINDS as readonly (NodeKind | null)[]).includes(kindOfId(id));

const JUDGED_FACTS: readonly (NodeKind | null)[] = ['Event', 'Permission'];

/** Of a fact that is judged by pairs; statements are held for one by what their articles say. */
export const isJudgedFactId = (id: string): id is JudgedFactId => JUDGED_FACTS.includes(kindOfId(id));

/** Of what may mean another one by judgement. */
export const isJudgedId = (id: string): id is JudgedId => isEntityId(id) || isJudgedFactId(id);

/** By place, each place once. */
export function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  const places = new Map(evidence.map((one) => [`${one.start}-${one.end}`, one]));
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
