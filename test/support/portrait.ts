/**
 * What a store shows, told without the ids of facts: a fact is named after its reports. Two stores whose articles came in
 * another order, or with one more in between that was taken back, can be compared by it.
 */
import type { NodeId } from '../../src/model/ids.js';
import type { NodeRecord } from '../../src/model/nodes.js';
import { FACT_KINDS, NODE_KINDS } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';

const ALL = {
  where: null,
  order: [],
  page: { limit: 100_000, backward: false, after: null, before: null },
  count: false,
} as const;

export interface Portrait {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly mentions: readonly string[];
}

export async function portraitOf(store: GraphStore): Promise<Portrait> {
  const records: NodeRecord[] = [];
  for (const kind of NODE_KINDS) records.push(...(await store.list({ kind, ...ALL })).rows.map(({ node }) => node));
  const ids = records.map(({ id }) => id);
  const names = await factNames(store, records);
  const told = (value: unknown): string => JSON.stringify(value, (_, item) => names.get(item) ?? item);
  const { edges } = await store.expand({ ids, perNode: 100_000 });
  const mentions = await store.related({ relation: 'mentions', parents: ids, ...ALL, options: {} });
  return {
    nodes: records.map((record) => told('ingestedAt' in record ? { ...record, ingestedAt: null } : record)).sort(),
    edges: edges.map(({ type, fromId, toId, origins, label }) => told([type, fromId, toId, origins, label])).sort(),
    mentions: mentions.flatMap(({ rows }, at) => rows.map(({ rowId }) => `${ids[at]} ${rowId}`)).sort(),
  };
}

export const articlesIn = ({ nodes }: Portrait): number =>
  nodes.filter((node) => node.includes('"__typename":"Article"')).length;

async function factNames(store: GraphStore, records: readonly NodeRecord[]): Promise<ReadonlyMap<unknown, string>> {
  const facts = records.filter(({ __typename }) => (FACT_KINDS as readonly string[]).includes(__typename));
  const parents: readonly NodeId[] = facts.map(({ id }) => id);
  const reports = await store.related({ relation: 'reports', parents, ...ALL, options: {} });
  return new Map(
    facts.map(({ id, __typename }, at) => {
      const places = (reports[at]?.rows ?? []).map(({ articleId, start, end }) => `${articleId}:${start}-${end}`);
      return [id, `${__typename} of ${places.sort().join(' ')}`];
    }),
  );
}
