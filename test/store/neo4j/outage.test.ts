import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { openNeo4jStore } from '../../../src/store/neo4j/index.js';
import { describeUnless } from '../../contract/on-neo4j.js';
import { articleOf, firstArticle, peskov, secondArticle } from '../../contract/small-world.js';
import { type OwnNeo4j, startOwn } from '../../support/own-neo4j.js';

/** Far less than what waiting for the pool, for a retry or for a statement would take. */
const AT_ONCE_MS = 2_000;
/** Longer than a start of the server. */
const PATIENT_MS = 120_000;
const UNAVAILABLE = { code: 'STORE_UNAVAILABLE' };

const own = await startOwn();

async function isRefusedAtOnce(work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await expect(work()).rejects.toMatchObject(UNAVAILABLE);
  expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
}

describeUnless(typeof own === 'string' ? own : null, 'while a Neo4j is down', () => {
  const server = own as OwnNeo4j;
  const [first, second] = [firstArticle(), secondArticle()];
  let patient: GraphStore;
  let hasty: GraphStore;

  beforeAll(async () => {
    patient = await openNeo4jStore({ ...server, retryMs: PATIENT_MS });
    hasty = await openNeo4jStore({ ...server, retryMs: 100 });
    await patient.migrate();
    await patient.ingest(first);
    expect(await hasty.nodes([peskov.id])).toEqual([expect.objectContaining({ id: peskov.id })]);
    await server.halt();
  });
  afterAll(async () => {
    await patient.close();
    await hasty.close();
    await server.stop();
  });

  it('reads are STORE_UNAVAILABLE at once, the first and every other', async () => {
    await isRefusedAtOnce(() => hasty.nodes([peskov.id]));
    await isRefusedAtOnce(() => hasty.nodes([peskov.id]));
    await isRefusedAtOnce(() => hasty.copiesOf(articleOf(first)));
    await isRefusedAtOnce(() => patient.expand({ ids: [peskov.id], perNode: 10 }));
  });

  it('a write fails whole when its time is over, or waits; after the return both stores work as before', async () => {
    await isRefusedAtOnce(() => hasty.ingest(second));
    const waiting = patient.retract(articleOf(first));
    await server.restart();
    expect(await waiting).not.toBeNull();
    expect(await hasty.nodes([articleOf(first), articleOf(second), peskov.id])).toEqual([null, null, null]);
    expect(await hasty.ingest(second)).toBe('stored');
    expect(await patient.nodes([articleOf(second)])).toEqual([expect.objectContaining({ id: articleOf(second) })]);
    expect(await patient.check()).toEqual([]);
  });
});
