import type { NodeKind } from './vocabulary.js';

/** Which kinds of node a relationship may join. */
interface Endpoints {
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
}

const ENTITY = ['Person', 'Organization', 'Place', 'WeaponSystem'] as const;
const join = (from: readonly NodeKind[], to: readonly NodeKind[]): Endpoints => ({ from, to });

/** What one entity is to another, as the words say it. */
export const RELATIONS = {
  HOLDS_POSITION: join(['Person'], ['Organization', 'Place']),
  LEADS: join(ENTITY, ENTITY),
  MEMBER_OF: join(ENTITY, ENTITY),
  PART_OF: join(ENTITY, ENTITY),
  PARENT_OF: join(ENTITY, ENTITY),
  LOCATED_IN: join(ENTITY, ENTITY),
  SUPPLIES: join(ENTITY, ENTITY),
  ALLIED_WITH: join(ENTITY, ENTITY),
  FIGHTING_AGAINST: join(ENTITY, ENTITY),
} as const satisfies Record<string, Endpoints>;
export type RelationType = keyof typeof RELATIONS;
export const RELATION_TYPES = Object.keys(RELATIONS) as readonly RelationType[];

/** How facts hang together with entities, topics and each other. */
export const FACT_TIES = {
  SAID: join(ENTITY, ['Statement']),
  ABOUT: join(['Statement'], [...ENTITY, 'Event', 'Permission', 'Topic']),
  TOWARD: join(['Statement'], [...ENTITY, 'Topic']),
  ADDRESSED_TO: join(['Statement'], ENTITY),
  /** By whom it came to the articles: the outlet it was told to, and those in whose words it is told. */
  TOLD_THROUGH: join(['Statement'], ENTITY),
  REPLIES_TO: join(['Statement'], ['Statement']),
  CONTRADICTS: join(['Statement'], ['Statement']),
  CONFIRMS: join(['Statement'], ['Statement']),
  TOOK_PART_IN: join(ENTITY, ['Event']),
  AT: join(['Event'], ['Place']),
  USED_IN: join(['WeaponSystem'], ['Event']),
  GRANTS: join(ENTITY, ['Permission']),
  RECEIVES: join(ENTITY, ['Permission']),
  COVERS: join(['Permission'], ['WeaponSystem']),
  /** A dated step of the permission, backed by a statement or an event. */
  BACKED_BY: join(['Permission'], ['Statement', 'Event']),
} as const satisfies Record<string, Endpoints>;
export type FactTie = keyof typeof FACT_TIES;
export const FACT_TIE_TYPES = Object.keys(FACT_TIES) as readonly FactTie[];

/** How statements stand to each other. */
export const STATEMENT_TIES = ['REPLIES_TO', 'CONTRADICTS', 'CONFIRMS'] as const satisfies readonly FactTie[];
export type StatementTie = (typeof STATEMENT_TIES)[number];

/** What ties anything to an article. Paths never run through these. */
export const DOCUMENT_TIE_TYPES = ['MENTIONED_IN', 'REPORTED_IN', 'PUBLISHED_BY', 'COPY_OF'] as const;
export type DocumentTie = (typeof DOCUMENT_TIE_TYPES)[number];

/** The relationships that carry evidence and that traversals follow. */
export type EdgeType = RelationType | FactTie;
export const EDGE_TYPES: readonly EdgeType[] = [...RELATION_TYPES, ...FACT_TIE_TYPES];
export const ENDPOINTS: Readonly<Record<EdgeType, Endpoints>> = { ...RELATIONS, ...FACT_TIES };

export const DIRECTIONS = ['OUT', 'IN', 'BOTH'] as const;
export type Direction = (typeof DIRECTIONS)[number];
