import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { EntityId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import { ENTITY_KINDS, type EntityKind } from '../../model/vocabulary.js';
import { type Candidate, findCandidates } from '../../store/candidates/find-candidates.js';
import {
  type Scan,
  type ScannedPair,
  type ScanPosition,
  scanCandidates,
} from '../../store/candidates/scan-candidates.js';
import type { GraphReader } from '../../store/graph-store.js';
import type { Position } from '../../store/query.js';
import { makeConnection } from '../connection/connection.js';
import { type CursorCodec, cursorCodec } from '../connection/cursor.js';
import { pageRequest } from '../connection/page-plan.js';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerRoot } from '../execute/answer-root.js';
import { CandidatesArgs } from '../inputs/candidates.args.js';
import { DEFAULT_MIN_SCORE } from '../limits/limits.js';
import { CandidateConnection } from '../types/candidate.type.js';

interface PairRow extends Position {
  readonly candidate: Candidate;
}

@Resolver()
export class CandidatesResolver {
  @Query(() => CandidateConnection, {
    description:
      'Pairs of entities that may be one, with what speaks for it and against it; pairs that were judged different are left out. Of one entity the likest first; else entity by entity, those first that most articles mention. Where hasNextPage is true a page may hold fewer than were asked for: so many entities are looked at in one go.',
  })
  candidates(@Args() args: CandidatesArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerRoot(context, info, async (asked) => {
      const kinds = ENTITY_KINDS.filter((kind) => !args.kinds?.length || args.kinds.includes(kind));
      const minScore = args.minScore ?? DEFAULT_MIN_SCORE;
      const codec = cursorCodec(`candidates ${args.of ?? ''} ${kinds} ${minScore}`, [
        'text',
        'number',
        'text',
        'number',
      ]);
      const page = pageRequest(args, true, codec);
      const query = { kinds, minScore, limit: page.limit, after: page.after === null ? null : positionOf(page.after) };
      const scan =
        args.of === null || args.of === undefined
          ? await scanCandidates(context.store, query)
          : await candidatesOf(context.store, args.of as EntityId, query);
      return connectionOf(scan, page, codec, asked);
    });
  }
}

type Asked = Parameters<typeof scanCandidates>[1];

async function candidatesOf(store: GraphReader, id: EntityId, { minScore, limit, after }: Asked): Promise<Scan> {
  const [node] = await store.nodes([id]);
  const [found = []] = node ? await findCandidates(store, [node as EntityRecord]) : [];
  const pairs = found
    .filter(({ score, b }) => {
      const isAfter = after === null || score < after.score || (score === after.score && b.id > after.otherId);
      return score >= minScore && isAfter;
    })
    .map((candidate): ScannedPair => {
      const { a, b, score } = candidate;
      return { candidate, position: { kind: a.__typename, articles: 0, id: a.id, score, otherId: b.id } };
    });
  return { pairs: pairs.slice(0, limit), hasMore: pairs.length > limit, until: null };
}

const positionOf = ({ sort: [kind, articles, id, score], rowId }: Position): ScanPosition => ({
  kind: kind as EntityKind,
  articles: Number(articles),
  id: String(id),
  score: Number(score),
  otherId: rowId,
});

const placeOf = ({ kind, articles, id, score, otherId }: ScanPosition): Position => ({
  sort: [kind, articles, id, score],
  rowId: otherId,
});

function connectionOf(
  { pairs, hasMore, until }: Scan,
  page: ReturnType<typeof pageRequest>,
  codec: CursorCodec,
  asked: ReadonlySet<string>,
): object {
  const rows = pairs.map(({ candidate, position }): PairRow => ({ candidate, ...placeOf(position) }));
  const connection = makeConnection({
    page: { rows, hasMore, total: rows.length },
    plan: { page, codec },
    asked,
    list: null,
    nodeOf: ({ candidate: { a, b, ...rest } }) => ({ ...rest, a: { ...a }, b: { ...b } }),
  });
  if (until === null) return connection;
  const { startCursor, hasNextPage, hasPreviousPage } = connection.pageInfo;
  const pageInfo = { startCursor, hasNextPage, hasPreviousPage, endCursor: codec.encode(placeOf(until)) };
  return { ...connection, pageInfo };
}
