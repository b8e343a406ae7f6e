/** How the nodes that a relation gives (table `n`) hang on a parent (row `p` of the list of parents). */
import { kindOfId } from '../../model/ids.js';
import type { NodeRelation } from '../check-query.js';
import type { RelatedOptions } from '../query.js';
import { list, type Sql, sql } from './sql.js';
import { TABLE, TABLE_OF, type Table } from './tables.js';

/** The parents of one table with their places in the question; a relation may hang differently on each table. */
export interface ParentGroup {
  readonly table: Table;
  readonly parents: readonly { readonly index: number; readonly id: string }[];
}

export function groupParents(parents: readonly string[]): readonly ParentGroup[] {
  const groups = new Map<Table, { index: number; id: string }[]>();
  for (const [index, id] of parents.entries()) {
    const kind = kindOfId(id);
    if (kind === null) continue;
    const table = TABLE_OF[kind];
    groups.set(table, [...(groups.get(table) ?? []), { index, id }]);
  }
  return [...groups].map(([table, members]) => ({ table, parents: members }));
}

/** The parents as rows `p` with `place` (in the group), `id` and `key`; those that are not there are left out. */
export const parentRows = ({ table, parents }: ParentGroup): Sql =>
  sql`(SELECT j.key AS place, x.id, x.key FROM json_each(${list(parents.map(({ id }) => id))}) j
    CROSS JOIN ${TABLE[table]} x ON x.id = j.value)`;

/** As `parentRows`, for edges; those that do not show are left out. */
export const edgeRows = (ids: readonly string[]): Sql =>
  sql`(SELECT j.key AS place, x.id, x.key FROM json_each(${list(ids)}) j
    CROSS JOIN edge x ON x.id = j.value AND x.from_key IS NOT NULL)`;

const REFERENCES: Partial<Record<NodeRelation, Sql>> = {
  published: sql`n.outlet_id = p.id`,
  copies: sql`n.copy_of_id = p.id`,
  permissionsGranted: sql`n.grantor_id = p.id`,
  permissionsReceived: sql`n.grantee_id = p.id`,
};
const IN_ARTICLE = sql`n.key IN (SELECT r.fact_key FROM report r WHERE r.article_key = p.key)`;
const MENTIONING = sql`n.key IN (SELECT s.article_key FROM source s WHERE s.node_key = p.key AND s.mentions > 0)`;

/** The condition that ties `n` to `p`, or null where no such parent has the relation. */
export function link(relation: NodeRelation, parent: Table, options: RelatedOptions): Sql | null {
  switch (relation) {
    case 'articles':
      return parent === 'entity' ? MENTIONING : null;
    case 'permissions':
      return parent === 'article' ? IN_ARTICLE : null;
    case 'statements':
      return parent === 'article' ? IN_ARTICLE : sql`n.speaker_id = p.id`;
    case 'events':
      return eventLink(parent, options);
    case 'statementsAbout':
      return edgesTo(sql`'ABOUT'`);
    case 'permissionsCovering':
      return edgesTo(sql`'COVERS'`);
    default:
      return REFERENCES[relation] ?? null;
  }
}

const edgesTo = (type: Sql): Sql =>
  sql`n.key IN (SELECT g.from_key FROM edge g WHERE g.to_key = p.key AND g.type = ${type})`;

function eventLink(parent: Table, options: RelatedOptions): Sql | null {
  if (parent === 'article') return options.roles === undefined ? IN_ARTICLE : null;
  return sql`n.key IN (SELECT g.to_key FROM edge g WHERE g.from_key = p.key AND ${partTaken(options)})`;
}

const partTaken = ({ roles }: RelatedOptions): Sql =>
  roles === undefined
    ? sql`g.type = 'TOOK_PART_IN' AND g.rank IS NOT NULL`
    : sql`g.type = 'TOOK_PART_IN' AND g.role IN (SELECT value FROM json_each(${list(roles)}))`;

/** Place in the vocabulary of the first part that `p` took in the event `n`. */
export const firstPart = (options: RelatedOptions): Sql =>
  sql`(SELECT min(g.rank) FROM edge g WHERE g.from_key = p.key AND g.to_key = n.key AND ${partTaken(options)})`;
