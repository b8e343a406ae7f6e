import type { NodeRecord } from '../../model/nodes.js';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import type { SearchQuery } from '../query.js';
import type { SearchCandidates } from '../rows.js';
import { CANDIDATES_PER_KIND, isNamedKind, matchesSearch, searchNameKey, wordLookups } from '../search-keys.js';
import type { Database } from './database.js';
import { parseRecord } from './list.js';
import { type Sql, sql } from './sql.js';
import { ofKinds, TABLE, TABLE_OF } from './tables.js';

export function searchNodes(database: Database, { text, kinds }: SearchQuery): SearchCandidates {
  const lookups = wordLookups(text);
  if (lookups.length === 0) return { nodes: [], truncated: false };
  const words = lookups.map(({ word }) => word);
  const nodes: NodeRecord[] = [];
  let truncated = false;
  for (const kind of NODE_KINDS.filter((one) => kinds.includes(one))) {
    const found = candidates(database, kind, text, words);
    truncated ||= found.length > CANDIDATES_PER_KIND;
    nodes.push(...found.slice(0, CANDIDATES_PER_KIND));
  }
  return { nodes, truncated };
}

/** One more than are given, to see whether there are more. Rows come in their order, so reading stops early. */
function candidates(database: Database, kind: NodeKind, text: string, words: readonly string[]): NodeRecord[] {
  const found: NodeRecord[] = [];
  for (const { record } of database.rows<{ record: string }>(selection(kind, text))) {
    const node = parseRecord(record);
    if (matchesSearch(node, words)) found.push(node);
    if (found.length > CANDIDATES_PER_KIND) break;
  }
  return found;
}

function selection(kind: NodeKind, text: string): Sql {
  const table = TABLE_OF[kind];
  const ofKind = ofKinds([kind]) ?? sql`1`;
  return sql`SELECT n.record FROM search_index JOIN ${TABLE[table]} n ON n.key = search_index.rowid
    WHERE search_index MATCH ${matchExpression(text, isNamedKind(kind))} AND ${ofKind}
    ORDER BY ${exactNameFirst(kind, text)}, ${weight(kind)} DESC, n.id`;
}

const exactNameFirst = (kind: NodeKind, text: string): Sql =>
  isNamedKind(kind)
    ? sql`NOT EXISTS (SELECT 1 FROM node_name m WHERE m.name = ${searchNameKey(text)} AND m.node_key = n.key)`
    : sql`NULL`;

function weight(kind: NodeKind): Sql {
  const table = TABLE_OF[kind];
  if (table === 'entity') return sql`n.article_count`;
  return table === 'topic' || table === 'article' ? sql`NULL` : sql`n.origins`;
}

/** In the language of FTS5. Words are letters and digits only, so quoting them is enough. */
function matchExpression(text: string, named: boolean): string {
  return wordLookups(text)
    .map(({ prefix, keys }) => {
      const terms = [`"${prefix}" *`, ...(named ? keys.map((key) => `"${key}"`) : [])];
      return `(${terms.join(' OR ')})`;
    })
    .join(' AND ');
}
