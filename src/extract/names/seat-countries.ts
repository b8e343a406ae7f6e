/** Which country a capital that no table has is the capital of, by the words around its mentions. */
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { isTitle } from './titled-people.js';

const GOVERNED = readWordList('seat-words.json', 'governed');

/** Points for what an article says; told outright it outweighs all that is inferred. */
const SAID = 20;
const OFFICE_THERE = 3;
const SUBJECT_BEFORE = 2;
const BESIDE = -1;
const ENOUGH = 2;
/** "the capital of the republic of Norway": words between. */
const REACH = 5;

/** Null where nothing speaks for one country more than for another. */
export function countryOfSeat(page: Page, draft: Draft, mentions: readonly DraftMention[]): Country | null {
  const points = new Map<Country, number>();
  const add = (country: Country | null, more: number): void => {
    if (country !== null) points.set(country, (points.get(country) ?? 0) + more);
  };
  for (const mention of mentions) {
    add(capitalOf(page, draft, mention), SAID);
    add(governedFrom(page, draft, mention), OFFICE_THERE);
    const sentence = page.tokens[mention.from]?.sentence ?? 0;
    const beside = countriesIn(page, draft, sentence, mention);
    if (beside.office !== null) add(beside.office, OFFICE_THERE);
    else for (const country of beside.all) add(country, BESIDE);
    if (beside.office === null) add(firstCountry(page, draft, sentence - 1), SUBJECT_BEFORE);
  }
  const [best, next] = [...points].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ENOUGH && best[1] > (next?.[1] ?? 0) ? best[0] : null;
}

/** "Norway’s capital, Oslo", "the Norwegian capital Oslo", "Oslo, the capital of Norway". */
function capitalOf(page: Page, draft: Draft, { from, until }: DraftMention): Country | null {
  const before = keyAt(page, from - 1) === ',' ? from - 2 : from - 1;
  if (keyAt(page, before) === 'capital') return countryNear(draft, before - REACH, before);
  if (keyAt(page, until) !== ',') return null;
  for (let at = until + 1; at <= until + REACH; at += 1)
    if (keyAt(page, at) === 'capital') return countryNear(draft, until + 1, at + REACH);
  return null;
}

function countryNear(draft: Draft, from: number, until: number): Country | null {
  for (let at = Math.max(0, from); at < until; at += 1) {
    const mention = draft.at(at);
    if (mention && draft.entities.get(mention.entity)?.placeKind === 'COUNTRY') return countryOf(draft, mention.entity);
  }
  return null;
}

/** "Norway’s government in Oslo", "Norwegian officials in Oslo". */
function governedFrom(page: Page, draft: Draft, { from }: DraftMention): Country | null {
  return keyAt(page, from - 1) === 'in' && GOVERNED.has(keyAt(page, from - 2))
    ? countryNear(draft, from - 2 - REACH, from - 2)
    : null;
}

interface Beside {
  /** The country whose office holder or body the sentence has as its first. */
  readonly office: Country | null;
  readonly all: ReadonlySet<Country>;
}

function countriesIn(page: Page, draft: Draft, sentence: number, seat: DraftMention): Beside {
  const all = new Set<Country>();
  let office: Country | null = null;
  const tokens = sentenceTokens(page, sentence);
  for (let at = tokens.from; at < tokens.until; at += 1) {
    const mention = draft.at(at);
    if (!mention || mention === seat) continue;
    at = mention.until - 1;
    const country = stateCountry(draft, mention);
    if (country === null) continue;
    const isLand = draft.entities.get(mention.entity)?.placeKind === 'COUNTRY';
    if (all.size === 0 && (!isLand || isTitled(page, mention))) office = country;
    all.add(country);
  }
  return { office, all };
}

/** "Norwegian President …", "Norway’s foreign minister …". */
function isTitled(page: Page, { until }: DraftMention): boolean {
  const at = /^['’]s?$/u.test(keyAt(page, until)) ? until + 1 : until;
  return isTitle(page, at) || isTitle(page, at + 1);
}

function firstCountry(page: Page, draft: Draft, sentence: number): Country | null {
  const { from, until } = sentenceTokens(page, sentence);
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    const country = mention ? stateCountry(draft, mention) : null;
    if (country !== null) return country;
  }
  return null;
}

/** Weapons are of the country that makes them, and tell nothing of who governs where. */
const stateCountry = (draft: Draft, { entity }: DraftMention): Country | null =>
  draft.entities.get(entity)?.kind === 'WeaponSystem' ? null : countryOf(draft, entity);

const sentenceTokens = (page: Page, sentence: number): { readonly from: number; readonly until: number } =>
  page.sentences[sentence] ?? { from: 0, until: 0 };
