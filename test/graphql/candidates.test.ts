import { describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/store/graph-store.js';
import { type Asked, overBothStores } from '../support/both-stores.js';
import { ChangeBuilder, organization, person } from '../support/changes.js';
import { Decider } from '../support/deciding.js';

const zelensky = person('Volodymyr Zelensky');
const other = person('Vladimir Zelenskiy');
const nato = organization('NATO');
const alliance = organization('North Atlantic Treaty Organization');
const namesake = organization('N.A.T.O.');

const FIELDS = `totalCount pageInfo { hasNextPage endCursor }
  nodes { a { id } b { name } score together unsure reasons { reason weight } }`;

async function fill(store: GraphStore): Promise<void> {
  for (const [index, named] of [[zelensky, nato], [zelensky], [other, alliance], [namesake]].entries()) {
    const builder = new ChangeBuilder(`article ${index}`);
    for (const record of named) builder.mention(record);
    await store.ingest(builder.build());
  }
  await new Decider(store).judge(nato.id, namesake.id, 'DIFFERENT');
}

interface Page {
  readonly candidates: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly unknown[];
  };
}

overBothStores((asked: Asked) => {
  describe('candidates', () => {
    test('of an entity come with score and reasons', async () => {
      const { candidates } = await asked.asker.data<Page>(`{ candidates(of: "${zelensky.id}") { ${FIELDS} } }`);
      expect(candidates).toMatchObject({
        totalCount: 1,
        pageInfo: { hasNextPage: false },
        nodes: [
          {
            a: { id: zelensky.id },
            b: { name: 'Vladimir Zelenskiy' },
            score: 0.818,
            together: 0,
            unsure: false,
            reasons: [
              {
                reason: '"Volodymyr Zelensky" and "Vladimir Zelenskiy" are one name in two spellings',
                weight: 3,
              },
            ],
          },
        ],
      });
    });

    test('of all are given page by page, those judged different left out', async () => {
      const names: unknown[] = [];
      for (let after = ''; ; ) {
        const page = `{ candidates(first: 1${after}) { ${FIELDS} } }`;
        const { candidates } = await asked.asker.data<Page>(page);
        names.push(...candidates.nodes.map((node) => (node as { b: { name: string } }).b.name));
        after = `, after: "${candidates.pageInfo.endCursor}"`;
        if (!candidates.pageInfo.hasNextPage) break;
      }
      expect(names).toHaveLength(3);
      expect(names[0]).toBe('Vladimir Zelenskiy');
      const { candidates } = await asked.asker.data<Page>('{ candidates(kinds: [Person]) { nodes { score } } }');
      expect(candidates.nodes).toEqual([{ score: 0.818 }]);
    });

    test('below a score are left out', async () => {
      const { candidates } = await asked.asker.data<Page>('{ candidates(minScore: 0.95) { nodes { score } } }');
      expect(candidates.nodes).toEqual([]);
    });

    test.each([
      ['a score of 2', 'minScore: 2', 'minScore'],
      ['the id of an article', 'of: "art_aaaaaaaaaaaaaaaaaaaaaaaa"', 'of'],
      ['too large a page', 'first: 101', 'first'],
      ['a cursor of something else', 'after: "x"', 'after'],
    ])('refuse %s', async (_, argument, field) => {
      const { extensions } = await asked.asker.fault(`{ candidates(${argument}) { totalCount } }`);
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    });
  });
}, fill);
