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
import type { Database } from './database.js';
import { addJudgements, forgetJudgements } from './judgements.js';
import { newestFirst } from './newest-first.js';
import { list, sql } from './sql.js';
import { membersOf } from './who.js';

interface StoredDecision {
  readonly seq: number;
  readonly undone_by: ChangeId | null;
  readonly body: string;
}

const parse = ({ body, undone_by }: StoredDecision): Decision => ({
  ...(JSON.parse(body) as Omit<Decision, 'undoneBy'>),
  undoneBy: undone_by,
});

const BY_ENTITIES = `SELECT DISTINCT d.seq, d.undone_by, d.body
FROM json_each(?) j CROSS JOIN decision_entity e ON e.entity_id = j.value CROSS JOIN decision d ON d.seq = e.seq
WHERE d.undone_by IS NULL`;

/** Who is who after all decisions that are tied to these ids, by whatever chain. */
export function identitiesAround(database: Database, ids: readonly EntityId[]): Identities {
  const chain = new DecisionChain(ids);
  while (chain.fresh.length > 0) {
    const rows = database.all<StoredDecision>(BY_ENTITIES, list(chain.fresh));
    chain.add(rows.map((row) => [row.seq, parse(row)]));
  }
  return chain.identities();
}

export function readDecision(database: Database, id: ChangeId): Decision | null {
  const row = database.get<StoredDecision>('SELECT seq, undone_by, body FROM decision WHERE id = ?', id);
  return row === undefined ? null : parse(row);
}

/**
 * @param about the entities or facts that it is about
 * @throws DemarcheError STORE_CONFLICT where there is one with this id
 */
export function recordDecision(database: Database, decision: Decision, about: readonly JudgedId[]): void {
  const { id, at, ruling } = decision;
  if (readDecision(database, id) !== null) throw new DemarcheError('STORE_CONFLICT', `${id} is recorded already`);
  const { undoneBy: _, ...body } = decision;
  const insert = 'INSERT INTO decision (id, at, body) VALUES (?, ?, ?) RETURNING seq';
  const row = database.get<{ seq: number }>(insert, id, at, JSON.stringify(body));
  for (const id of new Set(about)) {
    database.run('INSERT INTO decision_entity (entity_id, seq) VALUES (?, ?)', id, row?.seq ?? 0);
  }
  addJudgements(database, judgementsOf(decision), { at, changeId: id });
  if (ruling.kind !== 'UNDO') return;
  database.run('UPDATE decision SET undone_by = ? WHERE id = ?', id, ruling.undoneId);
  forgetJudgements(database, ruling.undoneId);
}

type DecisionRowStored = StoredDecision & { readonly id: ChangeId; readonly at: string };

export function readDecisions(database: Database, { of, page, count }: DecisionQuery): Page<DecisionRow> {
  const about =
    of === null
      ? []
      : [
          sql`n.seq IN (SELECT e.seq FROM json_each(${list(membersOf(database, of))}) j
            CROSS JOIN decision_entity e ON e.entity_id = j.value)`,
        ];
  const found = newestFirst<DecisionRowStored>(database, {
    table: sql`decision`,
    id: sql`n.id`,
    conditions: about,
    page,
    count,
  });
  return { ...found, rows: found.rows.map((row) => ({ ...parse(row), sort: [row.at], rowId: row.id })) };
}
