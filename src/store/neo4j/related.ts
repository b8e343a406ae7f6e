import { EVENT_ROLES, type NodeKind } from '../../model/vocabulary.js';
import { checkRelated, isNodeRelation, isOtherRelation, type NodeRelation } from '../check-query.js';
import type { Page, Position, RelatedQuery } from '../query.js';
import { type EventRow, NODE_RELATIONS, type NodeRow, type RelationName, type RelationRows } from '../rows.js';
import type { Connection } from './connection.js';
import { type Cypher, cypherFile } from './cypher.js';
import { type SelectedRow, toNodeRow } from './list.js';
import { otherPages } from './other-relations.js';
import { byParent, pageParameters, type Total, toPage, totalsOf } from './page.js';
import { select } from './selection.js';

const RELATED: Readonly<Record<(typeof NODE_RELATIONS)[NodeRelation] & NodeKind, Cypher>> = {
  Article: cypherFile('read/related-articles'),
  Statement: cypherFile('read/related-statements'),
  Event: cypherFile('read/related-events'),
  Permission: cypherFile('read/related-permissions'),
};
const COUNT = cypherFile('read/count-related');

export async function relatedRows<R extends RelationName>(
  connection: Connection,
  query: RelatedQuery<R>,
): Promise<readonly Page<RelationRows[R]>[]> {
  checkRelated(query);
  const { relation } = query as RelatedQuery;
  const pages = isNodeRelation(relation)
    ? await nodePages(connection, relation, query)
    : isOtherRelation(relation)
      ? await otherPages(connection, relation, query)
      : [];
  return pages as unknown as readonly Page<RelationRows[R]>[];
}

interface ParentedRow extends SelectedRow {
  readonly parent: number;
  /** Place in the vocabulary of the first part that the parent took in an event. */
  readonly part: number | null;
}

/** Counting is a second question, asked at the same time. */
async function nodePages(
  connection: Connection,
  relation: NodeRelation,
  { parents, where, order, page, count, options }: RelatedQuery,
): Promise<readonly Page<Position>[]> {
  const kind = NODE_RELATIONS[relation];
  const { programs } = await select(connection, [kind], where);
  const scope = { relation, parents, programs, roles: options.roles ?? null };
  const [rows, totals] = await Promise.all([
    connection.read<ParentedRow>(RELATED[kind], { ...scope, ...pageParameters(kind, order, page) }),
    count ? connection.read<Total>(COUNT, scope) : null,
  ]);
  const totalOf = totalsOf(totals);
  return byParent(rows, parents.length).map((own, parent) => {
    const nodes = own.map((row) => toRelatedRow(row, order.length, relation));
    return toPage(nodes, page, totalOf(parent));
  });
}

function toRelatedRow(row: ParentedRow, keys: number, relation: NodeRelation): NodeRow {
  const made = toNodeRow(row, keys);
  if (relation !== 'events') return made;
  const role = row.part === null ? null : (EVENT_ROLES[row.part] ?? null);
  return { ...made, role } as unknown as EventRow;
}
