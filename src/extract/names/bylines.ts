import type { Draft } from '../draft.js';
import { type Page, tokensOf, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';

/** Names less sure than this are no names. */
const SURE = 0.7;

/**
 * Who wrote the article, by name: "By Ann Berg and Jo Lind in Oslo". Nothing else is read from the line, and nobody in
 * the text is taken for them, so that this comes when all else is done.
 */
export const bylines: Step = {
  name: 'bylines',
  run(page, draft) {
    for (const span of page.reading.spans ?? []) {
      const { from, until } = tokensOf(page, span);
      const isAuthor = span.head === 'names' && span.label === 'PERSON' && span.confidence >= SURE;
      if (!isAuthor || until - from < 2 || page.tokens[from]?.section !== 'byline' || draft.at(from)) continue;
      const entity = authorNamed(draft, nameOf(page, from, until));
      draft.mention({ from, until, entity, form: 'NAME', rule: 'byline', confidence: span.confidence });
    }
  },
};

/** "DAN FIRTH" as others write it. */
function nameOf(page: Page, from: number, until: number): string {
  const { words } = wordsOf(page, from, until);
  return words === words.toUpperCase()
    ? words.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : words;
}

function authorNamed(draft: Draft, name: string): string {
  const same = [...draft.entities.values()].find((entity) => entity.kind === 'Person' && entity.name === name);
  return same?.id ?? draft.found({ kind: 'Person', name, named: true }).id;
}
