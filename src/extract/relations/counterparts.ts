import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { addRelation } from './add-relation.js';
import { landOrGovernment } from './office-targets.js';

const RANKS = readWordList('position-words.json', 'ranks');
const COUNTERPART = /^(?:counterparts?|colleagues?|homologues?)$/u;

/** "his Polish counterpart, X", "her Estonian and Swedish counterparts, X and Y": each holds the other’s office in another country. */
export const counterparts: Step = {
  name: 'counterparts',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!COUNTERPART.test(keyAt(page, at))) continue;
      const countries = countriesBefore(page, draft, at);
      const people = peopleBehind(page, draft, at, countries.length);
      people.forEach((person, index) => {
        const country = countries[index];
        if (country) add(page, draft, person, country, at);
      });
    }
  },
};

/** The adjectives in front, in order of the text: "Estonian and Swedish", "Turkish". */
function countriesBefore(page: Page, draft: Draft, noun: number): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = noun - 1; page.tokens[at]?.sentence === page.tokens[noun]?.sentence; at -= 1) {
    const mention = draft.at(at);
    if (mention && draft.entities.get(mention.entity)?.placeKind === 'COUNTRY') {
      found.unshift(mention);
      at = mention.from;
    } else if (!/^(?:and|,|foreign|defen[cs]e|finance|interior)$/u.test(keyAt(page, at))) break;
  }
  return found;
}

/** As many people as there are countries, or none. */
function peopleBehind(page: Page, draft: Draft, noun: number, wanted: number): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = noun + 1; found.length < wanted && page.tokens[at]?.sentence === page.tokens[noun]?.sentence; at += 1) {
    const mention = draft.at(at);
    const entity = mention && draft.entities.get(mention.entity);
    if (mention && entity?.kind === 'Person' && entity.named && mention.form === 'NAME') {
      found.push(mention);
      at = mention.until - 1;
    } else if (mention || !(/^(?:,|and)$/u.test(keyAt(page, at)) || RANKS.has(keyAt(page, at)))) break;
  }
  return found.length === wanted ? found : [];
}

function add(page: Page, draft: Draft, person: DraftMention, country: DraftMention, noun: number): void {
  const to = landOrGovernment(draft, countryOf(draft, country.entity));
  if (to === null) return;
  addRelation(draft, {
    type: 'HOLDS_POSITION',
    from: person.entity,
    to,
    title: wordsOf(page, noun, noun + 1).words,
    evidence: wordsOf(page, country.from, person.until),
    rule: 'counterpart',
    confidence: 0.8,
  });
}
