/** Chooses the SQLite binding: Node's own where it has one without a flag (from 22.13 on), else a package of the same API. */

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

export interface Statement {
  all(...values: SqlValue[]): unknown[];
  get(...values: SqlValue[]): unknown;
  run(...values: SqlValue[]): unknown;
  iterate(...values: SqlValue[]): Iterable<unknown>;
}

/** The part of `DatabaseSync` that is used here. */
export interface Connection {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

interface Binding {
  readonly DatabaseSync: new (file: string) => Connection;
}

export async function openConnection(file: string): Promise<Connection> {
  const { DatabaseSync } = await loadBinding();
  return new DatabaseSync(file);
}

async function loadBinding(): Promise<Binding> {
  const builtIn = process.getBuiltinModule('node:sqlite') as Binding | undefined;
  return builtIn ?? ((await import('@photostructure/sqlite')) as unknown as Binding);
}
