import { countryAdjective, countrySlug } from '../countries.js';
import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { countryBefore } from './country-before.js';

const FIELDS: Readonly<Record<string, string>> = {
  foreign: 'Foreign',
  defence: 'Defense',
  defense: 'Defense',
  interior: 'Interior',
  finance: 'Finance',
  justice: 'Justice',
  energy: 'Energy',
  economy: 'Economy',
  health: 'Health',
  emergency: 'Emergencies',
  emergencies: 'Emergencies',
  education: 'Education',
  culture: 'Culture',
  trade: 'Trade',
};

interface Found {
  readonly field: string;
  readonly from: number;
  readonly until: number;
}

/** "Defense Ministry", "Ministry of Foreign Affairs", with the country before them where it is named. */
export const ministries: Step = {
  name: 'ministries',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (keyAt(page, at) !== 'ministry' || !isOpen(page, at) || draft.at(at)) continue;
      const found = fieldBefore(page, at) ?? fieldAfter(page, at);
      if (found) add(page, draft, found);
    }
  },
};

function fieldBefore(page: Page, at: number): Found | null {
  const field = FIELDS[keyAt(page, at - 1)];
  return field === undefined ? null : { field, from: at - 1, until: at + 1 };
}

function fieldAfter(page: Page, at: number): Found | null {
  const field = keyAt(page, at + 1) === 'of' || keyAt(page, at + 1) === 'for' ? FIELDS[keyAt(page, at + 2)] : undefined;
  if (field === undefined) return null;
  return { field, from: at, until: keyAt(page, at + 3) === 'affairs' ? at + 4 : at + 3 };
}

function add(page: Page, draft: Draft, { field, from, until }: Found): void {
  const country = countryBefore(page, draft, from)?.country ?? null;
  const name = country ? `${countryAdjective(draft, country)} ${field} Ministry` : `${field} Ministry`;
  const slug = `${country ? `${countrySlug(country)}-` : ''}${field.toLowerCase()}-ministry`;
  const entity = draft.found({
    kind: 'Organization',
    name,
    slug,
    named: country !== null,
    organizationKind: 'MINISTRY',
  });
  if (country) draft.homes.set(entity.id, country);
  draft.mention({ from, until, entity: entity.id, form: 'NAME', rule: 'ministry', confidence: country ? 0.85 : 0.6 });
}
