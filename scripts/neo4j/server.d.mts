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
  /** Never fetch the jars: Neo4jUnavailable where they are not here. */
  readonly offline?: boolean;
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

/** One of `temporary`, for tests of what happens without it. */
export interface TemporaryNeo4jServer extends Neo4jServer {
  /** Ends it; its data stays. */
  halt(): Promise<unknown>;
  /** Starts it again where it was, with its data; resolves when it answers. */
  restart(): Promise<unknown>;
}

export class Neo4jUnavailable extends Error {
  readonly reason: string;
}

export function startNeo4j(options: Neo4jOptions & { readonly temporary: true }): Promise<TemporaryNeo4jServer>;
export function startNeo4j(options?: Neo4jOptions): Promise<Neo4jServer>;
