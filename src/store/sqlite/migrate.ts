import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../../model/errors.js';
import { packagePath } from '../../package-root.js';
import type { MigrationReport } from '../rows.js';
import { fillBlocks } from './blocks.js';
import type { Database } from './database.js';

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const MIGRATIONS = packagePath('src', 'store', 'sqlite', 'migrations');

/** What a migration needs beyond its statements. */
const AFTER: Readonly<Record<string, (database: Database) => void>> = { '003-candidates.sql': fillBlocks };

const TABLE = `CREATE TABLE IF NOT EXISTS migration (
  name TEXT PRIMARY KEY,
  checksum TEXT NOT NULL
) STRICT`;

/** The migrations of a folder, in the order of their numbers. */
function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Applies what is missing, in one transaction that waits for that of any other process.
 * @throws DemarcheError MIGRATION_CHANGED where an applied migration is not what its file says now
 */
export function migrate(database: Database, folder = MIGRATIONS): MigrationReport {
  return database.transaction(() => {
    database.connection.exec(TABLE);
    const applied = appliedMigrations(database);
    const all = readMigrations(folder);
    for (const migration of all) refuseChanged(migration, applied.get(migration.name));
    const missing = all.filter(({ name }) => !applied.has(name));
    for (const { name, text, checksum } of missing) {
      database.connection.exec(text);
      AFTER[name]?.(database);
      database.run('INSERT INTO migration (name, checksum) VALUES (?, ?)', name, checksum);
    }
    return { applied: missing.map(({ name }) => name), alreadyThere: [...applied.keys()] };
  });
}

function refuseChanged({ name, checksum }: Migration, applied: string | undefined): void {
  if (applied === undefined || applied === checksum) return;
  throw new DemarcheError(
    'MIGRATION_CHANGED',
    `migration ${name} was applied in another form; restore the file, and put changes into a new migration`,
  );
}

const appliedMigrations = (database: Database): Map<string, string> =>
  new Map(
    database
      .all<{ name: string; checksum: string }>('SELECT name, checksum FROM migration ORDER BY name')
      .map(({ name, checksum }) => [name, checksum]),
  );

/** Name of the newest migration applied; null in a database without any. */
export function newestMigration(database: Database): string | null {
  const [table] = database.all("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'");
  return table === undefined ? null : ([...appliedMigrations(database).keys()].at(-1) ?? null);
}
