export interface Neo4jOptions {
  /** Which server; default `default`. */
  readonly name?: string;
  /** Begin with empty data, stopping the server of that name if it runs. */
  readonly fresh?: boolean;
  /** Quick to start and small, for tests; never measure with it. */
  readonly fast?: boolean;
  /** With user and password; default true. */
  readonly auth?: boolean;
  /**
   * A server of this process alone, empty at first, wiped by `stop()` and ended with the process. Then `name` is only
   * the beginning of its name.
   */
  readonly temporary?: boolean;
  readonly dir?: string;
  readonly port?: number;
  readonly heap?: string;
  readonly pagecache?: string;
}

export interface Neo4jServer {
  readonly uri: string;
  readonly database: string;
  /** Undefined, as is the password, for a server without authentication. */
  readonly user: string | undefined;
  readonly password: string | undefined;
  stop(): Promise<unknown>;
}

export class Neo4jUnavailable extends Error {
  readonly reason: string;
}

export function startNeo4j(options?: Neo4jOptions): Promise<Neo4jServer>;
