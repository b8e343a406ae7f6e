/** All entities that the tables know, each under its key (`country:ukr`, `government:usa`, `person:joe-biden`, `weapon:atacms`). */
import type { EntityKind, OrganizationKind, PlaceKind, WeaponClass } from '../model/vocabulary.js';
import { ORGANIZATION_KINDS, PLACE_KINDS, WEAPON_CLASSES } from '../model/vocabulary.js';
import { officesOf } from './offices.js';
import { slugOf } from './slug.js';
import { readTable, several } from './table.js';

export interface CatalogEntry {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Readable id within an article. */
  readonly slug: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Names of a weapon that are everyday words or names of others too ("Arrow", "Milan"): it is meant only beside words of war. */
  readonly guarded: readonly string[];
  /** The words of a body’s name are those of others too ("Congress", "the Senate"): it is not meant behind another country or name. */
  readonly generic: boolean;
  readonly organizationKind: OrganizationKind | null;
  readonly placeKind: PlaceKind | null;
  readonly weaponClass: WeaponClass | null;
  /** Key of the country it belongs to; of a person, the country of the office. */
  readonly country: string | null;
  readonly capital: string | null;
  /** Key of the weapon that it is a variant of. */
  readonly family: string | null;
}

const BLANK = {
  names: [],
  adjectives: [],
  guarded: [],
  generic: false,
  organizationKind: null,
  placeKind: null,
  weaponClass: null,
  country: null,
  capital: null,
  family: null,
} as const;

const oneOf = <T extends string>(list: readonly T[], value: string | undefined, otherwise: T): T =>
  list.find((item) => item === value) ?? otherwise;

const countryKey = (code: string | undefined): string | null => (code ? `country:${code}` : null);

function countries(): CatalogEntry[] {
  return readTable('countries.tsv').map((row) => ({
    ...BLANK,
    key: `country:${row.code}`,
    kind: 'Place',
    name: row.name ?? '',
    slug: slugOf(row.name ?? ''),
    names: [...several(row.names), ...several(row.people)],
    adjectives: several(row.adjectives),
    placeKind: 'COUNTRY',
    capital: row.capital || null,
  }));
}

function governments(lands: readonly CatalogEntry[]): CatalogEntry[] {
  const known = new Map(readTable('governments.tsv').map((row) => [row.country, row]));
  return lands.map((land) => {
    const row = known.get(land.key.slice('country:'.length));
    return {
      ...BLANK,
      key: land.key.replace('country:', 'government:'),
      kind: 'Organization',
      name: row?.name ?? `Government of ${land.name}`,
      slug: row?.slug ?? `${land.slug}-government`,
      names: several(row?.words),
      organizationKind: 'GOVERNMENT',
      country: land.key,
    };
  });
}

function bodies(): CatalogEntry[] {
  return readTable('bodies.tsv').map((row) => ({
    ...BLANK,
    key: `body:${row.key}`,
    kind: 'Organization',
    name: row.name ?? '',
    slug: row.key ?? '',
    names: several(row.names),
    generic: row.generic === 'yes',
    organizationKind: oneOf(ORGANIZATION_KINDS, row.kind, 'OTHER'),
    country: countryKey(row.country),
  }));
}

function places(): CatalogEntry[] {
  const place = (prefix: string, row: Readonly<Record<string, string>>, kind: PlaceKind): CatalogEntry => ({
    ...BLANK,
    key: `${prefix}:${slugOf(row.name ?? '')}`,
    kind: 'Place',
    name: row.name ?? '',
    slug: slugOf(row.name ?? ''),
    names: several(row.names),
    adjectives: several(row.adjectives),
    placeKind: kind,
    country: countryKey(row.country),
  });
  return [
    ...readTable('regions.tsv').map((row) => place('region', row, oneOf(PLACE_KINDS, row.kind, 'OTHER'))),
    ...readTable('cities.tsv').map((row) => place('city', row, 'CITY')),
    place('city', { name: 'Washington, DC', names: 'Washington, D.C.|Washington DC', country: 'usa' }, 'CITY'),
  ];
}

function people(bodies: readonly CatalogEntry[]): CatalogEntry[] {
  const bodiesByKey = new Map(bodies.map((body) => [body.key, body]));
  return readTable('people.tsv').map((row) => {
    const key = `person:${slugOf(row.name ?? '')}`;
    return {
      ...BLANK,
      key,
      kind: 'Person',
      name: row.name ?? '',
      slug: slugOf(row.name ?? ''),
      names: several(row.names),
      country: countryServed(officesOf(key).at(-1)?.institution ?? '', bodiesByKey),
    };
  });
}

/** The state for which the holder of an office acts: of a minister or a ministry’s spokesman, not of a member of parliament. */
function countryServed(institution: string, bodies: ReadonlyMap<string, CatalogEntry>): string | null {
  if (/^(?:country|government):/.test(institution)) return institution.replace('government:', 'country:');
  const body = bodies.get(institution);
  return body?.organizationKind === 'MINISTRY' ? body.country : null;
}

function weapons(): CatalogEntry[] {
  return readTable('weapons.tsv').map((row) => ({
    ...BLANK,
    key: `weapon:${row.key}`,
    kind: 'WeaponSystem',
    name: row.name ?? '',
    slug: row.key ?? '',
    names: [...several(row.designator), ...several(row.names)],
    guarded: several(row.guarded),
    weaponClass: oneOf(WEAPON_CLASSES, row.class, 'OTHER'),
    country: countryKey(row.origin),
    family: row.family ? `weapon:${row.family}` : null,
  }));
}

function load(): ReadonlyMap<string, CatalogEntry> {
  const lands = countries();
  const organizations = bodies();
  const all = [...lands, ...governments(lands), ...organizations, ...places(), ...people(organizations), ...weapons()];
  return new Map(all.map((entry) => [entry.key, entry]));
}

let loaded: ReadonlyMap<string, CatalogEntry> | null = null;

/** Read once, at the first use. */
export function catalog(): ReadonlyMap<string, CatalogEntry> {
  loaded ??= load();
  return loaded;
}
