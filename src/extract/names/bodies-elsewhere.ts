import { catalog } from '../catalog.js';
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { countrySpokenOfAt } from './country-spoken-of.js';
import { dropUnmentioned } from './metonyms.js';
import { stateBodyAt } from './state-bodies.js';

/**
 * "the Senate" is the American one to the tables, but that of Mexico in an article that speaks of Mexico and not of the
 * United States.
 */
export const bodiesElsewhere: Step = {
  name: 'bodies-elsewhere',
  run(page, draft) {
    const countries = new Set(
      draft
        .mentions()
        .flatMap((mention) => (isGeneric(draft, mention) ? [] : (countryOf(draft, mention.entity) ?? []))),
    );
    for (const mention of draft.mentions()) {
      if (!isGeneric(draft, mention) || countries.has(homeOf(draft, mention) ?? '')) continue;
      const country = countrySpokenOfAt(page, draft, mention.from, mention.until);
      if (country !== null) put(page, draft, mention, country);
    }
    dropUnmentioned(draft);
  },
};

function isGeneric(draft: Draft, { entity, rule }: DraftMention): boolean {
  const entry = catalog().get(draft.entities.get(entity)?.key ?? '');
  return rule === 'table-name' && entry?.generic === true && entry.country !== null;
}

const homeOf = (draft: Draft, { entity }: DraftMention): Country | null => countryOf(draft, entity);

function put(page: Page, draft: Draft, mention: DraftMention, country: Country): void {
  const { from, until } = mention;
  if (keyAt(page, from - 1) === '(') return;
  const entity = stateBodyAt(page, draft, from, until, country);
  if (entity !== null) draft.replace({ ...mention, entity, rule: 'state-body', confidence: 0.6 });
}
