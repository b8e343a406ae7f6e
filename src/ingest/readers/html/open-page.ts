import { parseHTML } from 'linkedom';
import { ArticleError } from '../../../model/errors.js';
import { LARGEST_PAGE, MOST_DEPTHS, MOST_NODES } from '../limits.js';
import { tooLarge } from '../read-limited.js';
import { isElement, type PageDocument, type PageElement, type PageNode } from './page-node.js';

/** Real pages stay under a hundred; beyond some thousand the stack ends. */
const DEEPEST = 400;

/**
 * Parses a page, whole or a piece without its frame.
 * @throws ArticleError ARTICLE_TOO_LARGE, ARTICLE_MALFORMED where elements are nested too deeply
 */
export function openPage(html: string): PageDocument {
  if (html.length > LARGEST_PAGE) throw tooLarge(LARGEST_PAGE);
  const framed = /<html[\s>]/iu.test(html) ? html : `<html>${html.replace(/^\s*<!doctype[^>]*>/iu, '')}</html>`;
  const { document } = parseHTML(framed) as unknown as { document: PageDocument };
  const root = document.documentElement;
  if (root === null) throw new ArticleError('ARTICLE_MALFORMED', 'the page breaks off before it begins');
  checkSize(root);
  gatherBody(root, document);
  return document;
}

/** Level by level and not by recursion, which ends where it should tell. */
function checkSize(root: PageNode): void {
  let level: readonly PageNode[] = [root];
  let nodes = 0;
  let depths = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    depths += level.length * depth;
    if (depth > DEEPEST) throw new ArticleError('ARTICLE_MALFORMED', `elements are nested over ${DEEPEST} deep`);
    if (nodes > MOST_NODES || depths > MOST_DEPTHS) {
      throw new ArticleError(
        'ARTICLE_TOO_LARGE',
        'the page has too many elements to be an article; give the article alone',
      );
    }
    level = level.flatMap((node) => (isElement(node) ? [...node.childNodes] : []));
  }
}

/** The tags of head and body may be left out: what stands beside them belongs to the body. */
function gatherBody(root: PageElement, { head, body }: PageDocument): void {
  if (body.childNodes.length > 0) return;
  const outside = [...root.childNodes].filter((node) => node !== head && node !== body);
  for (const node of outside) body.append(node);
}
