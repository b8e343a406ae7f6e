import type { EntityKind, OrganizationKind, PlaceKind, WeaponClass } from './vocabulary.js';

/** What the tables of the project say of an entity: more than an article need tell. Other entities are given by key. */
export interface KnownEntity {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly wikidataId: string | null;
  readonly organizationKind: OrganizationKind | null;
  readonly placeKind: PlaceKind | null;
  readonly weaponClass: WeaponClass | null;
  /** The country it belongs to, comes from or is in; of a person the country of the office. */
  readonly country: string | null;
  /** Degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: number | null;
  readonly designator: string | null;
  readonly rangeKm: number | null;
  /** The weapon system it is a variant of. */
  readonly family: string | null;
}

export interface KnownEntities {
  /** Null for a key that the tables do not have. */
  byKey(key: string): KnownEntity | null;
  /** The outlet or agency of this name. */
  mediaNamed(name: string): KnownEntity | null;
}
