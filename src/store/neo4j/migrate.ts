import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../../model/errors.js';
import { packagePath } from '../../package-root.js';
import type { MigrationReport } from '../rows.js';
import { AFTER } from './after-migration.js';
import type { Connection, Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { whole } from './parameters.js';

const TAKE_LOCK = cypherFile('write/take-lock');
const RECORD = cypherFile('write/record-migration');
const APPLIED = cypherFile('read/migrations');
const AWAIT_INDEXES = cypherFile('read/await-indexes');

const MIGRATIONS = packagePath('cypher', 'migrations');
/** Makes the lock itself, so it runs every time and before the lock can be taken. */
const LOCK_MIGRATION = '000-lock.cypher';
const INDEX_TIMEOUT_SECONDS = 300;
/** Two processes that make the same constraint at one moment: one of them is told to come again. */
const LOCK_ATTEMPTS = 5;

interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
  readonly checksum: string;
}

/** The migrations of a folder, in the order of their numbers. */
function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.cypher') && name !== LOCK_MIGRATION);
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, statements: statementsOf(text), checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/** Statements end with a semicolon at the end of a line. */
export const statementsOf = (text: string): readonly string[] =>
  text
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^\s*\/\/.*$/gm, '').trim() !== '');

/**
 * Applies what is missing. Changes of the schema cannot be taken back together, so each can be run again, and what is
 * recorded is what was applied to its end. Another process waits for the lock meanwhile.
 * @throws DemarcheError MIGRATION_CHANGED where an applied migration is not what its file says now
 */
export async function migrate(connection: Connection, folder = MIGRATIONS): Promise<MigrationReport> {
  await makeLock(connection);
  return connection.write(async (run) => {
    await run(TAKE_LOCK, { name: 'migration' });
    const applied = await appliedMigrations(run);
    const all = readMigrations(folder);
    for (const migration of all) refuseChanged(migration, applied.get(migration.name));
    const missing = all.filter(({ name }) => !applied.has(name));
    for (const { name, statements, checksum } of missing) {
      for (const statement of statements) await connection.change(statement);
      await AFTER[name]?.(connection);
      await run(RECORD, { name, checksum });
    }
    if (missing.length > 0) await connection.read(AWAIT_INDEXES, { seconds: whole(INDEX_TIMEOUT_SECONDS) });
    return { applied: missing.map(({ name }) => name), alreadyThere: [...applied.keys()] };
  });
}

async function makeLock(connection: Connection): Promise<void> {
  const [statement = ''] = statementsOf(readFileSync(join(MIGRATIONS, LOCK_MIGRATION), 'utf8'));
  for (let attempt = 1; ; attempt++) {
    try {
      await connection.change(statement);
      return;
    } catch (error) {
      if (attempt === LOCK_ATTEMPTS || (error instanceof DemarcheError && !isTransient(error))) throw error;
    }
  }
}

const isTransient = ({ cause }: DemarcheError): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && String(cause.code).includes('Transient');

function refuseChanged({ name, checksum }: Migration, applied: string | undefined): void {
  if (applied === undefined || applied === checksum) return;
  throw new DemarcheError(
    'MIGRATION_CHANGED',
    `migration ${name} was applied in another form; restore the file, and put changes into a new migration`,
  );
}

async function appliedMigrations(run: Run): Promise<Map<string, string>> {
  const rows = await run<{ name: string; checksum: string }>(APPLIED);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** Name of the newest migration applied; null in a database without any. */
export async function newestMigration(connection: Connection): Promise<string | null> {
  const rows = await connection.read<{ name: string }>(APPLIED);
  return rows.at(-1)?.name ?? null;
}
