/** Errors of the driver and the server, as errors of the project. */
import neo4j from 'neo4j-driver';
import { DemarcheError } from '../../model/errors.js';

const CONNECTION_CODES: ReadonlySet<string> = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
]);

/** Nobody answered, or not for this database. */
export const isConnectionError = (error: unknown): boolean => CONNECTION_CODES.has(codeOf(error));

/** Ended by the server because it took longer than the client, or the server's own settings, allow. */
const isTimeout = (error: unknown): boolean => codeOf(error).startsWith(TIMED_OUT);
const TIMED_OUT = 'Neo.ClientError.Transaction.TransactionTimedOut';

/** The server is there, but does not let this process in, or not now. */
const isRefusal = (error: unknown): boolean =>
  /^Neo\.ClientError\.Security\.|^Neo\.TransientError\.|acquisition timed out/i.test(
    `${codeOf(error)} ${messageOf(error)}`,
  );

/** @returns a DemarcheError with STORE_TIMEOUT or STORE_UNAVAILABLE; what is neither comes back as it was */
export function storeError(error: unknown, location: string): unknown {
  if (error instanceof DemarcheError) return error;
  if (isTimeout(error)) {
    const message = `Neo4j at ${location} ended a statement that took too long: ask for less, or with a narrower filter`;
    return new DemarcheError('STORE_TIMEOUT', message, { cause: error });
  }
  if (!isConnectionError(error) && !isRefusal(error)) return error;
  const message = `Neo4j at ${location} cannot be used: ${messageOf(error)}`;
  return new DemarcheError('STORE_UNAVAILABLE', message, { cause: error });
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
