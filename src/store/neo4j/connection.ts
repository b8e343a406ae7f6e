import neo4j, { type Driver, type ManagedTransaction, type QueryResult } from 'neo4j-driver';
import { DemarcheError } from '../../model/errors.js';
import type { Cypher } from './cypher.js';
import type { Parameters } from './parameters.js';
import { isConnectionError, messageOf, storeError } from './server-errors.js';

export interface Neo4jOptions {
  /** `bolt://…` for one server, `neo4j://…` for a cluster, each also with `+s`. */
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** How long writes wait for a server that is gone before they fail, in milliseconds. Reads never wait. */
  readonly retryMs?: number;
  /** How long a question may take before the server ends it, in milliseconds. */
  readonly readTimeoutMs?: number;
}

/** As many as two cores serve at once: 64 connections gave no more answers a second, and doubled the slowest. */
const POOL_SIZE = 8;
const CONNECT_TIMEOUT_MS = 2_000;
/** Waiting for a free connection of the pool, which is longer than a healthy queue. */
const ACQUIRE_TIMEOUT_MS = 10_000;
const WRITE_RETRY_MS = 5_000;
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 120_000;
const DEFAULT_DATABASE = 'neo4j';

export type Row = Record<string, unknown>;

/** Runs statements of one transaction. Those that are started together travel together. */
export type Run = <R = Row>(cypher: Cypher, parameters?: Parameters) => Promise<readonly R[]>;

const rowsOf = <R>({ records }: QueryResult): readonly R[] => records.map((record) => record.toObject() as R);

/** The driver, with errors of the project. */
export class Connection {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks: ReturnType<typeof neo4j.bookmarkManager> | undefined;
  readonly #readTimeoutMs: number;
  readonly location: string;
  #closed = false;

  constructor(options: Neo4jOptions) {
    const { uri, user, password, database = DEFAULT_DATABASE, retryMs = WRITE_RETRY_MS } = options;
    this.#database = database;
    this.#readTimeoutMs = options.readTimeoutMs ?? READ_TIMEOUT_MS;
    this.location = `${uri.replace(/\/\/[^@/]*@/, '//')} ${database}`;
    const auth = password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password);
    // Members of a cluster must be told what this process has written; one server knows.
    this.#bookmarks = uri.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined;
    try {
      this.#driver = neo4j.driver(uri, auth, {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: POOL_SIZE,
        connectionTimeout: CONNECT_TIMEOUT_MS,
        connectionAcquisitionTimeout: ACQUIRE_TIMEOUT_MS,
        maxTransactionRetryTime: retryMs,
        notificationFilter: { minimumSeverityLevel: 'OFF' },
      });
    } catch (error) {
      throw new DemarcheError('CONFIGURATION', `"${this.location}" is no address of a Neo4j: ${messageOf(error)}`, {
        cause: error,
      });
    }
  }

  #session(defaultAccessMode: 'READ' | 'WRITE') {
    return this.#driver.session({
      database: this.#database,
      defaultAccessMode,
      ...(this.#bookmarks === undefined ? {} : { bookmarkManager: this.#bookmarks }),
    });
  }

  /**
   * One statement that only reads, in one round trip. A connection that died unnoticed while it was idle is no reason to
   * fail: it is tried once more.
   */
  async read<R = Row>(cypher: Cypher, parameters: Parameters = {}): Promise<readonly R[]> {
    try {
      return await this.#readOnce<R>(cypher, parameters);
    } catch (error) {
      if (this.#closed || !isConnectionError(error)) throw this.#translated(error);
    }
    return this.#guard(() => this.#readOnce<R>(cypher, parameters));
  }

  async #readOnce<R>({ text }: Cypher, parameters: Parameters): Promise<readonly R[]> {
    const session = this.#session('READ');
    try {
      return rowsOf<R>(await session.run(text, parameters, { timeout: this.#readTimeoutMs }));
    } finally {
      await session.close();
    }
  }

  /** All that the work writes, or nothing. The work may be called again where it met another writer. */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#guard(async () => {
      const session = this.#session('WRITE');
      try {
        return await session.executeWrite((transaction) => work(runnerOf(transaction)), { timeout: WRITE_TIMEOUT_MS });
      } finally {
        await session.close();
      }
    });
  }

  /** A change of the schema, which stands in a transaction of its own. */
  async change(text: string, parameters: Parameters = {}): Promise<void> {
    await this.#guard(async () => {
      const session = this.#session('WRITE');
      try {
        await session.run(text, parameters);
      } finally {
        await session.close();
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#translated(error);
    }
  }

  #translated(error: unknown): unknown {
    if (!this.#closed || error instanceof DemarcheError) return storeError(error, this.location);
    return new DemarcheError('STORE_UNAVAILABLE', `the connection to ${this.location} was closed`);
  }
}

const runnerOf =
  (transaction: ManagedTransaction): Run =>
  async <R>({ text }: Cypher, parameters: Parameters = {}) =>
    rowsOf<R>(await transaction.run(text, parameters));
