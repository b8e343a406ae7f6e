import { describe, expect, test } from '@jest/globals';
import { atacms, biden, peskov, ukraine } from '../contract/small-world.js';
import { type Asked, overBothStores } from '../support/both-stores.js';
import { berlin, germany, scholz, speakers, taurus } from '../support/wide-world.js';

const NOBODY = peskov.id.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));

interface Hop {
  type: string;
  direction: string;
  from: { id: string };
  to: { id: string };
  evidence: { totalCount: number; nodes: { words: string; start: number; end: number; article: { text: string } }[] };
}
interface Way {
  path: { found: boolean; length: number | null; truncated: boolean; nodes: { id: string }[]; hops: Hop[] } | null;
}

const way = (
  from: string,
  to: string,
  maxHops = 4,
): string => `{ path(from: "${from}", to: "${to}", maxHops: ${maxHops}) {
  found length truncated nodes { id }
  hops { type direction from { id } to { id } evidence { totalCount nodes { words start end article { text } } } }
} }`;

overBothStores((asked: Asked) => {
  describe('path', () => {
    test('brings the evidence of each hop, in its words', async () => {
      const { path } = await asked.asker.data<Way>(way(peskov.id, atacms.id));
      expect(path).toMatchObject({ found: true, length: 2, truncated: false });
      expect(path?.hops.map(({ type, direction }) => [type, direction])).toEqual([
        ['SAID', 'OUT'],
        ['ABOUT', 'OUT'],
      ]);
      for (const { evidence } of path?.hops ?? []) {
        expect(evidence.totalCount).toBeGreaterThan(0);
        for (const { words, start, end, article } of evidence.nodes) expect(article.text.slice(start, end)).toBe(words);
      }
    });

    test('is one chain from end to end', async () => {
      const { path } = await asked.asker.data<Way>(way(berlin.id, peskov.id, 6));
      const hops = path?.hops ?? [];
      expect(hops.length).toBeGreaterThan(2);
      expect(path?.nodes.map(({ id }) => id)).toEqual([berlin.id, ...hops.map(({ to }) => to.id)]);
      expect(hops.slice(1).map(({ from }) => from.id)).toEqual(hops.slice(0, -1).map(({ to }) => to.id));
      expect(path?.nodes.at(-1)?.id).toBe(peskov.id);
      expect(path?.nodes.every(({ id }) => !id.startsWith('art_'))).toBe(true);
    });

    test('is not found where the hops do not reach, and says that nothing was cut', async () => {
      const { path } = await asked.asker.data<Way>(way(peskov.id, atacms.id, 1));
      expect(path).toEqual({ found: false, length: null, truncated: false, nodes: [], hops: [] });
    });

    test('of a node to itself has no hops', async () => {
      const { path } = await asked.asker.data<Way>(way(peskov.id, peskov.id));
      expect(path).toEqual({ found: true, length: 0, truncated: false, nodes: [{ id: peskov.id }], hops: [] });
    });

    test('is null where one end is not there', async () => {
      expect(await asked.asker.data(way(peskov.id, NOBODY))).toEqual({ path: null });
    });
  });

  describe('subgraph', () => {
    interface Drawn {
      subgraph: {
        nodes: { id: string; label: string; type: string; seed: boolean; hidden: number }[];
        edges: { id: string; source: string; target: string; type: string; label: string }[];
        truncated: boolean;
        omitted: { nodes: number; edges: number };
        missing: string[];
      };
    }
    const draw = async (args: string) =>
      (
        await asked.asker.data<Drawn>(`{ subgraph(${args}) {
          nodes { id label type seed hidden } edges { id source target type label }
          truncated omitted { nodes edges } missing
        } }`)
      ).subgraph;

    test('is ready to draw: ids once, and every edge between nodes that are there', async () => {
      const { nodes, edges, truncated, omitted } = await draw(`seeds: ["${peskov.id}"], depth: 2`);
      const ids = nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      for (const { source, target, label } of edges) {
        expect(ids).toEqual(expect.arrayContaining([source, target]));
        expect(label).not.toBe('');
      }
      expect(nodes[0]).toMatchObject({ id: peskov.id, label: 'Dmitry Peskov', type: 'Person', seed: true });
      expect(nodes.filter(({ seed }) => seed)).toHaveLength(1);
      expect(nodes.every(({ type }) => type !== 'Article')).toBe(true);
      expect({ truncated, omitted }).toEqual({ truncated: false, omitted: { nodes: 0, edges: 0 } });
    });

    test('says what a limit left out', async () => {
      const { nodes, truncated, omitted } = await draw(`seeds: ["${taurus.id}"], depth: 1, limits: { nodes: 5 }`);
      expect(nodes).toHaveLength(5);
      expect(truncated).toBe(true);
      expect(omitted.nodes).toBeGreaterThan(20);
      expect(nodes[0]?.hidden).toBeGreaterThan(20);
    });

    test('names the seeds that are not there, also where the limit leaves out others', async () => {
      const seeds = `seeds: ["${peskov.id}", "${biden.id}", "${NOBODY}"]`;
      expect((await draw(seeds)).missing).toEqual([NOBODY]);
      const cut = await draw(`${seeds}, depth: 0, limits: { nodes: 1 }`);
      expect(cut.missing).toEqual([NOBODY]);
      expect(cut.omitted.nodes).toBe(1);
    });

    test('of depth 0 holds the seeds and what lies between them', async () => {
      const { nodes, edges } = await draw(`seeds: ["${berlin.id}", "${germany.id}"], depth: 0`);
      expect(nodes.map(({ id }) => id)).toEqual([berlin.id, germany.id]);
      expect(edges.map(({ type }) => type)).toEqual(['LOCATED_IN']);
    });
  });

  describe('neighbors', () => {
    interface Near {
      weaponSystem: {
        neighbors: {
          totalCount: number;
          countsByKind: { kind: string; count: number }[];
          countsByTie: { tie: string; count: number }[];
          nodes: { count: number; origins: number; entity: { id: string; name: string }; ties: { type: string }[] }[];
        };
      };
    }
    const near = async (args: string) =>
      (
        await asked.asker.data<Near>(`{ weaponSystem(id: "${taurus.id}") { neighbors(${args}) {
          totalCount countsByKind { kind count } countsByTie { tie count }
          nodes { count origins entity { id name } ties { type } }
        } } }`)
      ).weaponSystem.neighbors;

    test('are counted by kind before any is unfolded', async () => {
      const { totalCount, countsByKind, countsByTie, nodes } = await near('first: 0');
      expect(nodes).toEqual([]);
      expect(countsByKind.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
      expect(countsByKind.find(({ kind }) => kind === 'Person')?.count).toBe(speakers.length + 1);
      expect(countsByTie.find(({ tie }) => tie === 'SPOKE_ABOUT')?.count).toBe(speakers.length + 1);
    });

    test('come strongest first, of the kinds asked for', async () => {
      const { nodes } = await near('types: [Person], first: 100');
      const counts = nodes.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(nodes.every(({ entity }) => entity.id.startsWith('per_'))).toBe(true);
      expect(nodes.map(({ entity }) => entity.name)).toContain(scholz.name);
    });

    test('can be asked by tie and by least origins', async () => {
      const spoken = await near('ties: [SPOKE_ABOUT], first: 100');
      expect(spoken.totalCount).toBe(speakers.length + 1);
      expect(spoken.nodes.flatMap(({ ties }) => ties.map(({ type }) => type))).not.toContain('TOOK_PART_WITH');
      expect((await near('ties: [PERMITS]')).totalCount).toBe(0);
      expect((await near('relationships: [SUPPLIES]')).totalCount).toBe(0);
      expect((await near('minOrigins: 2')).totalCount).toBe(0);
    });
  });

  describe('counts', () => {
    interface Counted {
      totalCount: number;
      timeSeries: { start: string | null; count: number }[];
      count: { key: string | null; label: string; count: number; groups: number }[];
    }
    const sum = (counts: readonly { count: number }[]): number => counts.reduce((all, { count }) => all + count, 0);
    const countsBy = (by: string) =>
      `totalCount timeSeries(bucket: MONTH) { start count } count(by: ${by}) { key label count groups }`;

    test.each([
      ['statements', `{ list: statements { ${countsBy('ACT')} } }`],
      ['statements of a filter', `{ list: statements(filter: { act: { eq: CLAIM } }) { ${countsBy('KIND')} } }`],
      ['events', `{ list: events { ${countsBy('TYPE')} } }`],
    ])('of %s add up to their number', async (_, source) => {
      const { list } = await asked.asker.data<{ list: Counted }>(source);
      expect(list.totalCount).toBeGreaterThan(1);
      expect(sum(list.timeSeries)).toBe(list.totalCount);
      expect(sum(list.count)).toBe(list.totalCount);
    });

    test('beneath an entity, a topic, an article are of its list alone', async () => {
      const source = `{
        place(id: "${ukraine.id}") { list: events { ${countsBy('MODALITY')} } }
        topics(first: 1) { nodes { list: statements { ${countsBy('ACT')} } } }
        articles(first: 10) { nodes { said: statements { ${countsBy('SPEAKER')} } list: events { ${countsBy('TYPE')} } } }
      }`;
      interface Beneath {
        place: { list: Counted };
        topics: { nodes: { list: Counted }[] };
        articles: { nodes: { said: Counted; list: Counted }[] };
      }
      const { place, topics, articles } = await asked.asker.data<Beneath>(source);
      const lists = [place, ...topics.nodes, ...articles.nodes].map(({ list }) => list);
      for (const list of [...lists, ...articles.nodes.map(({ said }) => said)]) {
        expect(sum(list.timeSeries)).toBe(list.totalCount);
        expect(sum(list.count)).toBe(list.totalCount);
      }
      expect(place.list.totalCount).toBe(2);
      expect(articles.nodes.some(({ said }) => said.totalCount > 40)).toBe(true);
    });

    test('put what is less exact than the bucket last, under no start', async () => {
      const { statements } = await asked.asker.data<{ statements: Counted }>(
        '{ statements { timeSeries(bucket: DAY) { start count } } }',
      );
      const starts = statements.timeSeries.map(({ start }) => start);
      expect(starts.at(-1)).toBeNull();
      const days = starts.slice(0, -1);
      expect(days.every((start) => /^\d{4}-\d\d-\d\d$/.test(start ?? ''))).toBe(true);
      expect(days).toEqual([...days].sort());
    });

    test('by speaker give names, and the rest as one group', async () => {
      const { statements } = await asked.asker.data<{ statements: Counted }>(
        '{ statements { totalCount count(by: SPEAKER, first: 3) { key label count groups } } }',
      );
      expect(statements.count).toHaveLength(4);
      expect(statements.count[0]?.label).toMatch(/^Speaker/);
      expect(statements.count[3]).toMatchObject({ key: null, label: 'others' });
      expect(statements.count[3]?.groups).toBeGreaterThan(20);
      expect(sum(statements.count)).toBe(statements.totalCount);
    });
  });

  describe('highlights', () => {
    interface Marked {
      articles: {
        nodes: {
          text: string;
          highlightsTruncated: boolean;
          highlights: {
            start: number;
            end: number;
            words: string;
            kind: string;
            nodeId: string;
            node: { id: string };
          }[];
        }[];
      };
    }

    test('are the words they claim, in the order of the text, each once', async () => {
      const { articles } = await asked.asker.data<Marked>(`{ articles(first: 100) { nodes {
        text highlightsTruncated highlights { start end words kind nodeId node { id } }
      } } }`);
      const kinds = new Set<string>();
      for (const { text, highlights, highlightsTruncated } of articles.nodes) {
        expect(highlightsTruncated).toBe(false);
        for (const { start, end, words, kind, nodeId, node } of highlights) {
          expect(text.slice(start, end)).toBe(words);
          expect(node.id).toBe(nodeId);
          kinds.add(kind);
        }
        const starts = highlights.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        const marks = highlights.map(({ start, end, kind, nodeId }) => `${kind} ${nodeId} ${start} ${end}`);
        expect(new Set(marks).size).toBe(marks.length);
      }
      expect([...kinds].sort()).toEqual(['EVENT', 'MENTION', 'PERMISSION', 'STATEMENT']);
    });
  });
});
