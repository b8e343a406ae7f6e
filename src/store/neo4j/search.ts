import type { NodeRecord } from '../../model/nodes.js';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { groupBy } from '../group-by.js';
import type { SearchQuery } from '../query.js';
import type { SearchCandidates } from '../rows.js';
import { CANDIDATES_PER_KIND, isNamedKind, matchesSearch, searchNameKey, wordLookups } from '../search-keys.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { parseRecord } from './list.js';
import { allOf, anyOf, prefixQuery, termQuery } from './lucene.js';
import { whole } from './parameters.js';

const SEARCH = cypherFile('read/search');
/** What the index gives beyond what matches is little: two words that lack one letter each may be two letters apart. */
const SPARE_ROWS = 4;

/** One round trip, save where so much of what the index gave does not match that more must be read. */
export async function searchNodes(connection: Connection, { text, kinds }: SearchQuery): Promise<SearchCandidates> {
  const words = wordLookups(text).map(({ word }) => word);
  if (words.length === 0 || kinds.length === 0) return { nodes: [], truncated: false };
  for (let limit = SPARE_ROWS * (CANDIDATES_PER_KIND + 1); ; limit *= SPARE_ROWS) {
    const rows = await connection.read<{ kind: NodeKind; record: string }>(SEARCH, {
      questions: questionsOf(text, kinds),
      name: searchNameKey(text),
      kinds,
      limit: whole(limit),
    });
    const found = groupBy(rows, ({ kind }) => kind);
    const matching = NODE_KINDS.map((kind) => ({
      read: found.get(kind)?.length ?? 0,
      nodes: (found.get(kind) ?? []).map(({ record }) => parseRecord(record)).filter((n) => matchesSearch(n, words)),
    }));
    const enough = matching.every(({ read, nodes }) => read < limit || nodes.length > CANDIDATES_PER_KIND);
    if (enough) return candidates(matching.map(({ nodes }) => nodes));
  }
}

const candidates = (found: readonly (readonly NodeRecord[])[]): SearchCandidates => ({
  nodes: found.flatMap((nodes) => nodes.slice(0, CANDIDATES_PER_KIND)),
  truncated: found.some((nodes) => nodes.length > CANDIDATES_PER_KIND),
});

/** Names are looked up with a letter off, texts as they are. */
function questionsOf(text: string, kinds: readonly NodeKind[]) {
  return [
    ...(kinds.some(isNamedKind) ? [{ index: 'named_words', query: wordsQuery(text, true) }] : []),
    ...(kinds.every(isNamedKind) ? [] : [{ index: 'text_words', query: wordsQuery(text, false) }]),
  ];
}

const wordsQuery = (text: string, named: boolean): string =>
  allOf(
    wordLookups(text).map(({ prefix, keys }) => anyOf([prefixQuery(prefix), ...(named ? keys.map(termQuery) : [])])),
  );
