/** The edges of a change as they are written. */
import type { EdgeContribution } from '../../model/article-change.js';
import { DemarcheError } from '../../model/errors.js';
import type { ArticleId } from '../../model/ids.js';
import { EDGE_TYPES, RELATION_TYPES } from '../../model/relationships.js';
import { EVENT_ROLES, POLARITIES } from '../../model/vocabulary.js';
import { evidenceRowId } from '../row-keys.js';
import type { Properties } from './node-properties.js';

export interface EdgeWrite {
  readonly id: string;
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
  /** What belongs to its identity. */
  readonly properties: Properties;
  /** Day and row id of each passage, by which they are ordered; `evidence` has the passages in the same places. */
  readonly passages: readonly string[];
  readonly evidence: readonly string[];
}

/** @param day of publication */
export function edgeWrite(edge: EdgeContribution, article: ArticleId, day: string): EdgeWrite {
  const { id, type, fromId, toId } = edge;
  if (!EDGE_TYPES.includes(type)) throw new DemarcheError('INTERNAL', `there is no relationship "${type}"`);
  return {
    id,
    type,
    fromId,
    toId,
    properties: { ...edge.properties, rank: rankOf(edge) },
    passages: edge.evidence.map(({ start }, ordinal) => `${day} ${evidenceRowId(article, start, ordinal)}`),
    evidence: edge.evidence.map((evidence) => JSON.stringify(evidence)),
  };
}

/** Place of the role or polarity in its vocabulary. */
function rankOf({ properties: { role, polarity } }: EdgeContribution): number | null {
  if (role !== undefined) return EVENT_ROLES.indexOf(role);
  return polarity === undefined ? null : POLARITIES.indexOf(polarity);
}

/** How an article remembers an edge that it tells of: what is needed to find it again. */
export const edgeReference = ({ type, id }: Pick<EdgeWrite, 'type' | 'id'>): string => `${type} ${id}`;

export const parseReference = (reference: string): { readonly type: string; readonly id: string } => {
  const [type = '', id = ''] = reference.split(' ');
  return { type, id };
};

/** For counting the origins of an edge afresh. */
export const countAgain = (reference: string) => ({ ...parseReference(reference), articles: [] });

const RELATIONS: ReadonlySet<string> = new Set(RELATION_TYPES);
/** Relations join two entities, which may both have thousands of edges; of all others one end is a fact. */
export const isRelation = ({ type }: Pick<EdgeWrite, 'type'>): boolean => RELATIONS.has(type);
