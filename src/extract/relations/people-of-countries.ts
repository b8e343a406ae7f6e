import { countryOf, landOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { mayHold, officesOf } from '../offices.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';

const OF_STATE =
  /^(?:president|prime minister|chancellor|king|queen|emir|supreme leader|crown prince|leader|foreign minister|defen[cs]e minister)$/iu;

/** "Ukraine’s Volodymyr Zelensky": whoever the table has in an office of that country on the day of the article. */
export const peopleOfCountries: Step = {
  name: 'people-of-countries',
  run(page, draft) {
    for (const person of draft.mentions()) {
      const entity = draft.entities.get(person.entity);
      if (entity?.kind !== 'Person' || entity.key === null || person.form !== 'NAME') continue;
      const country = countryInFront(page, draft, person);
      if (country) hold(page, draft, person, entity.key, country);
    }
  },
};

function countryInFront(page: Page, draft: Draft, { from }: DraftMention): DraftMention | null {
  const owner = /^['’]s$/u.test(keyAt(page, from - 1)) ? draft.at(from - 2) : null;
  return owner && draft.entities.get(owner.entity)?.placeKind === 'COUNTRY' ? owner : null;
}

function hold(page: Page, draft: Draft, person: DraftMention, key: string, owner: DraftMention): void {
  const country = countryOf(draft, owner.entity);
  const { publishedAt } = page.article.meta;
  const tenure = officesOf(key).find(
    ({ office, institution, ...when }) =>
      OF_STATE.test(office) &&
      institution.replace(/^government:/u, 'country:') === country &&
      (publishedAt === null || mayHold({ office, institution, ...when }, publishedAt)),
  );
  if (!tenure || country === null) return;
  addRelation(draft, {
    type: 'HOLDS_POSITION',
    from: person.entity,
    to: landOfCountry(draft, country) ?? owner.entity,
    title: tenure.office,
    evidence: wordsOf(page, owner.from, person.until),
    rule: 'country-possessive',
    confidence: 0.7,
  });
}
