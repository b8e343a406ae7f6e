/** What resolving asks of the graph, see GraphLookup. */
import type { StatementReport } from '../../model/article-change.js';
import type { CopyCandidate, StatementCandidate } from '../../model/graph-lookup.js';
import type { ArticleId, EntityId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import { firstDay, lastDay } from '../../model/partial-date.js';
import { byCodePoint } from '../fold.js';
import type { JudgedStatement } from '../identity/judged-change.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { parseRecord } from './list.js';
import { whole } from './parameters.js';

const STATEMENT_CANDIDATES = cypherFile('read/statement-candidates');
const COPY_CANDIDATES = cypherFile('read/copy-candidates');
const COPIES_OF = cypherFile('read/copies-of');
const MAX_COPY_CANDIDATES = 20;

type CandidateRow = Omit<StatementCandidate, 'text' | 'firstTold'> & {
  readonly rowId: string;
  readonly report: string;
};

export async function statementCandidates(
  connection: Connection,
  speakers: readonly EntityId[],
  fromDay: string,
  untilDay: string,
): Promise<readonly StatementCandidate[]> {
  const year = `${fromDay.slice(0, 4)}-01-01`;
  const rows = await connection.read<CandidateRow>(STATEMENT_CANDIDATES, {
    speakers: [...new Set(speakers)],
    year,
    from: fromDay,
    until: untilDay,
  });
  return rows
    .filter(({ date, publishedAt }) => {
      const when = date ?? publishedAt;
      return when === null || (lastDay(when) >= fromDay && firstDay(when) <= untilDay);
    })
    .map((row) => ({ row, report: JSON.parse(row.report) as ToldReport }))
    .map(({ row, report }) => ({ row: { ...row, id: report.givenId ?? row.id }, report }))
    .sort(
      ({ row: a }, { row: b }) =>
        byCodePoint(a.id, b.id) || byCodePoint(a.articleId, b.articleId) || ordinal(a) - ordinal(b),
    )
    .map(({ row: { rowId: _, report: __, ...candidate }, report: { text, firstTold } }) => ({
      ...candidate,
      firstTold: firstTold ?? { speakerId: candidate.speakerId, articleId: candidate.articleId },
      text,
    }));
}

type ToldReport = Pick<StatementReport, 'text'> & Pick<JudgedStatement, 'firstTold' | 'givenId'>;

/** Place among the reports of the article: the end of the row id. */
const ordinal = ({ rowId }: CandidateRow): number => Number(rowId.slice(rowId.lastIndexOf(':') + 1));

export async function copyCandidates(
  connection: Connection,
  signature: readonly string[],
): Promise<readonly CopyCandidate[]> {
  const rows = await connection.read<{ record: string; shared: number }>(COPY_CANDIDATES, {
    keys: [...new Set(signature)],
    limit: whole(MAX_COPY_CANDIDATES),
  });
  return rows.map(({ record, shared }) => {
    const { id, publishedAt, copyOfId, text } = parseRecord<ArticleRecord>(record);
    return { articleId: id, publishedAt, copyOfId, text, shared };
  });
}

export const copiesOf = async (connection: Connection, article: ArticleId): Promise<readonly ArticleId[]> =>
  (await connection.read<{ id: ArticleId }>(COPIES_OF, { article })).map(({ id }) => id);
