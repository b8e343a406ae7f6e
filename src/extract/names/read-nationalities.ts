import { isOpen, tokensOf, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { placeOfAdjective } from './place-adjectives.js';

const SURE = 0.5;

/** Country adjectives that no table has, of a place of the article whose name they are made from. */
export const readNationalities: Step = {
  name: 'read-nationalities',
  run(page, draft) {
    for (const span of page.reading.spans ?? []) {
      if (span.head !== 'names' || span.label !== 'NATIONALITY' || span.confidence < SURE) continue;
      const { from, until } = tokensOf(page, span);
      if (!isOpen(page, from) || draft.at(from)) continue;
      const place = placeOfAdjective(draft, wordsOf(page, from, until).words);
      if (place === null) continue;
      const { confidence } = span;
      draft.mention({ from, until, entity: place, form: 'ADJECTIVAL', rule: 'reading', confidence });
      const entity = draft.entities.get(place);
      // What has an adjective of its own and people who bear it is a country, as far as an article can tell.
      if (entity?.key === null) draft.entities.set(place, { ...entity, placeKind: 'COUNTRY' });
    }
  },
};
