import { describe, expect, it, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { DemarcheError } from '../../../src/model/errors.js';
import { Connection } from '../../../src/store/neo4j/connection.js';
import { storeError } from '../../../src/store/neo4j/server-errors.js';
import { takeServer } from '../../contract/neo4j.js';
import { onNeo4j } from '../../contract/on-neo4j.js';

const told = (code: string, message = 'no more words'): unknown =>
  storeError(new Neo4jError(message, code, '', ''), 'bolt://here neo4j');

describe('an error of Neo4j', () => {
  test.each([
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'STORE_TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'STORE_TIMEOUT'],
    ['ServiceUnavailable', 'STORE_UNAVAILABLE'],
    ['SessionExpired', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'STORE_UNAVAILABLE'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_UNAVAILABLE'],
  ])('with the code %s is %s', (code, expected) => {
    expect(told(code)).toMatchObject({ code: expected, message: expect.stringContaining('bolt://here neo4j') });
  });

  it('is STORE_UNAVAILABLE where no connection of the pool came free', () => {
    expect(told('', 'Connection acquisition timed out in 10000 ms')).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('of any other kind is handed on, as are errors of the project', () => {
    const fault = new Neo4jError('Invalid input', 'Neo.ClientError.Statement.SyntaxError', '', '');
    expect(storeError(fault, '')).toBe(fault);
    const known = new DemarcheError('FILTER_TOO_BROAD', 'too many');
    expect(storeError(known, '')).toBe(known);
  });
});

onNeo4j('a question that takes too long', () => {
  const ENDLESS = {
    name: 'endless',
    text: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b)',
  };

  it('is ended by the server with STORE_TIMEOUT, and the next one is answered', async () => {
    const server = await takeServer();
    const connection = new Connection({ ...server, readTimeoutMs: 200 });
    await expect(connection.read(ENDLESS)).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    expect(await connection.read({ name: 'one', text: 'RETURN 1 AS one' })).toEqual([{ one: 1 }]);
    await connection.close();
    await server.release();
  });
});
