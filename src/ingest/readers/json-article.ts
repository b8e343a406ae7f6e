import { validateSync } from 'class-validator';
import { ArticleError } from '../../model/errors.js';
import type { ArticleSource } from '../../text/article-source.js';
import { ArticleDocument, TEXT_FIELDS } from './article-document.js';
import { isObject } from './is-object.js';
import { readAddress } from './read-address.js';
import { readDate } from './read-date.js';
import { readLanguage } from './read-language.js';

/** @throws ArticleError ARTICLE_MALFORMED */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformed(`it is not JSON: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

/** Whether it may be meant as an article: data of other kinds lies beside articles too. */
export const isArticleLike = (value: unknown): boolean => isObject(value) && 'text' in value;

/**
 * The article of a JSON value, in the fields of `ArticleDocument`.
 * @throws ArticleError ARTICLE_MALFORMED naming every field that is wrong, ARTICLE_LONE_SURROGATE
 */
export function readJsonArticle(value: unknown): ArticleSource {
  if (!isObject(value)) throw malformed('an article is an object with its text in "text"');
  if (!('text' in value)) throw malformed('it has no "text"; an article is an object with its text in "text"');
  const document = toDocument(value);
  const faults = validateSync(document, { forbidUnknownValues: false }).flatMap(({ constraints }) =>
    Object.values(constraints ?? {}),
  );
  if (faults.length > 0) throw malformed(faults.join('; '));
  refuseHalfCharacters(document);
  return sourceOf(document);
}

function toDocument(value: Readonly<Record<string, unknown>>): ArticleDocument {
  const document = new ArticleDocument();
  for (const field of ['text', ...TEXT_FIELDS, 'publishedAt', 'url', 'language', 'sample'] as const) {
    if (Object.hasOwn(value, field)) Object.assign(document, { [field]: value[field] });
  }
  return document;
}

function refuseHalfCharacters(document: ArticleDocument): void {
  const field = TEXT_FIELDS.find((name) => /[\uD800-\uDFFF\0]/u.test(document[name] ?? ''));
  if (field === undefined) return;
  throw new ArticleError(
    'ARTICLE_LONE_SURROGATE',
    `${field} has half a character (a lone surrogate) or a null character`,
  );
}

/** Empty fields say nothing, as if they were not there. */
function sourceOf({ text, publishedAt, url, language, sample, ...document }: ArticleDocument): ArticleSource {
  const words = TEXT_FIELDS.map((name) => [name, document[name]?.trim() || null] as const);
  return {
    text,
    ...Object.fromEntries(words),
    publishedAt: publishedAt ? readDate(publishedAt) : null,
    url: url ? readAddress(url) : null,
    language: language ? readLanguage(language) : null,
    ...(sample === true ? { sample: true } : {}),
  };
}

const malformed = (what: string, cause?: unknown): ArticleError =>
  new ArticleError('ARTICLE_MALFORMED', what, { cause });
