/** What people decided on who is who, as recorded. */
import type { ChangeId, Decision } from '../../model/decision.js';
import { DemarcheError } from '../../model/errors.js';
import type { EntityId } from '../../model/ids.js';
import { DecisionChain } from '../identity/decision-chain.js';
import type { Identities } from '../identity/identities.js';
import { judgementsOf } from '../identity/judgements.js';
import type { JudgedId } from '../identity/who.js';
import type { DecisionQuery, Page } from '../query.js';
import type { DecisionRow } from '../rows.js';
import type { Connection, Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { addJudgements } from './judgements.js';
import { newestFirst } from './newest-first.js';
import { toPage } from './page.js';
import { whole } from './parameters.js';
import { membersOf } from './who.js';

const DECISION = cypherFile('read/decision');
const DECISIONS_ON = cypherFile('read/decisions-on');
const RECORD_DECISION = cypherFile('write/record-decision');
const LIST = cypherFile('read/list-decisions');
const COUNT = cypherFile('read/count-decisions');

interface StoredDecision {
  readonly seq: number;
  readonly undoneBy: ChangeId | null;
  readonly body: string;
}

const parse = ({ body, undoneBy }: StoredDecision): Decision => ({
  ...(JSON.parse(body) as Omit<Decision, 'undoneBy'>),
  undoneBy,
});

/** Who is who after all decisions that are tied to these ids, by whatever chain. */
export async function identitiesAround(run: Run, ids: readonly EntityId[]): Promise<Identities> {
  const chain = new DecisionChain(ids);
  while (chain.fresh.length > 0) {
    const rows = await run<StoredDecision>(DECISIONS_ON, { ids: [...chain.fresh] });
    chain.add(rows.map((row) => [row.seq, parse(row)]));
  }
  return chain.identities();
}

export async function readDecision(run: Run, id: ChangeId): Promise<Decision | null> {
  const [row] = await run<StoredDecision>(DECISION, { id });
  return row === undefined ? null : parse(row);
}

/**
 * @param seq larger than that of every decision before
 * @param about the entities or facts that it is about
 * @throws DemarcheError STORE_CONFLICT where there is one with this id
 */
export async function recordDecision(
  run: Run,
  decision: Decision,
  seq: number,
  about: readonly JudgedId[],
): Promise<void> {
  const { id, at, ruling } = decision;
  if ((await readDecision(run, id)) !== null) {
    throw new DemarcheError('STORE_CONFLICT', `${id} is recorded already`);
  }
  const { undoneBy: _, ...body } = decision;
  await run(RECORD_DECISION, {
    id,
    at,
    seq: whole(seq),
    body: JSON.stringify(body),
    entities: [...new Set(about)],
    undoneId: ruling.kind === 'UNDO' ? ruling.undoneId : null,
  });
  await addJudgements(run, judgementsOf(decision), { at, changeId: id });
}

export async function readDecisions(
  connection: Connection,
  { of, page, count }: DecisionQuery,
): Promise<Page<DecisionRow>> {
  const ids = of === null ? null : await membersOf(connection, of);
  const [rows, [counted]] = await Promise.all([
    connection.read<StoredDecision>(LIST, { ids, ...newestFirst(page) }),
    count ? connection.read<{ total: number }>(COUNT, { ids }) : [],
  ]);
  const cut = rows.map(parse).map((decision) => ({ ...decision, sort: [decision.at], rowId: decision.id }));
  return toPage(cut, page, count ? (counted?.total ?? 0) : null);
}
