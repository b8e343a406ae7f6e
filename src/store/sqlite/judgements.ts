/** Judgements that hold: those of rules, which articles bring, and those that decisions amount to. */
import type { ChangeId } from '../../model/decision.js';
import type { NodeId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import { groupBy } from '../group-by.js';
import { isJudgedId } from '../identity/judged-change.js';
import { type JudgementQuery, MOST_JUDGEMENTS, type Page } from '../query.js';
import { judgementRowId } from '../row-keys.js';
import type { JudgementRow } from '../rows.js';
import type { Database } from './database.js';
import { newestFirst } from './newest-first.js';
import { list, sql, sqlFile } from './sql.js';
import { membersOf } from './who.js';

const JUDGEMENTS_ON = sqlFile('read/judgements-on');
const INSERT_JUDGEMENT = sqlFile('write/insert-judgement');

interface Occasion {
  readonly at: string;
  readonly changeId: ChangeId | null;
}

export function addJudgements(database: Database, judgements: readonly Judgement[], { at, changeId }: Occasion): void {
  for (const judgement of judgements) {
    const { subjectId, objectId, verdict, by, reason, score, articleId } = judgement;
    const rowId = judgementRowId(judgement, changeId);
    const values = [subjectId, objectId, verdict, by, reason, score, articleId, changeId, at, rowId];
    database.run(INSERT_JUDGEMENT, ...values);
  }
}

export const forgetJudgements = (database: Database, changeId: ChangeId): void =>
  database.run('DELETE FROM judgement WHERE change_id = ?', changeId);

interface StoredJudgement {
  readonly subject_id: NodeId;
  readonly object_id: NodeId;
  readonly verdict: Judgement['verdict'];
  readonly author: string;
  readonly reason: string;
  readonly score: number;
  readonly article_id: Judgement['articleId'];
  readonly change_id: ChangeId | null;
  readonly at: string;
  readonly row_id: string;
}

export function readJudgements(database: Database, { of, verdict, page, count }: JudgementQuery): Page<JudgementRow> {
  const about = of === null ? null : isJudgedId(of) ? membersOf(database, of) : [of];
  const conditions = [
    ...(about === null
      ? []
      : [
          sql`n.rowid IN (SELECT x.rowid FROM json_each(${list(about)}) j CROSS JOIN judgement x ON x.subject_id = j.value
            UNION SELECT x.rowid FROM json_each(${list(about)}) j CROSS JOIN judgement x ON x.object_id = j.value)`,
        ]),
    ...(verdict === null ? [] : [sql`n.verdict = ${verdict}`]),
  ];
  const found = newestFirst<StoredJudgement>(database, {
    table: sql`judgement`,
    id: sql`n.row_id`,
    conditions,
    page,
    count,
  });
  return { ...found, rows: found.rows.map(toRow) };
}

/** See GraphReader. */
export function judgementsOn(database: Database, ids: readonly NodeId[]): readonly (readonly JudgementRow[])[] {
  const rows = database.all<StoredJudgement & { readonly node: NodeId }>(
    JUDGEMENTS_ON,
    list([...new Set(ids)]),
    MOST_JUDGEMENTS,
  );
  const byNode = groupBy(rows, ({ node }) => node);
  return ids.map((id) => (byNode.get(id) ?? []).map(toRow));
}

const toRow = (row: StoredJudgement): JudgementRow => ({
  subjectId: row.subject_id,
  objectId: row.object_id,
  verdict: row.verdict,
  by: row.author,
  reason: row.reason,
  score: row.score,
  articleId: row.article_id,
  changeId: row.change_id,
  at: row.at,
  sort: [row.at],
  rowId: row.row_id,
});
