/** A change as stores show it, see `asJudged`. */
import type { ArticleChange, EntityContribution, StatementContribution } from '../../model/article-change.js';
import type { Evidence } from '../../model/evidence.js';
import { type EntityId, kindOfId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import { ENTITY_KINDS, type NodeKind } from '../../model/vocabulary.js';

export interface JudgedEntity extends EntityContribution {
  /** The article means the entity by decision only: its record is shown where no other article has one. */
  readonly standIn?: boolean;
}

export interface JudgedStatement extends StatementContribution {
  /** The id that the article gives, where it is another one. */
  readonly givenId?: StatementContribution['id'];
}

/** What of a change rests on who is who. */
export interface Tellings extends Pick<ArticleChange, 'entities' | 'statements' | 'events' | 'permissions' | 'edges'> {
  readonly article: Pick<ArticleRecord, 'id' | 'outletId'>;
}

/** The same as it is meant. */
export type Judged<T extends Tellings> = Omit<T, 'entities' | 'statements'> & {
  readonly entities: readonly JudgedEntity[];
  readonly statements: readonly JudgedStatement[];
};

export type JudgedChange = Judged<ArticleChange>;

export const isEntityId = (id: string): id is EntityId =>
  (ENTITY_KINDS as readonly (NodeKind | null)[]).includes(kindOfId(id));

/** By place, each place once. */
export function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  const places = new Map(evidence.map((one) => [`${one.start}-${one.end}`, one]));
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
