import { catalog } from '../catalog.js';
import { countryOf, makeGovernment } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { countryBefore } from './country-before.js';
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
