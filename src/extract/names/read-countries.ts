import type { LabelledSpan } from '../../reading/reading.js';
import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page, type TokenRange, tokensOf, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { adjectiveLikeness, looksAdjectival } from './place-adjectives.js';
import { isCountry } from './state-signs.js';

/** Spans less sure than this are wrong more often than right. */
const SURE = 0.5;
/** A name of something else that holds the words keeps them from here on: "John Calder" where Calder is a country. */
const SURE_OF_MORE = 0.7;

interface Named extends TokenRange {
  readonly key: string;
}

/**
 * Countries that the tables lack, as an article shows them: people and things are called by an adjective made from the
 * name, or it has a president, a foreign ministry, an army. Every mention of such a country is found, however the model
 * read it.
 */
export const readCountries: Step = {
  name: 'read-countries',
  run(page, draft) {
    const spans = (page.reading.spans ?? []).filter(({ head, confidence }) => head === 'names' && confidence >= SURE);
    const read = named(page, draft, spans, 'PLACE');
    const isMade = ({ key }: Named): boolean => read.some((place) => adjectiveLikeness(key, place.key) > 0);
    const places = read.filter((place) => !isMade(place));
    const adjectives = [...named(page, draft, spans, 'NATIONALITY'), ...read.filter(isMade)];
    const countries = new Map<string, string>();
    for (const place of places) {
      if (countries.has(place.key)) continue;
      const adjective = adjectives.find(({ key }) => adjectiveLikeness(key, place.key) > 0);
      const own = places.filter(({ key }) => key === place.key);
      if (adjective === undefined && !isCountry(page, draft, own)) continue;
      const id = countryNamed(page, draft, place);
      countries.set(place.key, id);
      if (adjective) draft.homes.setAdjective(id, page.tokens[adjective.from]?.text ?? '');
    }
    if (countries.size > 0) mentionAll(page, draft, countries, longerNames(page, spans));
  },
};

function named(page: Page, draft: Draft, spans: readonly LabelledSpan[], label: string): Named[] {
  return spans
    .filter((span) => span.label === label)
    .map((span) => tokensOf(page, span))
    .filter(({ from, until }) => isOpen(page, from) && isFree(draft, from, until))
    .map(({ from, until }) => ({ from, until, key: keysOf(page, from, until) }));
}

const keysOf = (page: Page, from: number, until: number): string =>
  page.tokens
    .slice(from, until)
    .map(({ key }) => key)
    .join(' ');

function isFree(draft: Draft, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) if (draft.at(at)) return false;
  return true;
}

function countryNamed(page: Page, draft: Draft, { from, until }: Named): string {
  const name = wordsOf(page, from, until).words.replace(/\s+/gu, ' ');
  const entity = draft.found({ kind: 'Place', name: isAllCapitals(name) ? capitalized(name) : name, named: true });
  draft.entities.set(entity.id, { ...entity, placeKind: 'COUNTRY' });
  return entity.id;
}

const isAllCapitals = (name: string): boolean => /\p{Lu}{4}/u.test(name) && name === name.toUpperCase();
const capitalized = (name: string): string =>
  name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());

/** Tokens inside a longer name of a person or body. */
function longerNames(page: Page, spans: readonly LabelledSpan[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const span of spans) {
    if (span.label === 'NATIONALITY' || span.confidence < SURE_OF_MORE) continue;
    const { from, until } = tokensOf(page, span);
    // "Government of Torvania" is of the country; "Ann Calder" is not.
    if (until - from > 1) for (let at = from; at < until; at += 1) if (keyAt(page, at - 1) !== 'of') taken.add(at);
  }
  return taken;
}

function mentionAll(
  page: Page,
  draft: Draft,
  countries: ReadonlyMap<string, string>,
  taken: ReadonlySet<number>,
): void {
  const longest = Math.max(...[...countries.keys()].map((key) => key.split(' ').length));
  for (let from = 0; from < page.tokens.length; from += 1) {
    if (!page.tokens[from]?.capital || !isOpen(page, from) || draft.at(from)) continue;
    for (let until = Math.min(from + longest, page.tokens.length); until > from; until -= 1) {
      const entity = countries.get(keysOf(page, from, until));
      if (entity === undefined || !isFree(draft, from, until)) continue;
      if (taken.has(from) && until - from === 1) break;
      draft.mention({ from, until, entity, form: 'NAME', rule: 'read-country', confidence: 0.85 });
      break;
    }
    if (!draft.at(from) && !taken.has(from)) adjective(page, draft, from, countries);
  }
}

/** "Torvanian", "the Torvanians". */
function adjective(page: Page, draft: Draft, at: number, countries: ReadonlyMap<string, string>): void {
  const key = keyAt(page, at);
  if (!looksAdjectival(key)) return;
  const [best] = [...countries]
    .map(([name, entity]) => ({ entity, likeness: countries.has(key) ? 0 : adjectiveLikeness(key, name) }))
    .sort((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness === 0) return;
  const people = key.endsWith('s') && !key.endsWith('ss');
  draft.mention({
    from: at,
    until: at + 1,
    entity: best.entity,
    form: people ? 'NAME' : 'ADJECTIVAL',
    rule: 'read-country',
    confidence: 0.8,
  });
}
