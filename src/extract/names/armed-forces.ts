import { countryAdjective, countrySlug } from '../countries.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { countryBefore } from './country-before.js';

/** The force as a body. */
const BODY = new Set(['military', 'army', 'navy']);
/** Its people: described, not named. */
const PEOPLE = new Set(['forces', 'troops', 'soldiers', 'soldier']);

/** "the Ukrainian military", "Russian troops": both are the armed forces of the country. */
export const armedForces: Step = {
  name: 'armed-forces',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      const key = keyAt(page, at);
      const body = BODY.has(key) || (key === 'forces' && keyAt(page, at - 1) === 'armed');
      if ((!body && !PEOPLE.has(key)) || !isOpen(page, at) || draft.at(at)) continue;
      // "Russian military actions" speaks of actions.
      if (key === 'military' && isAdjective(page, at)) continue;
      const country = countryBefore(page, draft, at)?.country;
      if (!country) continue;
      const name = `${countryAdjective(draft, country)} armed forces`;
      const slug = `${countrySlug(country)}-armed-forces`;
      const known = draft.entities.get(slug);
      const entity =
        known ?? draft.found({ kind: 'Organization', name, slug, named: body, organizationKind: 'MILITARY' });
      draft.homes.set(entity.id, country);
      if (known && body) draft.entities.set(known.id, { ...known, named: true });
      draft.mention({
        from: at,
        until: at + 1,
        entity: entity.id,
        form: body ? 'NAME' : 'NOMINAL',
        rule: 'armed-forces',
        confidence: 0.8,
      });
    }
  },
};

/** "military" in front of a noun: by the syntax, else by what may stand behind the body. */
function isAdjective(page: Page, at: number): boolean {
  const next = keyAt(page, at + 1);
  if (!/^\p{L}+$/u.test(next) || BEHIND_BODY.test(next)) return false;
  if (page.parsed === null) return true;
  const { relation, head } = page.parsed.tree.node(at);
  const { partOfSpeech } = page.parsed.tree.node(at + 1);
  return (
    !/^(?:VERB|AUX|ADP|CCONJ|SCONJ|ADV)$/u.test(partOfSpeech) ||
    (head === at + 1 && /^(?:amod|compound)$/u.test(relation))
  );
}

const BEHIND_BODY = /^(?:said|says|has|had|is|was|will|would|and|in|on|claimed|reported|did|also)$/u;
