import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { NODE_KINDS } from '../../model/vocabulary.js';
import type { Page, Position } from '../../store/query.js';
import { rankSearch, type SearchHit } from '../../store/search-rank.js';
import { makeConnection } from '../connection/connection.js';
import { cursorCodec } from '../connection/cursor.js';
import { pageRequest } from '../connection/page-plan.js';
import type { RequestContext } from '../context.js';
import type { Planned } from '../decorators.js';
import { answerRoot } from '../execute/answer-root.js';
import { SearchArgs } from '../inputs/search.args.js';
import { SearchConnection } from '../types/search.type.js';

interface HitRow extends Position {
  readonly hit: SearchHit;
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: 'Looks into names, aliases, statements, titles and the words of events and permissions, best first.',
  })
  search(@Args() args: SearchArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Planned {
    return answerRoot(context, info, async (asked) => {
      const isAny = (args.types ?? []).length === 0;
      const kinds = NODE_KINDS.filter((kind) => isAny || args.types?.includes(kind));
      const codec = cursorCodec(`search ${kinds.join()} ${args.text}`, ['number']);
      const request = pageRequest(args, true, codec);
      const { nodes, truncated } = await context.store.search({ text: args.text, kinds });
      const rows = rankSearch(args.text, nodes).map((hit, rank): HitRow => ({ hit, sort: [rank], rowId: hit.node.id }));
      const connection = makeConnection({
        page: pageOf(rows, request.limit, request.after),
        plan: { page: request, codec },
        asked,
        list: null,
        nodeOf: ({ hit }) => hit.node,
        extrasOf: ({ hit: { match, shown, highlights } }) => ({ match, shown, highlights }),
      });
      return { ...connection, truncated };
    });
  }
}

/** What comes after the node of the cursor; where it is found no more, after the place where it stood. */
function pageOf(rows: readonly HitRow[], limit: number, after: Position | null): Page<HitRow> {
  const place = after === null ? -1 : rows.findIndex(({ rowId }) => rowId === after.rowId);
  const from = after !== null && place < 0 ? Number(after.sort[0]) : place + 1;
  return { rows: rows.slice(from, from + limit), hasMore: rows.length > from + limit, total: rows.length };
}
