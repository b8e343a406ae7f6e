import { isObject } from '../is-object.js';
import type { PageDocument } from './page-node.js';

/** Types of schema.org that are an article, those of its subtypes by their endings. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/u;
const DEEPEST = 6;

export type JsonLd = Readonly<Record<string, unknown>>;

/** The article among the page's linked data, or null. What is not JSON is passed over: pages have much of it. */
export function findJsonLd(document: PageDocument): JsonLd | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parse(script.textContent ?? ''), DEEPEST);
    if (found !== null) return found;
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$/gu, ''));
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): JsonLd | null {
  if (depth === 0) return null;
  if (Array.isArray(value)) return firstOf(value, depth);
  if (!isObject(value)) return null;
  if (listOf(value['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
  return firstOf([value['@graph'], value.mainEntity], depth);
}

function firstOf(values: readonly unknown[], depth: number): JsonLd | null {
  for (const value of values) {
    const found = findArticle(value, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Names of people or bodies, given as text or as objects with a name. */
export function namesIn(value: unknown): string[] {
  return listOf(value).flatMap((item) => {
    const name = isObject(item) ? item.name : item;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });
}

/** An address given as text or as an object with an id. */
export function addressIn(value: unknown): string | null {
  const address = isObject(value) ? (value['@id'] ?? value.url) : value;
  return typeof address === 'string' ? address : null;
}
