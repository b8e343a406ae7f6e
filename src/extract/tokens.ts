import type { Span } from '../model/span.js';
import type { Reading } from '../reading/reading.js';
import type { ArticleText, Section } from '../text/article-text.js';

/** A piece of a word between hyphens: rules over names and verbs look at "US-supplied" as two. */
export interface Token extends Span {
  readonly text: string;
  /** Folded for comparison: without marks, lower case, straight apostrophes. */
  readonly key: string;
  readonly sentence: number;
  readonly paragraph: number;
  readonly section: Section;
  /** A hyphen stands between it and the token before. */
  readonly joined: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const HYPHEN = /[-‐‑]/u;

export const isHyphen = (word: string): boolean => word.length === 1 && HYPHEN.test(word);

export const foldWord = (word: string): string =>
  /^[\x20-\x7e]*$/.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'");

/** All tokens of the article in order; hyphens between words are dropped, other punctuation is kept. */
export function tokenize(article: ArticleText, reading: Reading): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  for (const word of reading.words) {
    if (isHyphen(word.text) && word.gap === 0 && tokens.length > 0) {
      joined = true;
      continue;
    }
    const sentence = article.sentences[word.sentence];
    const paragraph = article.paragraphs[sentence?.paragraph ?? 0];
    for (const piece of pieces(word.text)) {
      const text = word.text.slice(piece.start, piece.end);
      tokens.push({
        start: word.start + piece.start,
        end: word.start + piece.end,
        text,
        key: foldWord(text),
        sentence: word.sentence,
        paragraph: paragraph?.index ?? 0,
        section: paragraph?.section ?? 'body',
        joined: joined || piece.start > 0,
        spaced: word.gap > 0 && piece.start === 0,
        capital: /^\p{Lu}/u.test(text),
      });
      joined = false;
    }
  }
  return tokens;
}

/** The parts of a word between its hyphens. */
export function pieces(word: string): Span[] {
  if (!HYPHEN.test(word) || isHyphen(word) || /^-+$/.test(word)) return [{ start: 0, end: word.length }];
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at <= word.length; at += 1) {
    if (at < word.length && !HYPHEN.test(word.charAt(at))) continue;
    if (at > start) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}
