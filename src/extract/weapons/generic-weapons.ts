import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';

const HEADS = readWordList('weapon-words.json', 'heads');
const MODIFIERS = readWordList('weapon-words.json', 'modifiers');
const MADE = readWordList('weapon-words.json', 'made');
const LONGEST = 8;

/** "long-range weapons", "U.S.-supplied rockets", "American-made missiles": found, and marked as naming no system. */
export const genericWeapons: Step = {
  name: 'generic-weapons',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!HEADS.has(keyAt(page, at)) || !isOpen(page, at) || draft.at(at)) continue;
      const from = firstModifier(page, draft, at);
      const country = countriesBefore(page, draft, from, at);
      if (from === at && country === null) continue;
      const start = plainStart(draft, from, at);
      if (isKindOfNamed(draft, start, at + 1)) continue;
      const name = nameOf(page, country ?? from, at);
      const entity = draft.found({ kind: 'WeaponSystem', name, named: false });
      draft.mention({
        from: start,
        until: at + 1,
        entity: entity.id,
        form: 'NOMINAL',
        rule: 'generic-weapon',
        confidence: 0.7,
      });
    }
  },
};

/** Leftmost of the words in front that tell which weapons; names of countries among them are walked over. */
function firstModifier(page: Page, draft: Draft, head: number): number {
  let from = head;
  while (head - from < LONGEST) {
    const at = from - 1;
    if (page.tokens[at]?.sentence !== page.tokens[head]?.sentence) break;
    const known = draft.at(at);
    const fits = known
      ? known.form === 'ADJECTIVAL' || keyAt(page, from) === 'supplied' || keyAt(page, from) === 'made'
      : MODIFIERS.has(keyAt(page, at)) || MADE.has(keyAt(page, at));
    if (!fits) break;
    from = known ? known.from : at;
  }
  return from;
}

/** First token of a country's adjective among the words, or null. */
function countriesBefore(_page: Page, draft: Draft, from: number, head: number): number | null {
  for (let at = from; at < head; at += 1) if (draft.at(at)) return draft.at(at)?.from ?? null;
  return null;
}

/** The mention begins behind the last country: mentions do not overlap. */
function plainStart(draft: Draft, from: number, head: number): number {
  let start = head;
  while (start > from && !draft.at(start - 1)) start -= 1;
  return start;
}

/** "Patriot air defense systems", "the cruise missile Flamingo": the words tell what the named weapon is. */
function isKindOfNamed(draft: Draft, from: number, until: number): boolean {
  return [draft.at(from - 1), draft.at(until)].some((beside) => {
    const entity = beside && beside.form === 'NAME' ? draft.entities.get(beside.entity) : undefined;
    return entity?.kind === 'WeaponSystem' && entity.named;
  });
}

function nameOf(page: Page, from: number, head: number): string {
  const first = page.tokens[from];
  const last = page.tokens[head];
  return page.article.text.slice(first?.start, last?.end).replace(/\s+/gu, ' ');
}
