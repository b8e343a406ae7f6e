import neo4j from 'neo4j-driver';

export const USER = 'neo4j';
export const DATABASE = 'neo4j';
export const uriOf = (port) => `bolt://127.0.0.1:${port}`;

/** A server that hangs accepts connections all the same, so connecting alone is no answer. Milliseconds. */
const PATIENCE = { connectionTimeout: 2000, connectionAcquisitionTimeout: 5000, maxTransactionRetryTime: 0 };

/**
 * Asks the server for a row.
 * @param password null for a server without authentication
 * @returns `{ outcome: 'answered' | 'refused' | 'silent', message }`; `refused` where the password is wrong.
 */
export async function probe(port, password) {
  const token = password === null ? undefined : neo4j.auth.basic(USER, password);
  const driver = neo4j.driver(uriOf(port), token, PATIENCE);
  try {
    await driver.verifyConnectivity({ database: DATABASE });
    await driver.executeQuery('RETURN 1', {}, { database: DATABASE });
    return { outcome: 'answered', message: '' };
  } catch (error) {
    const refused = error.code?.startsWith('Neo.ClientError.Security.') ?? false;
    return { outcome: refused ? 'refused' : 'silent', message: error.message };
  } finally {
    await driver.close();
  }
}
