/** Which country an article speaks of at a place, where a body is named without one: "the defence ministry said". */
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { isDateline } from './metonyms.js';

const SPEAKERS = readWordList('words.json', 'speakerNouns');
const POSSESSIVE = /^['’]s?$/u;

/** What the sentence itself says outweighs the one before it; that and the dateline outweigh what is only mentioned often. */
const SENTENCE_OPENS = 4;
const SENTENCE_BEFORE = 2;
const DATELINE = 3;
const MENTIONED_MOST = 2;
/** What hardly any other country is mentioned beside is spoken of wherever nothing else is told. */
const MENTIONED_ALONE = 3;
/** A country has to be mentioned in so large a part of all mentions of countries to be the one spoken of. */
const MOST = 0.4;
const ALONE = 0.75;
const FEWEST = 5;
const ENOUGH = 3;
/** "a foreign ministry spokesman in Oslo", "foreign ministry spokeswoman Ann Berg": tokens from the body to what follows it. */
const REACH = 4;

/** The country of the body at these tokens, by the words around it; null where nothing tells. */
export function countrySpokenOfAt(page: Page, draft: Draft, from: number, until: number): Country | null {
  const told = behindSpeaker(page, draft, until) ?? antecedent(page, draft, from);
  if (told !== null) return told;
  const points = new Map<Country, number>();
  const add = (country: Country | null, more: number): void => {
    if (country !== null) points.set(country, (points.get(country) ?? 0) + more);
  };
  const sentence = page.tokens[from]?.sentence ?? 0;
  add(firstCountry(page, draft, sentence, from), SENTENCE_OPENS);
  add(firstCountry(page, draft, sentence - 1, from), SENTENCE_BEFORE);
  add(datelineCountry(page, draft), DATELINE);
  const most = countryOfMost(draft);
  if (most !== null) add(most.country, most.isAlone ? MENTIONED_ALONE : MENTIONED_MOST);
  const [best, next] = [...points].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ENOUGH && best[1] > (next?.[1] ?? 0) ? best[0] : null;
}

/** "a ministry official in Oslo", "ministry spokeswoman Ann Berg": who speaks for it tells whose it is. */
function behindSpeaker(page: Page, draft: Draft, until: number): Country | null {
  if (!SPEAKERS.has(keyAt(page, until))) return null;
  const sentence = page.tokens[until]?.sentence;
  for (let at = until + 1; at <= until + REACH && page.tokens[at]?.sentence === sentence; at += 1) {
    const mention = draft.at(at);
    const kind = draft.entities.get(mention?.entity ?? '')?.kind;
    if (mention && kind === 'Person') return countryOf(draft, mention.entity);
    if (mention && kind === 'Place')
      return /^(?:in|of)$/u.test(keyAt(page, at - 1)) ? countryOf(draft, mention.entity) : null;
    if (!/^(?:,|in|of|the|and)$/u.test(keyAt(page, at)) && !page.tokens[at]?.capital) return null;
  }
  return null;
}

/** "Sweden, whose foreign ministry". */
function antecedent(page: Page, draft: Draft, from: number): Country | null {
  if (keyAt(page, from - 1) !== 'whose') return null;
  const at = keyAt(page, from - 2) === ',' ? from - 3 : from - 2;
  const mention = draft.at(at);
  return mention === null ? null : countryOf(draft, mention.entity);
}

/** The country of the first place, government, body or person of the sentence that has one, before the token. */
function firstCountry(page: Page, draft: Draft, sentence: number, before: number): Country | null {
  const range = page.sentences[sentence];
  for (let at = range?.from ?? 0; at < Math.min(before, range?.until ?? 0); at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    const country = ownerCountry(draft, mention);
    if (country !== null && !isWhereAbroad(page, draft, mention)) return country;
    at = mention.until - 1;
  }
  return null;
}

/** Weapons are of those who make them. */
const ownerCountry = (draft: Draft, { entity }: DraftMention): Country | null =>
  draft.entities.get(entity)?.kind === 'WeaponSystem' ? null : countryOf(draft, entity);

/** "talks with Norway", "an attack on Norway": others do something to or with it. */
const isWhereAbroad = (page: Page, draft: Draft, { from, entity }: DraftMention): boolean =>
  draft.entities.get(entity)?.kind === 'Place' &&
  /^(?:with|against|to|from|for|over|between|than)$/u.test(keyAt(page, from - 1)) &&
  !POSSESSIVE.test(keyAt(page, from + 1));

function datelineCountry(page: Page, draft: Draft): Country | null {
  const first = draft.mentions().find(({ from }) => page.tokens[from]?.section === 'body');
  return first && isDateline(page, first.from) ? countryOf(draft, first.entity) : null;
}

/** The one that most mentions of countries and governments are of, where it stands out. */
function countryOfMost(draft: Draft): { readonly country: Country; readonly isAlone: boolean } | null {
  const counts = new Map<Country, number>();
  let all = 0;
  for (const mention of draft.mentions()) {
    const country = ownerCountry(draft, mention);
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all += 1;
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < all * MOST) return null;
  return { country: best[0], isAlone: all >= FEWEST && best[1] >= all * ALONE };
}
