import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { peskov } from '../contract/small-world.js';
import type { Asker } from '../support/asking.js';
import { type Asked, overBothStores } from '../support/both-stores.js';
import { CROWD, taurus } from '../support/wide-world.js';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const PAGE = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

/** A list: how a page of it is asked for with these arguments, beside its own. */
interface List {
  readonly name: string;
  readonly source: (args: string) => string;
  readonly pageIn: (data: Record<string, unknown>) => Page;
}

const rootList = (field: string, own = ''): List => ({
  name: `${field} ${own}`,
  source: (args) => `{ ${field}(${[own, args].filter((one) => one !== '').join(', ')}) { ${PAGE} } }`,
  pageIn: (data) => data[field] as Page,
});

const listBeneath = (root: string, field: string, own = ''): List => ({
  name: `${root} ${field} ${own}`,
  source: (args) => `{ node: ${root} { ${field}(${[own, args].filter((one) => one !== '').join(', ')}) { ${PAGE} } } }`,
  pageIn: (data) => (data.node as Record<string, Page>)[field] as Page,
});

const LISTS: readonly List[] = [
  rootList('people'),
  rootList('people', 'orderBy: [{ articleCount: DESC }]'),
  rootList('statements', 'orderBy: [{ date: ASC }]'),
  rootList('statements', 'orderBy: [{ date: DESC }, { origins: ASC }]'),
  rootList('statements', 'filter: { act: { in: [CLAIM, WARNING] } }'),
  rootList('events', 'orderBy: [{ date: DESC }]'),
  rootList('articles', 'orderBy: [{ publishedAt: ASC }]'),
  listBeneath(`weaponSystem(id: "${taurus.id}")`, 'statementsAbout', 'orderBy: [{ date: ASC }]'),
  listBeneath(`person(id: "${peskov.id}")`, 'articles'),
];

/** All of the list by pages of this size, and what each page said of itself. */
async function pagesOf(asker: Asker, list: List, size: number, backward: boolean): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? '' : `, ${backward ? 'before' : 'after'}: "${cursor}"`;
    const page: Page = list.pageIn(await asker.data(list.source(`${backward ? 'last' : 'first'}: ${size}${at}`)));
    if (backward) pages.unshift(page);
    else pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    const isMore = backward ? hasPreviousPage : hasNextPage;
    cursor = isMore ? (backward ? startCursor : endCursor) : null;
  } while (cursor !== null);
  return pages;
}

const idsOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));

