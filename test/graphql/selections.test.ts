import { describe, expect, test } from '@jest/globals';
import { atacms, biden, kremlin, paper, permission, peskov, said, strikes, usa } from '../contract/small-world.js';
import { type Asked, overBothStores } from '../support/both-stores.js';
import { refusal, scholz, talks } from '../support/wide-world.js';

overBothStores((asked: Asked) => {
  describe('selections', () => {
    test('on Node give each kind what it is asked for', async () => {
      const ids = [peskov.id, kremlin.id, usa.id, atacms.id, refusal, talks, permission, strikes.id];
      const { nodes } = await asked.asker.data<{ nodes: { __typename: string }[] }>(
        `query Mixed($ids: [ID!]!) { nodes(ids: $ids) {
          __typename id
          ... on Entity { named ...Spoken }
          ... on Statement { text speaker { name } }
          ... on Event { trigger participants { edges { role node { name } } } }
          ... on Permission { status weapons { name } }
          ... on Topic { statements(first: 1) { totalCount } }
        } }
        fragment Spoken on Entity { statements(first: 1) { totalCount } ... on Person { positions { nodes { title } } } }`,
        { ids },
      );
      expect(nodes.map(({ __typename }) => __typename)).toEqual([
        'Person',
        'Organization',
        'Place',
        'WeaponSystem',
        'Statement',
        'Event',
        'Permission',
        'Topic',
      ]);
      expect(nodes[0]).toMatchObject({
        named: true,
        statements: { totalCount: 2 },
        positions: { nodes: [{ title: 'spokesman' }] },
      });
      expect(nodes[2]).not.toHaveProperty('positions');
      expect(nodes[4]).toMatchObject({ text: 'no Taurus for now', speaker: { name: scholz.name } });
      expect(nodes[5]).toMatchObject({
        trigger: 'talks in Berlin',
        participants: {
          edges: [
            { role: 'HOST', node: { name: 'Germany' } },
            { role: 'ATTENDEE', node: { name: 'Ukraine' } },
          ],
        },
      });
      expect(nodes[6]).toMatchObject({ status: 'GRANTED_WITH_LIMITS', weapons: [{ name: 'ATACMS' }] });
      expect(nodes[7]).toMatchObject({ statements: { totalCount: 2 } });
    });

    test('of a union come as they are', async () => {
      const { permissions } = await asked.asker.data<{ permissions: { nodes: { steps: unknown[] }[] } }>(
        `{ permissions(filter: { weapons: { some: { name: { eq: "Taurus" } } } }) { nodes { steps {
          status source { __typename ... on Statement { text speaker { name } } ... on Event { trigger place { name } } }
        } } } }`,
      );
      expect(permissions.nodes[0]?.steps).toEqual([
        {
          status: 'UNDER_REVIEW',
          source: { __typename: 'Event', trigger: 'talks in Berlin', place: { name: 'Berlin' } },
        },
        {
          status: 'DENIED',
          source: { __typename: 'Statement', text: 'no Taurus for now', speaker: { name: 'Olaf Scholz' } },
        },
      ]);
    });

    test('may ask one field twice, with other arguments and other fields', async () => {
      const { person } = await asked.asker.data<{ person: unknown }>(`{ person(id: "${peskov.id}") {
        dated: statements(filter: { act: { eq: CLAIM } }) { nodes { date } }
        refused: statements(filter: { act: { eq: REFUSAL } }) { nodes { text about { totalCount } } }
        one: articles(first: 1) { nodes { outlet { name } } }
        same: articles(first: 1) { nodes { outlet { id } } edges { node { title } } }
      } }`);
      expect(person).toMatchObject({
        dated: { nodes: [{ date: '2024-05-29' }] },
        refused: { nodes: [{ text: 'no comment', about: { totalCount: 0 } }] },
        one: { nodes: [{ outlet: null }] },
        same: { nodes: [{ outlet: null }], edges: [{}] },
      });
    });

    test('under two aliases of the same objects do not mix', async () => {
      const { statement } = await asked.asker.data<{
        statement: unknown;
      }>(`{ statement(id: "${said('approval was given')}") {
        a: speaker { name first: statements(first: 1) { totalCount } }
        b: speaker { first: articles(first: 1) { totalCount } }
        speaker { ... on Person { positions { edges { a: node { of { name } } b: node { title } } } } }
      } }`);
      expect(statement).toEqual({
        a: { name: peskov.name, first: { totalCount: 2 } },
        b: { first: { totalCount: 4 } },
        speaker: { positions: { edges: [{ a: { of: { name: kremlin.name } }, b: { title: 'spokesman' } }] } },
      });
    });

    test('repeated are merged', async () => {
      const { people } = await asked.asker.data<{ people: unknown }>(`
        { people(filter: { name: { eq: "Joe Biden" } }) { nodes { name } }
          people(filter: { name: { eq: "Joe Biden" } }) { nodes { statements { nodes { text } } } nodes { statements { nodes { act } } } } }`);
      expect(people).toEqual({
        nodes: [{ name: biden.name, statements: { nodes: [{ text: 'undated words', act: 'CLAIM' }] } }],
      });
    });

    test('follow @skip and @include, anew for each request', async () => {
      const source = `query Shaped($with: Boolean!, $without: Boolean = false) { person(id: "${peskov.id}") {
        name @skip(if: $without) statements(first: 1) @include(if: $with) { totalCount } ... @include(if: $with) { named }
      } }`;
      expect(await asked.asker.data(source, { with: true })).toEqual({
        person: { name: peskov.name, statements: { totalCount: 2 }, named: true },
      });
      expect(await asked.asker.data(source, { with: false })).toEqual({ person: { name: peskov.name } });
      expect(await asked.asker.data(source, { with: false, without: true })).toEqual({ person: {} });
    });

    test('take variables and their defaults', async () => {
      const source = `query Paged($first: Int = 1, $filter: StatementFilter) { person(id: "${peskov.id}") {
        statements(first: $first, filter: $filter) { nodes { act } }
      } }`;
      const acts = async (variables: Readonly<Record<string, unknown>>) =>
        (
          await asked.asker.data<{ person: { statements: { nodes: { act: string }[] } } }>(source, variables)
        ).person.statements.nodes.map(({ act }) => act);
      expect(await acts({})).toEqual(['CLAIM']);
      expect(await acts({ first: 5 })).toEqual(['CLAIM', 'REFUSAL']);
      expect(await acts({ first: 5, filter: { act: { in: ['REFUSAL'] } } })).toEqual(['REFUSAL']);
      expect(await acts({ first: null, filter: null })).toEqual(['CLAIM', 'REFUSAL']);
    });

    test('of every root field that looks up one node give it', async () => {
      const source = `{
        person(id: "${peskov.id}") { name } organization(id: "${paper.id}") { name published { totalCount } } place(id: "${usa.id}") { name }
        weaponSystem(id: "${atacms.id}") { name } event(id: "${talks}") { trigger } statement(id: "${refusal}") { text }
        permission(id: "${permission}") { status } topic(id: "${strikes.id}") { name } node(id: "${biden.id}") { id }
      }`;
      expect(await asked.asker.data(source)).toEqual({
        person: { name: 'Dmitry Peskov' },
        organization: { name: 'The Invented Paper', published: { totalCount: 2 } },
        place: { name: 'United States' },
        weaponSystem: { name: 'ATACMS' },
        event: { trigger: 'talks in Berlin' },
        statement: { text: 'no Taurus for now' },
        permission: { status: 'GRANTED_WITH_LIMITS' },
        topic: { name: 'Long-range strikes' },
        node: { id: biden.id },
      });
    });
  });
});
