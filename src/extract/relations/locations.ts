import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';

/** "Russia’s Kursk region", "Odesa, Ukraine": a place in a country. */
export const locations: Step = {
  name: 'locations',
  run(page, draft) {
    for (const place of draft.mentions()) {
      const entity = draft.entities.get(place.entity);
      if (entity?.kind !== 'Place' || entity.placeKind === 'COUNTRY') continue;
      const country = possessor(page, draft, place) ?? apposition(page, draft, place);
      if (!country) continue;
      const evidence = wordsOf(page, Math.min(country.from, place.from), Math.max(country.until, place.until));
      addRelation(draft, {
        type: 'LOCATED_IN',
        from: place.entity,
        to: country.entity,
        evidence,
        rule: 'place-in-country',
        confidence: 0.85,
      });
    }
  },
};

const isCountry = (draft: Draft, mention: DraftMention | null): boolean =>
  mention !== null && draft.entities.get(mention.entity)?.placeKind === 'COUNTRY';

function possessor(page: Page, draft: Draft, { from }: DraftMention): DraftMention | null {
  let at = from - 1;
  if (
    /^(?:border|western|eastern|southern|northern|southwestern|southeastern|northeastern|northwestern|central)$/u.test(
      keyAt(page, at),
    )
  )
    at -= 1;
  if (!/^['’]s$/u.test(keyAt(page, at))) return null;
  const mention = draft.at(at - 1);
  return isCountry(draft, mention) ? mention : null;
}

function apposition(page: Page, draft: Draft, { until }: DraftMention): DraftMention | null {
  const mention = keyAt(page, until) === ',' ? draft.at(until + 1) : null;
  // "Warsaw, Germany and France" is a list.
  const list = mention !== null && /^(?:and|or)$/u.test(keyAt(page, mention.until));
  return isCountry(draft, mention) && mention?.form === 'NAME' && !list ? mention : null;
}
