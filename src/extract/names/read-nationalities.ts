import type { Draft } from '../draft.js';
import { isOpen, tokensOf, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { foldWord } from '../tokens.js';

const SURE = 0.5;
/** "Khoreshi" and "Khoresh", "Torvanian" and "Torvania": so many letters are the same, and few follow. */
const SAME_LETTERS = 4;
const LONGEST_ENDING = 4;

/** Country adjectives that no table has, of a place of the article whose name they are made from. */
export const readNationalities: Step = {
  name: 'read-nationalities',
  run(page, draft) {
    for (const span of page.reading.spans ?? []) {
      if (span.head !== 'names' || span.label !== 'NATIONALITY' || span.confidence < SURE) continue;
      const { from, until } = tokensOf(page, span);
      if (!isOpen(page, from) || draft.at(from)) continue;
      const place = placeOf(draft, wordsOf(page, from, until).words);
      if (place === null) continue;
      const { confidence } = span;
      draft.mention({ from, until, entity: place, form: 'ADJECTIVAL', rule: 'reading', confidence });
      const entity = draft.entities.get(place);
      // What has an adjective of its own and people who bear it is a country, as far as an article can tell.
      if (entity?.key === null) draft.entities.set(place, { ...entity, placeKind: 'COUNTRY' });
    }
  },
};

function placeOf(draft: Draft, adjective: string): string | null {
  const word = foldWord(adjective);
  const fits = [...draft.entities.values()].filter(
    ({ kind, name }) => kind === 'Place' && isMadeFrom(word, foldWord(name)),
  );
  const [best] = fits.sort((a, b) => sameLetters(word, foldWord(b.name)) - sameLetters(word, foldWord(a.name)));
  return best?.id ?? null;
}

function isMadeFrom(adjective: string, name: string): boolean {
  const same = sameLetters(adjective, name);
  return same >= SAME_LETTERS && adjective.length - same <= LONGEST_ENDING && name.length - same <= LONGEST_ENDING - 1;
}

function sameLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
