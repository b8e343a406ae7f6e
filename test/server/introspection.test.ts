// cspell:ignore peeple DEMANT
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildGraphqlSchema, printGraphqlSchema } from '../../src/graphql/index.js';
import { answerOf, faultOf, post, type Started, start } from './running.js';

const INTROSPECTION = { query: '{ __schema { queryType { name } } }' };
const MISSPELT = { query: '{ peeple { totalCount } }' };
const MISSPELT_VALUE = {
  query: 'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }',
  variables: { f: { act: { eq: 'DEMANT' } } },
};

describe('on loopback', () => {
  let server: Started;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  it('the schema is told', async () => {
    const { data } = await answerOf(await post(server.url, INTROSPECTION));
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const text = await (await fetch(`${server.url}/schema.graphql`)).text();
    expect(text).toBe(printGraphqlSchema(buildGraphqlSchema()));
  });

  it('a caller is told what it may have meant', async () => {
    expect((await faultOf(await post(server.url, MISSPELT))).message).toMatch(/Did you mean "people"/);
    expect((await faultOf(await post(server.url, MISSPELT_VALUE))).message).toMatch(/allowed: .*DEMAND/);
  });
});

describe('elsewhere', () => {
  let server: Started;
  beforeAll(async () => {
    server = await start({ host: '0.0.0.0' });
  });
  afterAll(() => server.close());

  it('the schema is not told', async () => {
    const response = await post(server.url, INTROSPECTION);
    expect(response.status).toBe(400);
    const { message, extensions } = await faultOf(response);
    expect(extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(message).not.toMatch(/Apollo|production/);
    expect((await fetch(`${server.url}/schema.graphql`)).status).toBe(404);
  });

  it('a caller is not told what it may have meant', async () => {
    for (const body of [MISSPELT, MISSPELT_VALUE]) {
      expect(JSON.stringify(await faultOf(await post(server.url, body)))).not.toMatch(/Did you mean|people|DEMAND/);
    }
  });

  it('the schema is told where the service is set so', async () => {
    const open = await start({ host: '0.0.0.0', introspection: true });
    expect((await post(open.url, INTROSPECTION)).status).toBe(200);
    expect((await fetch(`${open.url}/schema.graphql`)).status).toBe(200);
    await open.close();
  });
});
