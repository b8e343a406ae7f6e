/** What resolving asks of the graph, see GraphLookup. */
import type { FirstTold } from '../../model/article-change.js';
import type { CopyCandidate, StatementCandidate } from '../../model/graph-lookup.js';
import type { ArticleId, EntityId } from '../../model/ids.js';
import type { ArticleRecord } from '../../model/nodes.js';
import { firstDay, lastDay, type PartialDate } from '../../model/partial-date.js';
import { byCodePoint } from '../fold.js';
import type { Database } from './database.js';
import { parseRecord } from './list.js';
import { list, sqlFile } from './sql.js';

const STATEMENT_CANDIDATES = sqlFile('read/statement-candidates');
const COPY_CANDIDATES = sqlFile('read/copy-candidates');
const COPIES_OF = sqlFile('read/copies-of');
const MAX_COPY_CANDIDATES = 20;

interface CandidateRow {
  readonly id: StatementCandidate['id'];
  readonly speaker_id: EntityId;
  readonly date_text: PartialDate | null;
  readonly article_id: ArticleId;
  readonly row_id: string;
  readonly published_at: PartialDate | null;
  readonly text: string;
  readonly first_told: string | null;
  readonly given_id: StatementCandidate['id'] | null;
}

export function statementCandidates(
  database: Database,
  speakers: readonly EntityId[],
  fromDay: string,
  untilDay: string,
): readonly StatementCandidate[] {
  const year = `${fromDay.slice(0, 4)}-01-01`;
  return database
    .all<CandidateRow>(STATEMENT_CANDIDATES, list([...new Set(speakers)]), year, fromDay, untilDay)
    .filter(({ date_text, published_at }) => {
      const when = date_text ?? published_at;
      return when === null || (lastDay(when) >= fromDay && firstDay(when) <= untilDay);
    })
    .map((row) => ({ ...row, id: row.given_id ?? row.id }))
    .sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.article_id, b.article_id) || ordinal(a) - ordinal(b))
    .map(({ id, speaker_id, first_told, date_text, article_id, published_at, text }) => ({
      id,
      speakerId: speaker_id,
      firstTold: first_told === null ? { speakerId: speaker_id, articleId: article_id } : parseFirstTold(first_told),
      date: date_text,
      publishedAt: published_at,
      articleId: article_id,
      text,
    }));
}

const parseFirstTold = (text: string): FirstTold => JSON.parse(text) as FirstTold;

/** Place among the reports of the article: the end of the row id. */
const ordinal = ({ row_id }: CandidateRow): number => Number(row_id.slice(row_id.lastIndexOf(':') + 1));

export function copyCandidates(database: Database, signature: readonly string[]): readonly CopyCandidate[] {
  return database
    .all<{ id: ArticleId; copy_of_id: ArticleId | null; record: string; shared: number }>(
      COPY_CANDIDATES,
      list([...new Set(signature)]),
      MAX_COPY_CANDIDATES,
    )
    .map(({ id, copy_of_id, record, shared }) => {
      const { publishedAt, text } = parseRecord<ArticleRecord>(record);
      return { articleId: id, publishedAt, copyOfId: copy_of_id, text, shared };
    });
}

export const copiesOf = (database: Database, article: ArticleId): readonly ArticleId[] =>
  database.all<{ id: ArticleId }>(COPIES_OF, article).map(({ id }) => id);
