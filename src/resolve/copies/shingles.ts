import { searchTokens } from '../../model/name-key.js';
import type { ArticleText, Section } from '../../text/article-text.js';

/** Words in a row: five are seldom the same by chance. */
const SHINGLE_WORDS = 5;
/** What the outlets that carry a story write of their own, or what is not the article's. */
const NOT_SHARED: ReadonlySet<Section> = new Set(['title', 'byline', 'boilerplate']);

/** 32-bit hashes of the runs of words of an article's own text. */
export function shinglesOf({ text, paragraphs }: Pick<ArticleText, 'text' | 'paragraphs'>): ReadonlySet<number> {
  const words = paragraphs
    .filter(({ section }) => !NOT_SHARED.has(section))
    .flatMap(({ start, end }) => searchTokens(text.slice(start, end)))
    .map(hashWord);
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE_WORDS; next += 1) hash = mix(hash ^ (words[next] ?? 0));
    found.add(hash);
  }
  return found;
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3, which spreads every bit over the whole. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
