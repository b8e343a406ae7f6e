import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { LRUCache } from 'lru-cache';
import { DemarcheError } from '../../model/errors.js';
import { type Connection, openConnection, type SqlRow, type SqlValue, type Statement } from './binding.js';
import type { Sql } from './sql.js';

/** How long a writer of another process is waited for. */
const BUSY_TIMEOUT_MS = 10_000;
/** Statements composed for filters vary without end; those not used for longest are dropped. */
const MAX_COMPOSED_STATEMENTS = 256;
/** Pages kept in memory, in KiB: enough for the inner pages of the indexes of some million rows. */
const CACHE_KIB = 32_768;

/** The log is written back every so many pages (64 MB): seldom, since each time random pages of the file are written. */
const CHECKPOINT_PAGES = 16_384;

/**
 * One connection: statements are prepared once, and errors of SQLite become those of the project.
 * Everything is synchronous, so a read sees one state of the data, and a transaction cannot be cut in two.
 */
export class Database {
  readonly #static = new Map<string, Statement>();
  readonly #composed = new LRUCache<string, Statement>({ max: MAX_COMPOSED_STATEMENTS });

  #closed = false;

  private constructor(
    readonly file: string,
    readonly connection: Connection,
  ) {}

  static async open(file: string): Promise<Database> {
    try {
      if (file !== ':memory:' && !existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      const connection = await openConnection(file);
      connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
      connection.exec('PRAGMA journal_mode = WAL');
      connection.exec('PRAGMA synchronous = FULL');
      connection.exec('PRAGMA temp_store = MEMORY');
      connection.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
      connection.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
      return new Database(file, connection);
    } catch (error) {
      throw storeError(error, file);
    }
  }

  /** Rows of a statement that is the same every time (one of the files of `sql/`). */
  all<Row = SqlRow>(text: string, ...values: SqlValue[]): Row[] {
    return this.#guard(() => this.#prepared(text).all(...values) as Row[]);
  }

  get<Row = SqlRow>(text: string, ...values: SqlValue[]): Row | undefined {
    return this.#guard(() => this.#prepared(text).get(...values) as Row | undefined);
  }

  run(text: string, ...values: SqlValue[]): void {
    this.#guard(() => this.#prepared(text).run(...values));
  }

  /** Rows of a composed statement. */
  query<Row = SqlRow>({ text, values }: Sql): Row[] {
    return this.#guard(() => this.#composedStatement(text).all(...values) as Row[]);
  }

  /** One row at a time, for answers of which only the beginning is wanted. */
  *rows<Row = SqlRow>({ text, values }: Sql): Generator<Row> {
    // A statement of its own: the caller may stop early, and nothing else may reset it meanwhile.
    const statement = this.#guard(() => this.connection.prepare(text));
    for (const row of statement.iterate(...values)) yield row as Row;
  }

  /** All of it is written or nothing, also when the process is killed. The lock is taken at once, so that two writers queue. */
  transaction<T>(work: () => T): T {
    return this.#guard(() => {
      this.connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.connection.exec('COMMIT');
        return result;
      } catch (error) {
        this.connection.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Within a transaction: a part that is written whole or, where it throws, not at all. */
  savepoint<T>(work: () => T): T {
    this.connection.exec('SAVEPOINT part');
    try {
      return work();
    } catch (error) {
      this.connection.exec('ROLLBACK TO part');
      throw error;
    } finally {
      this.connection.exec('RELEASE part');
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#static.clear();
    this.#composed.clear();
    this.connection.close();
  }

  #prepared(text: string): Statement {
    let statement = this.#static.get(text);
    if (statement === undefined) {
      statement = this.connection.prepare(text);
      this.#static.set(text, statement);
    }
    return statement;
  }

  #composedStatement(text: string): Statement {
    let statement = this.#composed.get(text);
    if (statement === undefined) {
      statement = this.connection.prepare(text);
      this.#composed.set(text, statement);
    }
    return statement;
  }

  #guard<T>(work: () => T): T {
    if (this.#closed) throw new DemarcheError('STORE_UNAVAILABLE', `the database ${this.file} was closed`);
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.file);
    }
  }
}

/** What SQLite says where the file cannot be reached, read, written or locked now. */
const UNAVAILABLE = /is locked|unable to open|disk I\/O error|readonly database|is full|not a database|malformed/i;

function storeError(error: unknown, file: string): unknown {
  if (error instanceof DemarcheError) return error;
  const message = messageOf(error);
  if (message === null || !UNAVAILABLE.test(message)) return error;
  return new DemarcheError('STORE_UNAVAILABLE', `the database ${file} cannot be used: ${message}`, { cause: error });
}

/** Not by `instanceof`: errors of the binding may be made in another realm. */
function messageOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
}
