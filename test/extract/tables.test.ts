/** The tables of who and what there is, as data. */
import { describe, expect, it } from '@jest/globals';
import { catalog } from '../../src/extract/catalog.js';
import { slugOf } from '../../src/extract/slug.js';
import { type Row, readTable, several } from '../../src/extract/table.js';
import { foldWord } from '../../src/extract/tokens.js';
import { firstDay, lastDay, toPartialDate } from '../../src/model/partial-date.js';
import { ORGANIZATION_KINDS, PLACE_KINDS } from '../../src/model/vocabulary.js';

const TABLES = [
  'bodies.tsv',
  'cities.tsv',
  'countries.tsv',
  'governments.tsv',
  'offices.tsv',
  'people.tsv',
  'regions.tsv',
];

const textOf = (row: Row): string => Object.values(row).join(' | ');
const folded = (name: string): string => foldWord(name).replace(/[\s-]+/gu, ' ');

/** Names that two rows of the table have, by any of the columns. */
function namedTwice(rows: readonly Row[], columns: readonly string[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const row of rows)
    for (const name of columns.flatMap((column) => several(row[column])).map(folded))
      owners.set(name, (owners.get(name) ?? new Set()).add(textOf(row)));
  return [...owners].filter(([, rows]) => rows.size > 1).map(([name]) => name);
}

describe.each(TABLES)('each row of %s', (file) => {
  const rows = readTable(file);

  it('has a source, and as many cells as there are columns', () => {
    expect(rows.filter(({ source }) => !source)).toEqual([]);
    for (const row of rows) expect(Object.values(row)).toHaveLength(Object.keys(rows[0] ?? {}).length);
  });

  it('has no spaces at the ends of its cells, and no empty names', () => {
    for (const row of rows)
      for (const cell of Object.values(row)) {
        expect(cell).toBe(cell.trim());
        expect(cell).not.toMatch(/\|\||^\||\|$|&[a-z]+/u);
      }
  });
});

describe('people', () => {
  const rows = readTable('people.tsv');

  it('are many', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1200);
  });

  it('have a key each', () => {
    expect(new Set(rows.map(({ name }) => slugOf(name ?? ''))).size).toBe(rows.length);
  });

  it('share no name', () => {
    expect(namedTwice(rows, ['name', 'names'])).toEqual([]);
  });

  it('have a surname that is a word of their name, where the table gives one', () => {
    for (const { name = '', names = '', surname = '' } of rows)
      if (surname !== '' && surname !== '-') expect(`${name}|${names}`.split(/[\s|]/u)).toContain(surname);
  });
});

describe('offices', () => {
  const rows = readTable('offices.tsv');
  const people = new Set(readTable('people.tsv').map(({ name }) => name));

  it('are many', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1300);
  });

  it('are held by people of the tables, in countries and bodies of the tables', () => {
    expect(rows.filter(({ person }) => !people.has(person)).map(textOf)).toEqual([]);
    expect(rows.filter(({ institution = '' }) => !catalog().has(institution)).map(textOf)).toEqual([]);
  });

  it('begin before they end, on days that there are', () => {
    for (const { from = '', until = '' } of rows) {
      const [begin, end] = [toPartialDate(from), toPartialDate(until)];
      expect([begin ?? '', end ?? '']).toEqual([from, until]);
      if (begin !== null && end !== null) expect(firstDay(begin) <= lastDay(end)).toBe(true);
    }
  });

  it('of a head of state or government, or of a minister, are held by one person at a time', () => {
    const single =
      /^(?:president|prime minister|premier|chancellor|king|queen|pope|supreme leader|foreign minister|defense minister|secretary of state|defense secretary|foreign secretary|defence secretary|home secretary|national security adviser|secretary general|director general)$/u;
    const tenures = rows
      .filter(({ office = '' }) => single.test(office))
      .map(({ person = '', office = '', institution = '', from = '', until = '' }) => ({
        person,
        seat: `${institution} ${office}`,
        begin: lastDay(toPartialDate(from) ?? toPartialDate('0001') ?? neverHere()),
        end: until === '' ? '9999-12-31' : firstDay(toPartialDate(until) ?? neverHere()),
      }));
    const both = tenures.flatMap((one) =>
      tenures
        .filter(
          ({ seat, person, begin, end }) =>
            seat === one.seat && person < one.person && begin < one.end && one.begin < end,
        )
        .map((other) => `${one.seat}: ${one.person}, ${other.person}`),
    );
    expect(both).toEqual([]);
  });
});

function neverHere(): never {
  throw new Error('the row has no such date');
}

describe('bodies', () => {
  const rows = readTable('bodies.tsv');

  it('are many, outlets among them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1000);
    expect(rows.filter(({ kind }) => kind === 'MEDIA').length).toBeGreaterThanOrEqual(300);
  });

  it('have a key, a kind and, where they belong to one, a country of the tables', () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const { kind, country } of rows) {
      expect(ORGANIZATION_KINDS).toContain(kind);
      if (country) expect(catalog().has(`country:${country}`)).toBe(true);
    }
  });

  it('share no name', () => {
    expect(namedTwice(rows, ['name', 'names'])).toEqual([]);
  });
});

describe('seats beside the capitals', () => {
  it('are cities that stand for bodies of the tables', () => {
    for (const { city, standsFor } of readTable('seats.tsv')) {
      expect(catalog().has(`city:${city}`)).toBe(true);
      expect(catalog().has(standsFor ?? '')).toBe(true);
    }
  });
});

describe('regions', () => {
  const rows = readTable('regions.tsv');

  it('are many', () => {
    expect(rows.length).toBeGreaterThanOrEqual(600);
  });

  it('have a kind and, where they belong to one, a country of the tables', () => {
    for (const { kind, country } of rows) {
      expect(PLACE_KINDS).toContain(kind);
      if (country) expect(catalog().has(`country:${country}`)).toBe(true);
    }
  });

  it('share no name, and none with a city but the towns that are regions too', () => {
    expect(namedTwice(rows, ['name', 'names'])).toEqual([]);
    expect(namedTwice([...rows, ...readTable('cities.tsv')], ['name', 'names']).sort()).toEqual([
      'hong kong',
      'quebec',
      'san jose',
    ]);
  });
});

describe('governments', () => {
  const rows = readTable('governments.tsv');

  it('are of countries of the tables, one row each', () => {
    expect(new Set(rows.map(({ country }) => country)).size).toBe(rows.length);
    for (const { country } of rows) expect(catalog().has(`country:${country}`)).toBe(true);
  });

  it('share no seat', () => {
    expect(namedTwice(rows, ['words'])).toEqual([]);
  });
});

describe('capitals', () => {
  it('are cities of the table where the country has one that news speaks of', () => {
    const cities = new Set(
      readTable('cities.tsv').flatMap(({ name = '', names, country }) =>
        [name, ...several(names)].map((one) => `${one}@${country}`),
      ),
    );
    const without = readTable('countries.tsv').filter(
      ({ capital, code }) => capital && !cities.has(`${capital}@${code}`) && code !== 'usa',
    );
    expect(without.length).toBeLessThanOrEqual(20);
    expect(without.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['bra', 'aus', 'chl', 'pse', 'kwt']));
  });
});
