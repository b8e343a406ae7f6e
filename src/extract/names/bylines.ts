import { catalog } from '../catalog.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, tokensOf, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { slugOf } from '../slug.js';

/** Names less sure than this are no names. */
const SURE = 0.7;

/**
 * Who wrote the article and where: "By Ann Berg and Jo Lind in Oslo". Nobody in the text is taken for them, so that this
 * comes when all else is done.
 */
export const bylines: Step = {
  name: 'bylines',
  run(page, draft) {
    for (const span of page.reading.spans ?? []) {
      const { from, until } = tokensOf(page, span);
      if (span.head !== 'names' || span.confidence < SURE) continue;
      if (page.tokens[from]?.section !== 'byline' || draft.at(from)) continue;
      const name = nameOf(page, from, until);
      const entity =
        span.label === 'PERSON' && until - from > 1
          ? authorNamed(draft, name)
          : span.label === 'PLACE' && keyAt(page, from - 1) === 'in'
            ? placeNamed(draft, name)
            : null;
      if (entity === null) continue;
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

function placeNamed(draft: Draft, name: string): string {
  const same = [...draft.entities.values()].find((entity) => entity.kind === 'Place' && entity.name === name);
  const key = `city:${slugOf(name)}`;
  return (
    same?.id ??
    (catalog().has(key) ? draft.known(key)?.id : null) ??
    draft.found({ kind: 'Place', name, named: true }).id
  );
}
