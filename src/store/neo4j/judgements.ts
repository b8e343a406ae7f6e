/** Judgements that hold: those of rules, which articles bring, and those that decisions amount to. */
import type { ChangeId } from '../../model/decision.js';
import type { NodeId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import { groupBy } from '../group-by.js';
import { isJudgedId } from '../identity/judged-change.js';
import { type JudgementQuery, MOST_JUDGEMENTS, type Page } from '../query.js';
import { judgementRowId } from '../row-keys.js';
import type { JudgementRow } from '../rows.js';
import type { Connection, Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { newestFirst } from './newest-first.js';
import { toPage } from './page.js';
import { whole } from './parameters.js';
import { membersOf } from './who.js';

const ADD_JUDGEMENTS = cypherFile('write/add-judgements');
const LIST = cypherFile('read/list-judgements');
const COUNT = cypherFile('read/count-judgements');
const JUDGEMENTS_ON = cypherFile('read/judgements-on');

interface Occasion {
  readonly at: string;
  readonly changeId: ChangeId | null;
}

/** The same one of the same author and article or decision is one. */
export const addJudgements = (run: Run, judgements: readonly Judgement[], occasion: Occasion): Promise<unknown> =>
  run(ADD_JUDGEMENTS, {
    judgements: judgements.map((judgement) => {
      const { subjectId, objectId, by, articleId } = judgement;
      const rowId = judgementRowId(judgement, occasion.changeId);
      const key = JSON.stringify([subjectId, objectId, by, articleId ?? occasion.changeId]);
      return { key, properties: { ...judgement, ...occasion, rowId } };
    }),
  });

/** See GraphReader. */
export async function judgementsOn(
  connection: Connection,
  ids: readonly NodeId[],
): Promise<readonly (readonly JudgementRow[])[]> {
  const rows = await connection.read<Omit<JudgementRow, 'sort'> & { readonly node: NodeId }>(JUDGEMENTS_ON, {
    ids: [...new Set(ids)],
    most: whole(MOST_JUDGEMENTS),
  });
  const byNode = groupBy(rows, ({ node }) => node);
  return ids.map((id) => (byNode.get(id) ?? []).map(({ node: _, ...row }) => ({ ...row, sort: [row.at] })));
}

export async function readJudgements(
  connection: Connection,
  { of, verdict, page, count }: JudgementQuery,
): Promise<Page<JudgementRow>> {
  const ids = of === null ? null : isJudgedId(of) ? await membersOf(connection, of) : [of];
  const [rows, [counted]] = await Promise.all([
    connection.read<Omit<JudgementRow, 'sort'>>(LIST, { ids, verdict, ...newestFirst(page) }),
    count ? connection.read<{ total: number }>(COUNT, { ids, verdict }) : [],
  ]);
  const cut = rows.map((row) => ({ ...row, sort: [row.at] }));
  return toPage(cut, page, count ? (counted?.total ?? 0) : null);
}
