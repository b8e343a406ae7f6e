import neo4j from 'neo4j-driver';

export type Parameters = Readonly<Record<string, unknown>>;

/** A whole number as Cypher wants it for LIMIT and places in lists; the driver sends plain numbers as floats. */
export const whole = (value: number) => neo4j.int(value);

/** The same value with every whole number sent as an integer, so that the graph shows 14 and not 14.0. */
export function storable(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object' || neo4j.isInt(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]));
}
