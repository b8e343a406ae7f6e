import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { packagePath } from '../../../src/package-root.js';
import { accessOf } from '../../../src/store/neo4j/access.js';
import { program } from '../../../src/store/neo4j/condition.js';
import type { Predicate } from '../../../src/store/query.js';

const NO_JOINS = new Map();
const name = (op: 'eq' | 'startsWith', value: string): Predicate => ({ field: 'name', op, value });
const id = (value: string): Predicate => ({ field: 'id', op: 'eq', value });

describe('a condition as a program', () => {
  it('pushes comparisons and joins them in order', () => {
    const where: Predicate = {
      any: [
        { field: 'act', op: 'eq', value: 'CLAIM' },
        { not: { field: 'date', op: 'gte', value: '2024-05-01' } },
        { field: 'text', op: 'isNull', value: false },
      ],
    };
    expect(program('Statement', where, NO_JOINS)).toEqual([
      { op: 'eq', property: 'act', many: false, value: 'CLAIM' },
      { op: 'gte', property: 'dateDay', many: false, value: '2024-05-01' },
      { op: 'not' },
      { op: 'or' },
      { op: 'missing', property: 'textKey' },
      { op: 'not' },
      { op: 'or' },
    ]);
  });

  it('knows the empty ones, and fields that a kind has not', () => {
    expect(program('Topic', { all: [] }, NO_JOINS)).toEqual([{ op: 'true' }]);
    expect(program('Topic', { any: [] }, NO_JOINS)).toEqual([{ op: 'false' }]);
    expect(program('Topic', { field: 'wikidataId', op: 'eq', value: 'Q1' }, NO_JOINS)).toEqual([{ op: 'false' }]);
    expect(program('Topic', { field: 'wikidataId', op: 'isNull', value: true }, NO_JOINS)).toEqual([{ op: 'true' }]);
  });
});

describe('where a condition looks', () => {
  it.each<[string, Predicate, object]>([
    ['ids before names', { all: [name('eq', 'kyiv'), id('plc_a')] }, { access: 'ids', ids: ['plc_a'] }],
    ['names in an index', name('startsWith', 'united s'), { access: 'names', names: 'united\\ s*' }],
    ['either of two ids', { any: [id('plc_a'), id('plc_b')] }, { access: 'ids', ids: ['plc_a', 'plc_b'] }],
    [
      'all, for one of which there is no index',
      { any: [id('plc_a'), { all: [] }] },
      { access: 'scan', kinds: ['Place'] },
    ],
    ['all, for a negation', { not: id('plc_a') }, { access: 'scan', kinds: ['Place'] }],
    ['all, for every name', name('startsWith', ''), { access: 'scan', kinds: ['Place'] }],
  ])('takes %s', (_, where, expected) => {
    expect(accessOf(['Place'], where, NO_JOINS)).toMatchObject(expected);
  });
});

/** The lines of a statement from the first that begins so to the last before one that begins so, without indentation. */
function block(text: string, from: string, until: string): string | null {
  const lines = text.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith(from));
  const end = lines.findIndex((line, i) => i > start && line.startsWith(until));
  return start < 0 ? null : lines.slice(start, end + 1).join('\n');
}

describe('what every statement repeats', () => {
  const texts = readdirSync(packagePath('cypher', 'read')).map((file) =>
    readFileSync(packagePath('cypher', 'read', file), 'utf8'),
  );
  it.each([
    ['the condition', 'WHERE $programs IS NULL', 'END)[0]', 15],
    ['the window of a page', 'WHERE all(bound IN $bounds', 'END] + [bound.side', 9],
    ['the order of a page', 'ORDER BY (s0 IS NULL)', 'LIMIT $limit', 9],
  ] as const)('is written alike everywhere: %s', (_, from, until, times) => {
    const blocks = texts.map((text) => block(text, from, until)).filter((found) => found !== null);
    expect(blocks).toHaveLength(times);
    expect(new Set(blocks).size).toBe(1);
  });
});
