import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Asked, overBothStores } from '../support/both-stores.js';

const THREE_LEVELS = `{
  people(first: 20, orderBy: [{ name: DESC }]) {
    nodes {
      name
      statements(first: 20) {
        nodes {
          text
          about(first: 5) { nodes { id name } }
          reports(first: 20) { nodes { words article { title } } }
        }
      }
    }
  }
}`;

overBothStores((asked: Asked) => {
  const names = () => asked.calls.map(({ method, what }) => (what === '' ? method : `${method} ${what}`));

  beforeEach(() => {
    asked.calls.length = 0;
  });

  describe('store calls', () => {
    test('are one for each relation and level, however many parents there are', async () => {
      const { people } = await asked.asker.data<{ people: { nodes: { statements: { nodes: unknown[] } }[] } }>(
        THREE_LEVELS,
      );
      expect(people.nodes).toHaveLength(20);
      expect(people.nodes.flatMap(({ statements }) => statements.nodes).length).toBeGreaterThan(30);
      expect(names()).toEqual(['list Person', 'related statements', 'related about', 'related reports', 'nodes']);
    });

    test('of siblings are on their way together', async () => {
      await asked.asker.data(THREE_LEVELS);
      expect(asked.calls.map(({ beside }) => beside)).toEqual([0, 0, 0, 1, 0]);
    });

    test('name each parent once, however many ways lead to it', async () => {
      await asked.asker.data(
        '{ statements(first: 100) { nodes { about { nodes { ... on WeaponSystem { statementsAbout(first: 1) { totalCount } } } } } } }',
      );
      expect(names()).toEqual(['list Statement', 'related about', 'related statementsAbout']);
      const parents = asked.calls.at(-1)?.parents ?? [];
      expect(parents.length).toBeGreaterThan(1);
      expect(new Set(parents).size).toBe(parents.length);
    });

    test('are one for a field asked twice with the same arguments, and two where they differ', async () => {
      await asked.asker.data(`{ people(first: 5) { nodes {
        one: statements(first: 2) { nodes { id } } other: statements(first: 2) { nodes { id } }
      } } }`);
      expect(names()).toEqual(['list Person', 'related statements']);
      asked.calls.length = 0;
      await asked.asker.data(`{ people(first: 5) { nodes {
        one: statements(first: 2) { nodes { id } } other: statements(first: 3) { nodes { id } }
      } } }`);
      expect(names()).toEqual(['list Person', 'related statements', 'related statements']);
    });

    test('of references are one a level, whatever fields they stand in', async () => {
      await asked.asker.data('{ statements(first: 100) { nodes { speaker { name } addressee { name } } } }');
      expect(names()).toEqual(['list Statement', 'nodes']);
    });

    test('are none where nothing is asked of a list', async () => {
      await asked.asker.data('{ people { __typename } }');
      expect(names()).toEqual([]);
    });

    test('are none where an argument is wrong anywhere beneath', async () => {
      await asked.asker.fault('{ people { nodes { statements(first: 101) { nodes { id } } } } }');
      expect(names()).toEqual([]);
    });

    test('are none where the operation asks too much', async () => {
      const source =
        '{ people(first: 100) { nodes { statements(first: 100) { nodes { reports(first: 100) { nodes { words } } } } } } }';
      expect(await asked.asker.fault(source)).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', cost: 1_010_100 },
      });
      expect(names()).toEqual([]);
    });
  });
});
