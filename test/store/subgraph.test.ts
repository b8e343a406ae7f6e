import { describe, expect, it } from '@jest/globals';
import { DemarcheError } from '../../src/model/errors.js';
import type { NodeId } from '../../src/model/ids.js';
import { makeSubgraph, type SubgraphQuery } from '../../src/store/subgraph.js';
import { ChangeBuilder, person } from '../support/changes.js';
import { MemoryStore } from '../support/memory-store.js';

const people = Object.fromEntries(['hub', 'a', 'b', 'c', 'd', 'e'].map((name) => [name, person(name)]));
const idOf = (name: string): NodeId => people[name]?.id as NodeId;
const PLENTY = { nodes: 50, edges: 50, perNode: 50 };

/** hub–a is told by three articles, hub–b by two, the others by one. */
async function star(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const told: readonly (readonly (readonly [string, string])[])[] = [
    [
      ['hub', 'a'],
      ['hub', 'b'],
      ['hub', 'c'],
      ['c', 'd'],
      ['d', 'e'],
      ['a', 'b'],
    ],
    [
      ['hub', 'a'],
      ['hub', 'b'],
    ],
    [['hub', 'a']],
  ];
  for (const [i, pairs] of told.entries()) {
    const builder = new ChangeBuilder(`article ${i}`);
    for (const record of Object.values(people)) builder.bring(record);
    for (const [from, to] of pairs) builder.edge('ALLIED_WITH', idOf(from), idOf(to));
    await store.ingest(builder.build());
  }
  return store;
}

async function drawn(more: Partial<SubgraphQuery>) {
  const query = { seeds: [idOf('hub')], depth: 1, limits: PLENTY, ...more };
  const { nodes, edges, omitted, truncated } = await makeSubgraph(await star(), query);
  const nameOf = (id: NodeId) => Object.values(people).find((record) => record.id === id)?.name ?? '';
  return {
    nodes: nodes.map((node) => nameOf(node.id)),
    edges: edges.map(({ fromId, toId }) => `${nameOf(fromId)}-${nameOf(toId)}`),
    omitted: {
      ...omitted,
      byNode: Object.fromEntries(omitted.byNode.map(({ id, count }) => [nameOf(id), count])),
    },
    truncated,
  };
}

describe('makeSubgraph', () => {
  it('gives the neighbors, strongest first, and the edges among them', async () => {
    const graph = await drawn({});
    expect(graph.nodes).toEqual(['hub', 'a', 'b', 'c']);
    expect(graph.edges).toEqual(['hub-a', 'hub-b', 'hub-c', 'a-b']);
    expect(graph.omitted).toEqual({ nodes: 0, edges: 0, byNode: { c: 1 } });
    expect(graph.truncated).toBe(false);
  });

  it('goes as deep as asked', async () => {
    expect((await drawn({ depth: 0 })).nodes).toEqual(['hub']);
    expect((await drawn({ depth: 2 })).nodes).toEqual(['hub', 'a', 'b', 'c', 'd']);
    expect((await drawn({ depth: 3 })).nodes).toEqual(['hub', 'a', 'b', 'c', 'd', 'e']);
  });

  it('keeps the strongest where nodes are limited, and counts what it leaves out', async () => {
    const graph = await drawn({ limits: { ...PLENTY, nodes: 3 } });
    expect(graph.nodes).toEqual(['hub', 'a', 'b']);
    expect(graph.omitted).toEqual({ nodes: 1, edges: 0, byNode: { hub: 1 } });
    expect(graph.truncated).toBe(true);
  });

  it('counts the edges left out where edges are limited', async () => {
    const graph = await drawn({ limits: { ...PLENTY, edges: 3 } });
    expect(graph.edges).toEqual(['hub-a', 'hub-b', 'hub-c']);
    expect(graph.omitted).toMatchObject({ edges: 1, byNode: { a: 1, b: 1, c: 1 } });
    expect(graph.truncated).toBe(true);
  });

  it('follows only the strongest edges of each node', async () => {
    const graph = await drawn({ limits: { ...PLENTY, perNode: 1 } });
    expect(graph.nodes).toEqual(['hub', 'a']);
    expect(graph.omitted.byNode).toEqual({ hub: 2, a: 1 });
    expect(graph.truncated).toBe(true);
  });

  it('passes over seeds that are not there and gives seeds without edges', async () => {
    const graph = await drawn({ seeds: [person('x').id, idOf('e'), idOf('e')], depth: 0 });
    expect(graph.nodes).toEqual(['e']);
    expect(graph.edges).toEqual([]);
  });

  it.each([{ depth: 4 }, { depth: -1 }, { limits: { ...PLENTY, nodes: 0 } }])('refuses %j', async (more) => {
    const refused = drawn(more);
    await expect(refused).rejects.toBeInstanceOf(DemarcheError);
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
