/** The tables of `lexicon/` as later stages see them: everything known of an entity under its key. */
import type { KnownEntities, KnownEntity } from '../model/known-entity.js';
import { nameKey } from '../model/name-key.js';
import { type CatalogEntry, catalog } from './catalog.js';
import { officesOf, type Tenure } from './offices.js';
import { slugOf } from './slug.js';
import { type Row, readTable, several } from './table.js';

/** Where the rows of each table stand in the catalog. */
const TABLES: readonly (readonly [file: string, keyOf: (row: Row) => string])[] = [
  ['countries.tsv', (row) => `country:${row.code}`],
  ['bodies.tsv', (row) => `body:${row.key}`],
  ['regions.tsv', (row) => `region:${slugOf(row.name ?? '')}`],
  ['cities.tsv', (row) => `city:${slugOf(row.name ?? '')}`],
  ['people.tsv', (row) => `person:${slugOf(row.name ?? '')}`],
  ['weapons.tsv', (row) => `weapon:${row.key}`],
];

/** Read once, at the first use. */
export function knownEntities(): KnownEntities {
  loaded ??= load();
  return loaded;
}

let loaded: KnownEntities | null = null;

function load(): KnownEntities {
  const rows = new Map(TABLES.flatMap(([file, keyOf]) => readTable(file).map((row) => [keyOf(row), row] as const)));
  const known = new Map(
    [...catalog().values()].map((entry) => [entry.key, describe(entry, rows.get(entry.key) ?? {})]),
  );
  const media = new Map(
    [...known.values()]
      .filter(({ organizationKind }) => organizationKind === 'MEDIA')
      .flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [nameKey(name), entity] as const)),
  );
  return { byKey: (key) => known.get(key) ?? null, mediaNamed: (name) => media.get(nameKey(name)) ?? null };
}

function describe(entry: CatalogEntry, row: Row): KnownEntity {
  const { key, kind, name, organizationKind, placeKind, weaponClass, country } = entry;
  return {
    key,
    kind,
    name,
    // Names of a government are metonyms; the words for the people of a country are none of the country.
    aliases: [...several(row.names), ...several(row.guarded)],
    description: kind === 'Person' ? officesHeld(key) : null,
    wikidataId: row.wikidata || null,
    organizationKind,
    placeKind,
    weaponClass,
    country: inCatalog(country),
    latitude: numberIn(row.latitude),
    longitude: numberIn(row.longitude),
    geonamesId: numberIn(row.geonames),
    designator: row.designator || null,
    rangeKm: numberIn(row.rangeKm),
    family: row.family ? inCatalog(`weapon:${row.family}`) : null,
  };
}

/** Some cities are in lands that the table of countries does not have. */
const inCatalog = (key: string | null): string | null => (key !== null && catalog().has(key) ? key : null);

const numberIn = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

/** "president, United States, 2021-01-20 to 2025-01-20": each office, the last first; null for who holds none. */
const officesHeld = (person: string): string | null =>
  officesOf(person).map(describeTenure).reverse().join('; ') || null;

function describeTenure({ office, institution, from, until }: Tenure): string {
  const of = catalog().get(institution)?.name;
  const time = from && until ? `${from} to ${until}` : from ? `since ${from}` : until ? `until ${until}` : '';
  return [office, of, time].filter(Boolean).join(', ');
}
