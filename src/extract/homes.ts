import type { LocalId } from '../model/article-facts.js';

/** A country as extraction knows it: its key in the catalog, or the article's id of one that the tables lack. */
export type Country = string;

/** Which country the people, bodies and places of an article belong to, as far as the article says so itself. */
export class Homes {
  readonly #of = new Map<LocalId, Country>();
  readonly #adjectives = new Map<Country, string>();

  /** What was said first of an entity stays. */
  set(entity: LocalId, country: Country): void {
    if (!this.#of.has(entity)) this.#of.set(entity, country);
  }

  get(entity: LocalId): Country | null {
    return this.#of.get(entity) ?? null;
  }

  /** The adjective by which the article calls a country that the tables lack. */
  setAdjective(country: Country, adjective: string): void {
    if (!this.#adjectives.has(country)) this.#adjectives.set(country, adjective);
  }

  adjectiveOf(country: Country): string | null {
    return this.#adjectives.get(country) ?? null;
  }
}
