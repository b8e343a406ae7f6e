import { parseHTML } from 'linkedom';
import { ArticleError } from '../../../model/errors.js';
import { LARGEST_PAGE, MOST_ELEMENTS } from '../limits.js';
import { tooLarge } from '../read-limited.js';
import { isElement, type PageDocument, type PageNode } from './page-node.js';

/** Real pages stay under a hundred. Time grows with the square of it, and beyond some thousand the stack ends. */
const DEEPEST = 400;

/**
 * Parses a page, whole or a piece without its frame.
 * @throws ArticleError ARTICLE_TOO_LARGE, ARTICLE_MALFORMED where elements are nested too deeply
 */
export function openPage(html: string): PageDocument {
  if (html.length > LARGEST_PAGE) throw tooLarge(LARGEST_PAGE);
  const framed = /<html[\s>]/iu.test(html) ? html : `<html>${html.replace(/<!doctype[^>]*>/iu, '')}</html>`;
  const { document } = parseHTML(framed) as unknown as { document: PageDocument };
  checkSize(document.documentElement);
  gatherBody(document);
  return document;
}

function checkSize(root: PageNode): void {
  let level: readonly PageNode[] = [root];
  let elements = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    elements += level.length;
    if (depth > DEEPEST) throw new ArticleError('ARTICLE_MALFORMED', `elements are nested over ${DEEPEST} deep`);
    if (elements > MOST_ELEMENTS)
      throw new ArticleError('ARTICLE_TOO_LARGE', `the page has over ${MOST_ELEMENTS} elements`);
    level = level.flatMap((node) => [...node.childNodes].filter(isElement));
  }
}

/** The tags of head and body may be left out: what stands beside them belongs to the body. */
function gatherBody({ documentElement, head, body }: PageDocument): void {
  const outside = [...documentElement.childNodes].filter((node) => node !== head && node !== body);
  if (body.childNodes.length === 0) body.append(...outside);
}
