/** What a migration needs beyond its statements. */
import type { EntityRecord } from '../../model/nodes.js';
import { blockKeys } from '../candidates/block-keys.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { parseRecord } from './list.js';
import { whole } from './parameters.js';

const WITHOUT_BLOCKS = cypherFile('read/entities-without-blocks');
const SET_BLOCKS = cypherFile('write/set-blocks');

const AT_ONCE = 1_000;

/** Can be run again, like a migration. */
export const AFTER: Readonly<Record<string, (connection: Connection) => Promise<void>>> = {
  '003-candidates.cypher': fillBlocks,
};

async function fillBlocks(connection: Connection): Promise<void> {
  for (;;) {
    const rows = await connection.read<{ id: string; record: string }>(WITHOUT_BLOCKS, { limit: whole(AT_ONCE) });
    if (rows.length === 0) return;
    const entities = rows.map(({ id, record }) => ({ id, keys: blockKeys(parseRecord<EntityRecord>(record)) }));
    await connection.write((run) => run(SET_BLOCKS, { entities }));
  }
}
