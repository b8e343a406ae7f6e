import type { PageDocument } from './page-node.js';

/** Classes of what is no part of the article, or shown to no one. */
const ASIDE =
  /(?:^|\s)(?:ad|ads|advert|advertisement|hidden|screen-reader-text|sponsored|sr-only|visually-hidden)(?:\s|$)/iu;
const FRAME = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);

/** Takes out of a page what stands within its text without belonging to it: Readability would keep it as a paragraph. */
export function removeAsides(document: PageDocument): void {
  for (const element of [...document.querySelectorAll('[class], [hidden]')]) {
    const aside = element.getAttribute('hidden') !== null || ASIDE.test(element.getAttribute('class') ?? '');
    if (aside && !FRAME.has(element.nodeName.toUpperCase())) element.remove();
  }
}