overBothStores((asked: Asked) => {
  describe('paging', () => {
    test.each(LISTS.map((list) => [list.name, list] as const))(
      'through %s gives the full list once',
      async (_, list) => {
        const whole = idsOf([list.pageIn(await asked.asker.data(list.source('first: 100')))]);
        expect(new Set(whole).size).toBe(whole.length);
        expect(whole.length).toBeGreaterThan(1);
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 1, max: whole.length + 1 }), fc.boolean(), async (size, backward) => {
            const pages = await pagesOf(asked.asker, list, size, backward);
            expect(idsOf(pages)).toEqual(whole);
            expect(pages).toHaveLength(Math.ceil(whole.length / size));
            for (const { totalCount } of pages) expect(totalCount).toBe(whole.length);
          }),
          { numRuns: 6, seed: 5 },
        );
      },
    );

    test('gives cursors by which the list can be cut at any edge', async () => {
      const list = rootList('people');
      const { edges } = list.pageIn(await asked.asker.data(list.source('first: 100')));
      const [from, to] = [edges[2]?.cursor, edges[6]?.cursor];
      const cut = list.pageIn(await asked.asker.data(list.source(`first: 100, after: "${from}", before: "${to}"`)));
      expect(idsOf([cut])).toEqual(edges.slice(3, 6).map(({ node }) => node.id));
      expect(cut.totalCount).toBe(edges.length);
    });

    test('of neighbors gives each once', async () => {
      const asks = (args: string) =>
        `{ weaponSystem(id: "${taurus.id}") { neighbors(${args}) { nodes { entity { id } } pageInfo { endCursor hasNextPage } totalCount } } }`;
      interface Near {
        weaponSystem: {
          neighbors: {
            nodes: { entity: { id: string } }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
            totalCount: number;
          };
        };
      }
      const first = (await asked.asker.data<Near>(asks('first: 7'))).weaponSystem.neighbors;
      const rest = (await asked.asker.data<Near>(asks(`first: 100, after: "${first.pageInfo.endCursor}"`))).weaponSystem
        .neighbors;
      const ids = [...first.nodes, ...rest.nodes].map(({ entity }) => entity.id);
      expect(first.pageInfo.hasNextPage).toBe(true);
      expect(rest.pageInfo.hasNextPage).toBe(false);
      expect(new Set(ids).size).toBe(first.totalCount);
      expect(ids).toHaveLength(first.totalCount);
      expect(first.totalCount).toBeGreaterThanOrEqual(CROWD);
    });

    test('by nothing gives no rows and still the number of all', async () => {
      const { people } = await asked.asker.data<{ people: Page }>(`{ people(first: 0) { ${PAGE} } }`);
      expect(people.edges).toEqual([]);
      expect(people.totalCount).toBeGreaterThan(CROWD);
      expect(people.pageInfo).toMatchObject({ hasNextPage: true, startCursor: null, endCursor: null });
    });
  });

  describe('order', () => {
    test.each(['ASC', 'DESC'])('%s puts missing dates last', async (direction) => {
      const { statements } = await asked.asker.data<{ statements: { nodes: { date: string | null }[] } }>(
        `{ statements(first: 100, orderBy: [{ date: ${direction} }]) { nodes { date } } }`,
      );
      const dates = statements.nodes.map(({ date }) => date);
      const given = dates.filter((date) => date !== null);
      expect(dates).toEqual([...given, ...dates.filter((date) => date === null)]);
      expect(given.length).toBeLessThan(dates.length);
      const days = given.map((date) => date.padEnd(7, '-01').padEnd(10, '-01'));
      expect(days).toEqual(direction === 'ASC' ? [...days].sort() : [...days].sort().reverse());
    });
  });

  describe('filters', () => {
    const count = async (list: string, filter: string): Promise<number> => {
      const data = await asked.asker.data<Record<string, { totalCount: number }>>(
        `{ ${list}(filter: { ${filter} }) { totalCount } }`,
      );
      return data[list]?.totalCount ?? -1;
    };

    test.each([
      ['people', 'name: { eq: "dmitry peskov" }', 1],
      ['people', 'name: { eq: "Mr. Peskov" }', 1],
      ['people', 'name: { in: ["Joe Biden", "Olaf Scholz", "Nobody"] }', 2],
      ['people', 'name: { contains: "speaker 0" }', 10],
      ['people', 'name: { startsWith: "Speaker 1" }', 10],
      ['people', 'name: { startsWith: "Speaker", gte: "Speaker 20" }', 4],
      ['people', 'name: { startsWith: "Speaker", gt: "Speaker 20" }', 3],
      ['people', 'name: { startsWith: "Speaker", lt: "Speaker 02" }', 2],
      ['people', 'name: { startsWith: "Speaker", lte: "Speaker 02" }', 3],
      ['people', 'named: { eq: false }', 1],
      ['people', `id: { eq: "${peskov.id}" }`, 1],
      ['people', 'country: { name: { eq: "Germany" } }', 1],
      ['people', 'positions: { some: { name: { eq: "The Kremlin" } } }', 1],
      ['weaponSystems', 'rangeKm: { gt: 300 }', 1],
      ['weaponSystems', 'rangeKm: { gte: 300 }', 2],
      ['weaponSystems', 'rangeKm: { isNull: true }', 2],
      ['weaponSystems', 'generic: { eq: true }', 1],
      ['weaponSystems', 'origin: { name: { eq: "Germany" } }', 1],
      ['statements', 'act: { eq: REFUSAL }, date: { isNull: false }', 2],
      ['statements', 'date: { eq: "2024-05-31" }, speaker: { name: { eq: "Olaf Scholz" } }', 1],
      ['statements', 'date: { gte: "2024-05", lte: "2024-05" }, speaker: { name: { eq: "Dmitry Peskov" } }', 2],
      ['statements', 'date: { gt: "2024-05" }, speaker: { name: { eq: "Dmitry Peskov" } }', 0],
      ['statements', 'date: { lt: "2024-05-29" }, speaker: { name: { eq: "Dmitry Peskov" } }', 1],
      ['statements', 'about: { some: { name: { contains: "ATACMS" } } }', 1],
      ['statements', 'about: { none: {} }, speaker: { name: { startsWith: "Speaker" } }', 0],
      ['statements', 'about: { all: { name: { eq: "Taurus" } }, some: {} }', 48],
      ['statements', 'about: { single: {} }', 48],
      ['statements', 'toward: { some: { name: { eq: "Long-range strikes" } } }', 1],
      ['statements', 'text: { contains: "TAURUS" }', 1],
      ['statements', 'origins: { gte: 2 }', 1],
      ['people', 'OR: [{ name: { eq: "Joe Biden" } }, { name: { eq: "Olaf Scholz" } }]', 2],
      ['people', 'AND: [{ name: { startsWith: "Speaker" } }, { NOT: { name: { startsWith: "Speaker 0" } } }]', 14],
      ['people', 'statements: { none: {} }, name: { startsWith: "Speaker" }', 0],
      ['people', 'statements: { single: {} }, name: { startsWith: "Speaker" }', 8],
      ['people', 'OR: [], name: null, named: { eq: null }', 29],
      ['permissions', 'status: { in: [DENIED, REVOKED] }', 2],
      ['permissions', 'weapons: { some: { name: { eq: "ATACMS" } } }', 1],
      ['permissions', 'grantor: { name: { eq: "Germany" } }, area: { contains: "border" }', 1],
      ['events', 'participants: { some: { name: { eq: "Russia" } } }', 1],
      ['articles', 'sample: { eq: true }', 1],
      ['articles', 'language: { eq: "fr" }', 1],
      ['articles', 'copyOf: { title: { isNull: true } }', 1],
      ['articles', 'outlet: { kind: { eq: MEDIA } }', 2],
      ['articles', 'mentions: { some: { name: { eq: "Russia" } } }', 1],
      ['topics', 'statements: { some: { act: { eq: REFUSAL } } }', 1],
    ])('%s by %s give %i', async (list, filter, expected) => {
      expect(await count(list, filter)).toBe(expected);
    });
  });

  describe('search', () => {
    interface Found {
      search: {
        totalCount: number;
        truncated: boolean;
        edges: {
          match: string;
          shown: string;
          highlights: { start: number; end: number }[];
          node: { __typename: string };
        }[];
      };
    }
    const find = async (args: string) =>
      (
        await asked.asker.data<Found>(
          `{ search(${args}) { totalCount truncated edges { match shown highlights { start end } node { __typename } } } }`,
        )
      ).search;

    test('finds a misspelt name and shows the words', async () => {
      const { edges } = await find('text: "peskow"');
      expect(edges[0]).toMatchObject({ match: 'MISSPELT', node: { __typename: 'Person' } });
      const { shown = '', highlights = [] } = edges[0] ?? {};
      expect(highlights.map(({ start, end }) => shown.slice(start, end))).toEqual(['Peskov']);
    });

    test('of no kinds in particular looks at all', async () => {
      const all = await find('text: "taurus"');
      expect(all.totalCount).toBeGreaterThan(2);
      expect(await find('text: "taurus", types: []')).toEqual(all);
      expect((await find('text: "taurus", types: [Statement]')).edges.map(({ node }) => node.__typename)).toEqual([
        'Statement',
      ]);
    });

    test('can be paged', async () => {
      const asks = (args: string) =>
        `{ search(text: "speaker", ${args}) { nodes { id } pageInfo { endCursor hasNextPage } totalCount } }`;
      interface Paged {
        search: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number };
      }
      const { search: first } = await asked.asker.data<Paged>(asks('first: 10'));
      const { search: rest } = await asked.asker.data<Paged>(asks(`first: 100, after: "${first.pageInfo.endCursor}"`));
      const ids = [...first.nodes, ...rest.nodes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(first.totalCount);
    });
  });
});
