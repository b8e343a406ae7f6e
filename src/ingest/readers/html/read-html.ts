import { Readability } from '@mozilla/readability';
import { ArticleError } from '../../../model/errors.js';
import type { ArticleSource } from '../../../text/article-source.js';
import { blockText } from './block-text.js';
import { openPage } from './open-page.js';
import { readPageMetadata } from './page-metadata.js';
import type { PageDocument, PageNode } from './page-node.js';
import { removeAsides } from './remove-asides.js';

/** Fewer characters than this are a remnant: then the text is what the page marks as its article, or all of it. */
const SHORTEST_BODY = 200;

/**
 * The article of a page: its title, a blank line, its paragraphs; and what the page says about it.
 * @param address where the page was fetched, if it was
 * @throws ArticleError ARTICLE_EMPTY, ARTICLE_TOO_LARGE, ARTICLE_MALFORMED
 */
export function readHtml(html: string, address: string | null = null): ArticleSource {
  if (html.trim() === '') throw new ArticleError('ARTICLE_EMPTY', 'the page is empty');
  const document = openPage(html);
  // Readability takes the page apart: what is read from it otherwise is read before.
  const metadata = readPageMetadata(document, address);
  removeAsides(document);
  const marked = document.querySelector('article, main');
  const whole = (marked && blockText(marked)) || blockText(document.body);
  const found = readableText(document);
  const body = found.length < SHORTEST_BODY && whole !== '' ? whole : found;
  if (body === '') throw new ArticleError('ARTICLE_EMPTY', 'the page has no text; it may be made by scripts');
  return { ...metadata, text: withTitle(metadata.title, body) };
}

function readableText(document: PageDocument): string {
  try {
    const page = new Readability<string>(document as never, {
      serializer: (node) => blockText(node as unknown as PageNode),
    }).parse();
    return page?.content ?? '';
  } catch (error) {
    throw new ArticleError('ARTICLE_MALFORMED', 'the page cannot be taken apart', { cause: error });
  }
}

const withTitle = (title: string | null, body: string): string =>
  title === null || body.startsWith(title) ? body : `${title}\n\n${body}`;
