import { describe, expect, it } from '@jest/globals';
import { catalog } from '../../src/extract/catalog.js';
import { knownEntities } from '../../src/extract/known-entities.js';

const { byKey, mediaNamed } = knownEntities();

describe('what the tables know of an entity', () => {
  it('is all that its row says', () => {
    expect(byKey('weapon:shahed-136')).toMatchObject({
      kind: 'WeaponSystem',
      country: 'country:irn',
      family: 'weapon:shahed',
    });
    expect(byKey('weapon:atacms')).toMatchObject({ designator: 'MGM-140', rangeKm: 300, country: 'country:usa' });
    expect(byKey('country:ukr')).toMatchObject({ name: 'Ukraine', placeKind: 'COUNTRY', country: null });
    expect(byKey('city:abadan')).toMatchObject({ latitude: 30.339, longitude: 48.304, geonamesId: 145459 });
  });

  it('describes people by their office, and how long they held it', () => {
    expect(byKey('person:joe-biden')?.description).toBe(
      'president, United States, 2021-01-20 to 2025-01-20; vice president, United States, 2009-01-20 to 2017-01-20',
    );
    expect(byKey('person:alexander-stubb')?.description).toMatch(
      /^president, Finland, since 2024-03-01; prime minister, /u,
    );
    expect(byKey('person:chuck-schumer')?.description).toMatch(/senator, U.S. Senate, since 1999-01-03$/u);
    expect(byKey('country:ukr')?.description).toBeNull();
  });

  it('is there for every entry of the catalog, and nothing it refers to is missing', () => {
    for (const key of catalog().keys()) {
      const known = byKey(key);
      expect(known?.key).toBe(key);
      for (const other of [known?.country, known?.family]) if (other != null) expect(byKey(other)?.key).toBe(other);
    }
  });

  it('is null for a key that they do not have', () => {
    expect(byKey('person:nobody')).toBeNull();
  });
});

describe('an outlet', () => {
  it('is known by each of its names, however it is written', () => {
    const times = byKey('body:new-york-times');
    expect([mediaNamed('The New York Times'), mediaNamed('new york times'), mediaNamed('NYT')]).toEqual([
      times,
      times,
      times,
    ]);
  });

  it('is none where a body of that name is no outlet', () => {
    expect(mediaNamed('NATO')).toBeNull();
    expect(mediaNamed('The Paper Lantern')).toBeNull();
  });
});
