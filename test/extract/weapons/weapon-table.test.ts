import { describe, expect, it } from '@jest/globals';
import { catalog } from '../../../src/extract/catalog.js';
import { readTable, several } from '../../../src/extract/table.js';
import { writingsOf } from '../../../src/extract/weapons/weapon-writings.js';
import { WEAPON_CLASSES } from '../../../src/model/vocabulary.js';

const rows = readTable('weapons.tsv');
const keys = new Set(rows.map(({ key }) => key));
const weapons = [...catalog().values()].filter(({ kind }) => kind === 'WeaponSystem');
/** As the trie sees names: hyphens, spaces and neither are one. */
const folded = (name: string): string => name.toLowerCase().replace(/[- ]/gu, '');

const FEWEST_ROWS = 420;

describe('the table of weapons', () => {
  it('has at least so many systems, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(FEWEST_ROWS);
    expect(keys.size).toBe(rows.length);
  });

  it('gives each a source that tells where to look, a class and a place of origin that are known', () => {
    expect(rows.filter(({ source }) => !/^.+: .+/u.test(source ?? '')).map(({ key }) => key)).toEqual([]);
    const classes: readonly string[] = WEAPON_CLASSES;
    expect(rows.filter((row) => !classes.includes(row.class ?? '')).map(({ key }) => key)).toEqual([]);
    const countries = new Set(readTable('countries.tsv').map(({ code }) => code));
    const strange = rows.filter(({ origin }) => origin !== '' && !countries.has(origin ?? ''));
    expect([...new Set(strange.map(({ origin }) => origin))]).toEqual([]);
  });

  it('gives ranges in whole kilometres or none', () => {
    expect(rows.filter(({ rangeKm }) => !/^(?:[1-9]\d*)?$/u.test(rangeKm ?? '')).map(({ key }) => key)).toEqual([]);
  });

  it('names families that are there, and no circle of them', () => {
    const familyOf = new Map(rows.map(({ key, family }) => [key, family]));
    for (const { key, family } of rows) {
      if (family) expect({ key, known: keys.has(family) }).toEqual({ key, known: true });
      const passed = new Set<string | undefined>();
      for (let at: string | undefined = key; at; at = familyOf.get(at)) {
        expect({ key, circle: passed.has(at) }).toEqual({ key, circle: false });
        passed.add(at);
      }
    }
  });

  it('gives no name to two systems', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const entry of weapons) {
      const { sure, guarded } = writingsOf(entry);
      for (const name of new Set([...sure, ...guarded].map(folded))) {
        const other = owner.get(name);
        if (other !== undefined) shared.push(`${name}: ${other}, ${entry.key}`);
        owner.set(name, entry.key);
      }
    }
    expect(shared).toEqual([]);
  });

  it('guards names that are everyday words, people or places', () => {
    const sure = new Set(weapons.flatMap((entry) => writingsOf(entry).sure.map((name) => name.toLowerCase())));
    const risky = ['arrow', 'neptune', 'falcon', 'tiger', 'leopard', 'patriot', 'grad', 'harpoon', 'javelin', 'lancet'];
    const more = ['abrams', 'bradley', 'typhoon', 'tornado', 'milan', 'hawk', 'spike', 'boxer', 'puma', 'tor', 'geran'];
    expect([...risky, ...more].filter((word) => sure.has(word))).toEqual([]);
    const places = new Set(['city', 'region'].flatMap((prefix) => namesOf(prefix)));
    expect([...sure].filter((name) => places.has(name))).toEqual([]);
  });

  it('has no alias that is its name or stands twice', () => {
    for (const { key, name, names, guarded } of rows) {
      const all = [name, ...several(names)];
      expect({ key, twice: all.filter((one, at) => all.indexOf(one) !== at) }).toEqual({ key, twice: [] });
      expect({ key, twice: several(guarded).filter((one, at, list) => list.indexOf(one) !== at) }).toEqual({
        key,
        twice: [],
      });
    }
  });
});

const namesOf = (prefix: string): string[] =>
  [...catalog().values()]
    .filter(({ key }) => key.startsWith(`${prefix}:`))
    .flatMap(({ name, names }) => [name, ...names])
    .map((name) => name.toLowerCase());
