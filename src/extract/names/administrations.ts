import { catalog } from '../catalog.js';
import { countryOf, makeGovernment } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { countryBefore } from './country-before.js';
import { countrySpokenOfAt } from './country-spoken-of.js';
import { dropUnmentioned } from './metonyms.js';
import { countrySpokenOf, homeOfSpeaker } from './spoken-of.js';
import { keyOfSurname } from './surname-table.js';

const GOVERNMENT = new Set(['government', 'administration', 'authorities', 'regime', 'cabinet', 'junta', 'leadership']);

/** "the Czech government", "Ukrainian authorities", "the Biden administration": the government by another word. */
export const administrations: Step = {
  name: 'administrations',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!GOVERNMENT.has(keyAt(page, at)) || !isOpen(page, at) || draft.at(at)) continue;
      const country =
        countryBefore(page, draft, at)?.country ??
        countryOfHead(page, at) ??
        behind(page, draft, at) ??
        owner(page, draft, at);
      const government = country === null ? null : makeGovernment(draft, country);
      if (!government) continue;
      draft.mention({
        from: at,
        until: at + 1,
        entity: government.id,
        form: 'NOMINAL',
        rule: 'administration',
        confidence: 0.85,
      });
    }
  },
};

/** Without a country: that which the article speaks of there. */
const BARE = new Set(['government', 'cabinet', 'junta']);

/** "the government", "his Cabinet": of the country that the article speaks of there. */
export const administrationsAtHome: Step = {
  name: 'administrations-at-home',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!BARE.has(keyAt(page, at)) || !isOpen(page, at)) continue;
      if (!isReadAsName(draft, at) && !(isDefinite(page, at) && isFree(page, draft, at))) continue;
      const country = owner(page, draft, at) ?? countrySpokenOfAt(page, draft, at, at + 1);
      const government = country === null ? null : makeGovernment(draft, country);
      if (!government) continue;
      draft.replace({
        from: at,
        until: at + 1,
        entity: government.id,
        form: 'NOMINAL',
        rule: 'administration',
        confidence: 0.65,
      });
    }
    dropUnmentioned(draft);
  },
};

/** "the next Cabinet", of which the word was read as a name. */
function isReadAsName(draft: Draft, at: number): boolean {
  const there = draft.at(at);
  return there?.rule === 'reading' && there.until - there.from === 1;
}

const isDefinite = (page: Page, at: number): boolean => /^(?:the|his|her|its|their)$/u.test(keyAt(page, at - 1));

/** No name is there but the word itself, read as one; and it is no piece of more: "government forces". */
function isFree(page: Page, draft: Draft, at: number): boolean {
  const there = draft.at(at);
  const next = page.tokens[at + 1];
  if (there !== null && (there.until - there.from > 1 || draft.entities.get(there.entity)?.key !== null)) return false;
  if (!next || next.sentence !== page.tokens[at]?.sentence || !/^\p{L}/u.test(next.text)) return true;
  if (next.joined || draft.at(at + 1) || /^(?:of|in)$/u.test(next.key)) return false;
  const node = page.parsed?.tree.node(at);
  if (node === undefined) return !OF_GOVERNMENT.test(next.key);
  return !(node.relation === 'compound' && node.head !== null && node.head > at);
}

/** What is a government’s, where no syntax tells. */
const OF_GOVERNMENT =
  /^(?:forces|troops|soldiers|buildings?|shutdown|bonds|debt|spending|polic(?:y|ies)|data|agenc(?:y|ies)|departments?|members?|ministers?|meetings?)$/u;

/** "his government", "the country’s government" */
function owner(page: Page, draft: Draft, at: number): Country | null {
  const before = keyAt(page, at - 1);
  if (/^(?:his|her)$/u.test(before)) return homeOfSpeaker(page, draft, at - 1);
  const ofCountry = /^['’]s$/u.test(before) && /^(?:country|nation)$/u.test(keyAt(page, at - 2));
  return ofCountry ? countrySpokenOf(page, draft, at - 2) : null;
}

/** "the government of Ukraine" */
function behind(page: Page, draft: Draft, at: number): Country | null {
  const land = keyAt(page, at + 1) === 'of' ? draft.at(keyAt(page, at + 2) === 'the' ? at + 3 : at + 2) : null;
  return land && draft.entities.get(land.entity)?.placeKind === 'COUNTRY' ? countryOf(draft, land.entity) : null;
}

/** Country of the office holder in front: "Biden’s administration", "the Scholz government". */
function countryOfHead(page: Page, at: number): string | null {
  const name = /^['’]s$/u.test(keyAt(page, at - 1)) ? page.tokens[at - 2] : page.tokens[at - 1];
  if (!name?.capital) return null;
  const person = keyOfSurname(name.key, { as: 'PERSON' }, page.article.meta.publishedAt);
  return person === null ? null : (catalog().get(person)?.country ?? null);
}
