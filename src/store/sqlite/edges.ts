import type { ArticleChange, EdgeContribution } from '../../model/article-change.js';
import type { NodeId } from '../../model/ids.js';
import { EVENT_ROLES, POLARITIES } from '../../model/vocabulary.js';
import type { SqlValue } from './binding.js';
import type { Database } from './database.js';
import { list, sqlFile } from './sql.js';

const ADD_EDGE = sqlFile('write/add-edge');
const RECOUNT_EDGES = sqlFile('write/recount-edges');
const WAKE_EDGES = sqlFile('write/wake-edges');
const REST_EDGES = sqlFile('write/rest-edges');
const DELETE_BARE_EDGES = sqlFile('write/delete-bare-edges');
const MISSING_NODES = sqlFile('read/missing-nodes');

/** Adds the edges of an article; all nodes it brings are stored by now. */
export function addEdges(database: Database, edges: ArticleChange['edges']): void {
  const missing = missingNodes(database, edges);
  for (const edge of edges) {
    const live = !missing.has(edge.fromId) && !missing.has(edge.toId);
    database.run(ADD_EDGE, ...columnsOf(edge), edge.evidence.length, Number(live));
  }
}

function missingNodes(database: Database, edges: ArticleChange['edges']): ReadonlySet<NodeId> {
  const ends = new Set(edges.flatMap(({ fromId, toId }) => [fromId, toId]));
  return new Set(database.all<{ id: NodeId }>(MISSING_NODES, list([...ends])).map(({ id }) => id));
}

/** Values in the order of the columns of the statement, without those that count. */
function columnsOf({ id, type, fromId, toId, properties }: EdgeContribution): SqlValue[] {
  const { role, polarity, title, item, from, until } = properties;
  const rank =
    role !== undefined ? EVENT_ROLES.indexOf(role) : polarity !== undefined ? POLARITIES.indexOf(polarity) : null;
  const given = [role, polarity, title, item, from, until].map((value) => value ?? null);
  return [id, type, fromId, toId, ...given, rank];
}

/** Counts origins and reports of these edges afresh. */
export const recountEdges = (database: Database, ids: readonly string[]): void => {
  if (ids.length > 0) database.run(RECOUNT_EDGES, list(ids));
};

export function wakeEdges(database: Database, created: readonly string[]): void {
  const waiting = database.get('SELECT 1 FROM edge WHERE live = 0 LIMIT 1');
  if (waiting !== undefined) database.run(WAKE_EDGES, list(created));
}

/** Takes away edges of which no evidence is left, and lets those rest that have lost an end. @returns how many showed before */
export function dropEdges(database: Database, ids: readonly string[], removedNodes: readonly string[]): number {
  const bare = database.all<{ live: number }>(DELETE_BARE_EDGES, list(ids)).filter(({ live }) => live === 1);
  const resting = database.all(REST_EDGES, list(removedNodes));
  return bare.length + resting.length;
}
