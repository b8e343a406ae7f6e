/**
 * Whether two entities may be one: reasons for and against it, each with a weight. Weights add up like the logarithms of
 * odds: at 0 it is as likely as not.
 */
import type { EntityRecord } from '../../model/nodes.js';
import { designatorKey } from './block-keys.js';
import { compareNames } from './compare-names.js';

export interface Reason {
  /** A sentence for a person who judges. */
  readonly reason: string;
  /** Above 0 for it, below 0 against. */
  readonly weight: number;
}

export interface Comparison {
  /** 0 to 1. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}

/** What the graph knows of the two together. */
export interface Company {
  /** Articles that name both, as two: at most `MOST_TOGETHER` are counted. */
  readonly together: number;
  /** What both are said to be to one third, as sentences. */
  readonly shared: readonly string[];
}

export const MOST_TOGETHER = 3;

/** Before anything is known: of two that share a key of their names most are not one. */
const PRIOR = -1.5;
const WEIGHT = {
  sameWikidata: 6,
  otherWikidata: -8,
  sameGeonames: 5,
  otherGeonames: -6,
  sameDesignator: 5,
  otherDesignator: -3,
  sameCountry: 0.5,
  otherCountry: -2,
  sameKind: 0.3,
  otherKind: -1.5,
  otherRange: -1,
  apart: -2,
  oftenApart: -3,
  shared: 1,
} as const;
/** More that is shared tells no more. */
const MOST_SHARED = 2;
/** Ranges that sources give of one weapon differ by so much. */
const RANGE_TOLERANCE = 0.2;
const UNSAID: ReadonlySet<string> = new Set(['OTHER']);

/** @param a and b of one kind */
export function compareEntities(a: EntityRecord, b: EntityRecord, { together, shared }: Company): Comparison {
  const reasons = [
    ...compareNames(a, b),
    ...differing('Wikidata id', a.wikidataId, b.wikidataId, WEIGHT.sameWikidata, WEIGHT.otherWikidata),
    ...comparePlaces(a, b),
    ...compareWeapons(a, b),
    ...compareKinds(a, b),
    ...differing('country', countryOf(a), countryOf(b), WEIGHT.sameCountry, WEIGHT.otherCountry),
    ...apart(together),
    ...shared.slice(0, MOST_SHARED).map((reason) => ({ reason, weight: WEIGHT.shared })),
  ].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  const sum = reasons.reduce((odds, { weight }) => odds + weight, PRIOR);
  return { score: Math.round(1000 / (1 + Math.exp(-sum))) / 1000, reasons };
}

/** Tells of what both have; where one has nothing there is nothing to tell. */
function differing(
  what: string,
  a: string | number | null,
  b: string | number | null,
  same: number,
  other: number,
): readonly Reason[] {
  if (a === null || b === null) return [];
  return a === b
    ? [{ reason: `both have one ${what}`, weight: same }]
    : [{ reason: `their ${what} is not the same`, weight: other }];
}

const countryOf = (record: EntityRecord): string | null =>
  record.__typename === 'WeaponSystem' ? record.originId : record.countryId;

function comparePlaces(a: EntityRecord, b: EntityRecord): readonly Reason[] {
  if (a.__typename !== 'Place' || b.__typename !== 'Place') return [];
  return differing('GeoNames id', a.geonamesId, b.geonamesId, WEIGHT.sameGeonames, WEIGHT.otherGeonames);
}

function compareKinds(a: EntityRecord, b: EntityRecord): readonly Reason[] {
  const [first, second] = [kindOf(a), kindOf(b)];
  if (first === null || second === null) return [];
  if (first === second) return [{ reason: `both are of kind ${first}`, weight: WEIGHT.sameKind }];
  return [{ reason: `one is of kind ${first}, the other of kind ${second}`, weight: WEIGHT.otherKind }];
}

function kindOf(record: EntityRecord): string | null {
  if (record.__typename === 'Person') return null;
  const kind = record.__typename === 'WeaponSystem' ? record.class : record.kind;
  return UNSAID.has(kind) ? null : kind;
}

function compareWeapons(a: EntityRecord, b: EntityRecord): readonly Reason[] {
  if (a.__typename !== 'WeaponSystem' || b.__typename !== 'WeaponSystem') return [];
  const [first, second] = [a, b].map(({ designator }) => designatorKey(designator) || null);
  const designators = differing(
    'designator',
    first ?? null,
    second ?? null,
    WEIGHT.sameDesignator,
    WEIGHT.otherDesignator,
  );
  return [...designators, ...compareRanges(a.rangeKm, b.rangeKm)];
}

function compareRanges(a: number | null, b: number | null): readonly Reason[] {
  if (a === null || b === null || Math.abs(a - b) <= RANGE_TOLERANCE * Math.max(a, b)) return [];
  return [{ reason: `one reaches ${a} km, the other ${b}`, weight: WEIGHT.otherRange }];
}

/** An article that names two mostly knows that they are two. */
function apart(together: number): readonly Reason[] {
  if (together === 0) return [];
  const weight = together < MOST_TOGETHER ? WEIGHT.apart : WEIGHT.oftenApart;
  const many = together < MOST_TOGETHER ? String(together) : `${MOST_TOGETHER} or more`;
  return [{ reason: `articles that name both as two: ${many}`, weight }];
}
