/** Where the words of an article carry something that the graph knows: mentions and reports, in the order of the text. */
import { bySpan, type Span } from '../../../model/span.js';
import type { GraphStore } from '../../../store/graph-store.js';
import type { Page, Position } from '../../../store/query.js';
import type { MentionRow, RelationName, RelationRows, ReportRow } from '../../../store/rows.js';
import type { HighlightKind } from '../../enums.js';
import { MAX_HIGHLIGHTS } from '../../limits/limits.js';
import type { Source, Step } from '../../plan/selection.js';
import { idOf, type PreparedStep } from '../loader.js';

interface Segment extends Span {
  readonly kind: HighlightKind;
  readonly nodeId: string;
  readonly words: string;
  readonly rule: string;
  readonly confidence: number;
}

interface ArticleHighlights {
  readonly segments: readonly Segment[];
  /** True where an article has more of a kind than is given. */
  readonly truncated: boolean;
}

/** Articles are long; one stands for some dozens of rows. */
const USUAL_HIGHLIGHTS = 50;

export function highlights(step: Step): PreparedStep {
  const { part } = step.relation as { readonly part: keyof ArticleHighlights };
  return {
    rows: part === 'segments' ? USUAL_HIGHLIGHTS : 1,
    ask(parents, calls) {
      const highlightsOf = calls.batch('highlights', parents.map(idOf), (ids) => loadHighlights(ids, calls.store));
      return () =>
        parents.flatMap((parent): readonly Source[] => {
          const found = highlightsOf(idOf(parent));
          if (part === 'truncated') {
            parent[step.slot] = found.truncated;
            return [];
          }
          const segments = found.segments.map((segment): Source => ({ ...segment }));
          parent[step.slot] = segments;
          return segments;
        });
    },
  };
}

/** Two rounds of calls, however many articles: what each tells of, then where it tells it. */
async function loadHighlights(articles: readonly string[], store: GraphStore): Promise<readonly ArticleHighlights[]> {
  const [mentions, statements, events, permissions] = await Promise.all([
    pages('mentions', articles, store),
    pages('statements', articles, store),
    pages('events', articles, store),
    pages('permissions', articles, store),
  ]);
  const facts: readonly Facts[] = [
    { kind: 'STATEMENT', pages: statements },
    { kind: 'EVENT', pages: events },
    { kind: 'PERMISSION', pages: permissions },
  ];
  const reports = await loadReports(facts, store);
  return articles.map((article, i) => gatherOf(article, i, mentions, facts, reports));
}

interface Facts {
  readonly kind: HighlightKind;
  /** One for each article. */
  readonly pages: readonly Page<Position & { readonly node: { readonly id: string } }>[];
}

function pages<R extends RelationName>(
  relation: R,
  parents: readonly string[],
  store: GraphStore,
): Promise<readonly Page<RelationRows[R]>[]> {
  const page = { limit: MAX_HIGHLIGHTS, backward: false, after: null, before: null };
  return store.related({ relation, parents, where: null, order: [], page, count: false, options: {} });
}

type Reports = ReadonlyMap<string, Page<ReportRow>>;

async function loadReports(facts: readonly Facts[], store: GraphStore): Promise<Reports> {
  const ids = [...new Set(facts.flatMap(({ pages: of }) => of.flatMap(({ rows }) => rows.map(({ node }) => node.id))))];
  const found = ids.length === 0 ? [] : await pages('reports', ids, store);
  return new Map(ids.flatMap((id, i) => (found[i] === undefined ? [] : [[id, found[i]]])));
}

function gatherOf(
  article: string,
  index: number,
  mentions: readonly Page<MentionRow>[],
  facts: readonly Facts[],
  reports: Reports,
): ArticleHighlights {
  const named = mentions[index] ?? { rows: [], hasMore: false, total: null };
  const segments = named.rows.map((row) => segment('MENTION', row.entityId, row));
  let truncated = named.hasMore;
  for (const { kind, pages: of } of facts) {
    truncated ||= of[index]?.hasMore === true;
    for (const { node } of of[index]?.rows ?? []) {
      const page = reports.get(node.id);
      const own = page?.rows.filter(({ articleId }) => articleId === article) ?? [];
      truncated ||= page?.hasMore === true;
      segments.push(...own.map((row) => segment(kind, node.id, row)));
    }
  }
  return { segments: segments.sort(bySpan), truncated };
}

const segment = (kind: HighlightKind, nodeId: string, row: MentionRow | ReportRow): Segment => ({
  kind,
  nodeId,
  start: row.start,
  end: row.end,
  words: row.words,
  rule: row.rule,
  confidence: row.confidence,
});
