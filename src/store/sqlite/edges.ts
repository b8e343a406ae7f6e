import type { ArticleChange, EdgeContribution } from '../../model/article-change.js';
import { EVENT_ROLES, POLARITIES } from '../../model/vocabulary.js';
import { evidenceRowId } from '../row-keys.js';
import type { SqlValue } from './binding.js';
import type { Database } from './database.js';
import { nodeKeys } from './node-keys.js';
import { list, sqlFile } from './sql.js';
import type { StoredArticle } from './stored-article.js';

const ADD_EDGE = sqlFile('write/add-edge');
const INSERT_EVIDENCE = sqlFile('write/insert-evidence');
const RECOUNT_EDGES = sqlFile('write/recount-edges');
const WAKE_EDGE = sqlFile('write/wake-edge');
const REST_EDGES = sqlFile('write/rest-edges');
const DELETE_BARE_EDGES = sqlFile('write/delete-bare-edges');

/**
 * Adds the edges of an article with their evidence.
 * @param known keys of the nodes that the article brings
 * @returns the keys of the edges
 */
export function addEdges(
  database: Database,
  edges: ArticleChange['edges'],
  article: StoredArticle,
  known: ReadonlyMap<string, number>,
): readonly number[] {
  const ends = new Set<string>(edges.flatMap(({ fromId, toId }) => [fromId, toId]));
  const others = nodeKeys(
    database,
    [...ends].filter((id) => !known.has(id)),
  );
  const keyOf = (id: string): number | null => known.get(id) ?? others.get(id) ?? null;
  return edges.flatMap((edge) => {
    const row = database.get<{ key: number }>(ADD_EDGE, ...columnsOf(edge, keyOf(edge.fromId), keyOf(edge.toId)));
    if (row === undefined) return [];
    insertEvidence(database, row.key, edge, article);
    return [row.key];
  });
}

function insertEvidence(database: Database, key: number, edge: EdgeContribution, article: StoredArticle): void {
  for (const [ordinal, evidence] of edge.evidence.entries()) {
    const rowId = evidenceRowId(article.id, evidence.start, ordinal);
    database.run(INSERT_EVIDENCE, key, article.day, rowId, article.key, JSON.stringify(evidence));
  }
}

/** Values in the order of the columns. Without one of its ends an edge has no keys of either. */
function columnsOf(edge: EdgeContribution, from: number | null, to: number | null): SqlValue[] {
  const { id, type, fromId, toId, evidence } = edge;
  const { role, polarity, title, item, from: since, until } = edge.properties;
  const given = [role, polarity, title, item, since, until].map((value) => value ?? null);
  const keys = from === null || to === null ? [null, null] : [from, to];
  return [id, type, fromId, toId, ...keys, ...given, rankOf(edge), evidence.length];
}

function rankOf({ properties: { role, polarity } }: EdgeContribution): number | null {
  if (role !== undefined) return EVENT_ROLES.indexOf(role);
  return polarity === undefined ? null : POLARITIES.indexOf(polarity);
}

/** Counts origins and reports of these edges afresh. */
export const recountEdges = (database: Database, keys: readonly number[]): void => {
  if (keys.length > 0) database.run(RECOUNT_EDGES, list(keys));
};

interface WaitingEdge {
  readonly key: number;
  readonly from_id: string;
  readonly to_id: string;
}

/** Edges that waited for one of these nodes show from now on, where the other end is there too. */
export function wakeEdges(database: Database, created: ReadonlySet<string>): void {
  const waiting = database
    .all<WaitingEdge>('SELECT key, from_id, to_id FROM edge WHERE from_key IS NULL')
    .filter(({ from_id, to_id }) => created.has(from_id) || created.has(to_id));
  const keys = nodeKeys(database, [...new Set(waiting.flatMap(({ from_id, to_id }) => [from_id, to_id]))]);
  for (const { key, from_id, to_id } of waiting) {
    const [from, to] = [keys.get(from_id), keys.get(to_id)];
    if (from !== undefined && to !== undefined) database.run(WAKE_EDGE, key, from, to);
  }
}

/** Takes away edges of which no evidence is left, and lets those wait that have lost an end. @returns how many showed */
export function dropEdges(database: Database, keys: readonly number[], removedNodes: readonly number[]): number {
  const bare = database.all<{ showed: number }>(DELETE_BARE_EDGES, list(keys)).filter(({ showed }) => showed === 1);
  const resting = database.all(REST_EDGES, list(removedNodes));
  return bare.length + resting.length;
}
