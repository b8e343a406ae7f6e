import { describe, expect, it } from '@jest/globals';
import type { NodeKind } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { FieldOperator, FieldValue, Predicate } from '../../src/store/query.js';
import { fill, page, peskov } from './small-world.js';
import { type OpenStore, withStore } from './store-factory.js';

const field = (name: string, op: FieldOperator, value: FieldValue | readonly FieldValue[]): Predicate => ({
  field: name,
  op,
  value,
});
const relation = (name: string, quantifier: 'some' | 'none' | 'all' | 'single', where: Predicate): Predicate => ({
  relation: name,
  quantifier,
  where,
});
const ANY: Predicate = { all: [] };

async function found(store: GraphStore, kind: NodeKind, where: Predicate): Promise<string[]> {
  const { rows } = await store.list({ kind, where, order: [], page: page(), count: false });
  const label = (node: object) =>
    'name' in node ? node.name : 'text' in node && !('title' in node) ? node.text : null;
  return rows.map(({ node }) => String(label(node) ?? ('title' in node ? node.title : node.id))).sort();
}

/** A condition, and what of the small world meets it. */
const CASES: readonly (readonly [string, NodeKind, Predicate, readonly string[]])[] = [
  ['all names and aliases', 'Place', field('name', 'eq', 'usa'), ['United States']],
  ['names from articles', 'Place', field('name', 'eq', 'america'), ['United States']],
  ['the beginning of names', 'Person', field('name', 'startsWith', 'mr'), ['Dmitry Peskov']],
  ['parts of names', 'Person', field('name', 'contains', 'nandu'), ['Érica Ñandú']],
  ['an empty list', 'Person', field('name', 'in', []), []],
  ['missing values as false', 'WeaponSystem', field('rangeKm', 'lt', 10), []],
  [
    'the negation of a missing value as true',
    'Person',
    { not: field('wikidataId', 'eq', 'Q1') },
    ['Joe Biden', 'Érica Ñandú'],
  ],
  ['that a value is missing', 'Person', field('wikidataId', 'isNull', true), ['Joe Biden', 'Érica Ñandú']],
  ['that a value is there', 'Person', field('wikidataId', 'isNull', false), ['Dmitry Peskov']],
  ['folded text', 'Statement', field('text', 'contains', 'was given'), ['approval was given']],
  ['text with wildcards as it is', 'Statement', field('text', 'contains', '%'), []],
  [
    'every text with nothing',
    'Statement',
    field('text', 'startsWith', ''),
    ['approval was given', 'no comment', 'undated words'],
  ],
  ['dates by their first day', 'Statement', field('date', 'lte', '2024-05-01'), ['no comment']],
  ['numbers', 'Statement', field('origins', 'gte', 2), ['approval was given']],
  ['the number of articles', 'Person', field('articleCount', 'eq', 4), ['Dmitry Peskov']],
  ['booleans', 'WeaponSystem', field('generic', 'eq', false), ['ATACMS']],
  ['lists of values', 'Statement', field('act', 'in', ['REFUSAL', 'PROMISE']), ['no comment']],
  ['empty all as true', 'Topic', ANY, ['Long-range strikes']],
  ['empty any as false', 'Topic', { any: [] }, []],
  ['references', 'Statement', relation('speaker', 'some', field('name', 'eq', 'joe biden')), ['undated words']],
  [
    'references by id',
    'Statement',
    relation('speaker', 'some', field('id', 'eq', peskov.id)),
    ['approval was given', 'no comment'],
  ],
  ['missing references', 'Statement', relation('addressee', 'none', ANY), ['no comment', 'undated words']],
  ['edges', 'Statement', relation('about', 'some', field('name', 'contains', 'atacms')), ['approval was given']],
  ['that no edge is there', 'Statement', relation('about', 'none', ANY), ['no comment', 'undated words']],
  [
    'all of several kinds, a kind without the field having no value',
    'Statement',
    relation('about', 'all', field('wikidataId', 'isNull', true)),
    ['approval was given', 'no comment', 'undated words'],
  ],
  [
    'just one of several',
    'Statement',
    relation('about', 'single', field('name', 'contains', 'atacms')),
    ['approval was given'],
  ],
  [
    'all where there are none as true',
    'Person',
    relation('positions', 'all', { any: [] }),
    ['Joe Biden', 'Érica Ñandú'],
  ],
  [
    'targets once however many edges',
    'Event',
    relation('participants', 'single', field('name', 'eq', 'ukraine')),
    ['strike'],
  ],
  ['mentions', 'Article', relation('mentions', 'some', field('name', 'eq', 'erica nandu')), ['undated']],
  ['outlets', 'Article', relation('outlet', 'some', field('kind', 'eq', 'MEDIA')), ['Kremlin: approval already given']],
  ['originals', 'Article', relation('copyOf', 'some', ANY), ['copy']],
  [
    'relations of relations',
    'Person',
    relation('statements', 'some', relation('about', 'some', field('id', 'isNull', false))),
    ['Dmitry Peskov'],
  ],
];

export function filterContract(open: OpenStore): void {
  describe('filters', () => {
    it('compares two-valued, over folded values, and follows relations', () =>
      withStore(open, async (store) => {
        await fill(store);
        for (const [title, kind, where, expected] of CASES) {
          const actual = await found(store, kind, where);
          const shown = kind === 'Event' ? actual.map(() => 'strike') : actual;
          expect({ title, found: shown }).toEqual({ title, found: [...expected].sort() });
        }
      }));

    it('takes the negation of a condition as the rest', () =>
      withStore(open, async (store) => {
        await fill(store);
        for (const [title, kind, where] of CASES) {
          const [all, some, rest] = [
            await found(store, kind, ANY),
            await found(store, kind, where),
            await found(store, kind, { not: where }),
          ];
          expect({ title, found: [...some, ...rest].sort() }).toEqual({ title, found: all });
        }
      }));
  });
}
