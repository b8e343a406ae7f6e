/** Pairs worth judging over the whole graph, a stretch at a time. */
import type { NodeId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import { ENTITY_KINDS, type EntityKind } from '../../model/vocabulary.js';
import { byCodePoint } from '../fold.js';
import type { GraphReader } from '../graph-store.js';
import type { Position } from '../query.js';
import type { NodeRow } from '../rows.js';
import { type Candidate, findCandidates } from './find-candidates.js';

/** Where a pair stands: its entities are looked at kind by kind, those that most articles mention first. */
export interface ScanPosition {
  readonly kind: EntityKind;
  /** Of the entity, as it is ordered by. */
  readonly articles: number;
  readonly id: string;
  /** Of the pair among those of the entity. */
  readonly score: number;
  readonly otherId: string;
}

export interface ScanQuery {
  readonly kinds: readonly EntityKind[];
  readonly minScore: number;
  /** At most so many pairs. */
  readonly limit: number;
  /** Only pairs after it. */
  readonly after: ScanPosition | null;
}

export interface ScannedPair {
  readonly candidate: Candidate;
  readonly position: ScanPosition;
}

export interface Scan {
  readonly pairs: readonly ScannedPair[];
  /** True where more may follow: pairs that were found, or entities that were not looked at. */
  readonly hasMore: boolean;
  /** The place up to which entities were looked at, where it stopped before it had as many pairs as were asked for. */
  readonly until: ScanPosition | null;
}

/** Entities that are compared at one time, and in all, so that one question does not take the whole day. */
const AT_ONCE = 25;
const MOST_SCANNED = 500;

type ScanReader = Pick<GraphReader, 'alike' | 'related' | 'nodes' | 'list'>;
type Row = NodeRow<EntityRecord>;

/** Each pair once: at the one of the two that comes first. */
export async function scanCandidates(reader: ScanReader, query: ScanQuery): Promise<Scan> {
  const pairs: ScannedPair[] = [];
  let scanned = 0;
  let last: Row | null = null;
  for await (const rows of stretches(reader, query)) {
    if (scanned >= MOST_SCANNED) return { pairs, hasMore: true, until: last === null ? null : endOf(last) };
    const found = await findCandidates(
      reader,
      rows.map(({ node }) => node),
    );
    pairs.push(...rows.flatMap((row, place) => pairsOf(row, found[place] ?? [], query)));
    if (pairs.length > query.limit) return { pairs: pairs.slice(0, query.limit), hasMore: true, until: null };
    scanned += rows.length;
    last = rows.at(-1) ?? last;
  }
  return { pairs, hasMore: false, until: null };
}

/** After all pairs of an entity. */
const endOf = ({ node, sort }: Row): ScanPosition => ({
  kind: node.__typename,
  articles: Number(sort[0]),
  id: node.id,
  score: -1,
  otherId: '',
});

/** The entities in their order, from that of the position on. */
async function* stretches(reader: ScanReader, { kinds, after }: ScanQuery): AsyncGenerator<readonly Row[]> {
  const asked = ENTITY_KINDS.filter((kind) => kinds.includes(kind));
  for (const kind of asked.slice(after === null ? 0 : asked.indexOf(after.kind))) {
    let from: Position | null = after?.kind === kind ? { sort: [after.articles], rowId: after.id } : null;
    if (from !== null) yield await rowAt(reader, from);
    for (let hasMore = true; hasMore; ) {
      const page = { limit: AT_ONCE, backward: false, after: from, before: null };
      const order = [{ by: 'articleCount', direction: 'DESC' }] as const;
      const found = await reader.list({ kind, where: null, order, page, count: false });
      yield found.rows;
      hasMore = found.hasMore;
      from = found.rows.at(-1) ?? null;
    }
  }
}

/** The entity at a position, where it is still there. */
async function rowAt(reader: ScanReader, at: Position): Promise<readonly Row[]> {
  const [node] = await reader.nodes([at.rowId as NodeId]);
  return node?.id === at.rowId ? [{ ...at, node: node as EntityRecord }] : [];
}

function pairsOf({ node, sort }: Row, candidates: readonly Candidate[], query: ScanQuery): readonly ScannedPair[] {
  const { minScore, after } = query;
  const articles = Number(sort[0]);
  const isAfter = ({ score, b }: Candidate): boolean =>
    after === null || after.id !== node.id || score < after.score || (score === after.score && b.id > after.otherId);
  const isFirst = ({ b, articleCount }: Candidate): boolean =>
    articleCount < articles || (articleCount === articles && byCodePoint(node.id, b.id) < 0);
  return candidates
    .filter((candidate) => candidate.score >= minScore && isAfter(candidate) && isFirst(candidate))
    .map((candidate) => ({
      candidate,
      position: { kind: node.__typename, articles, id: node.id, score: candidate.score, otherId: candidate.b.id },
    }));
}
