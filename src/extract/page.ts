import type { Span, Words } from '../model/span.js';
import { contains, span, wordsAt } from '../model/span.js';
import type { Reading } from '../reading/reading.js';
import type { ArticleText } from '../text/article-text.js';
import { isPoint } from '../text/page.js';
import { readDateline } from '../text/read-meta.js';
import { QuoteIndex, readQuotes } from './quotes.js';
import { type Parsed, parse } from './syntax/tree.js';
import { type Token, tokenize } from './tokens.js';

/** Tokens of one sentence: indices, end exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly until: number;
}

/** What every step of extraction looks at: the article, its reading, and both cut into tokens and quotations. */
export interface Page {
  readonly article: ArticleText;
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** By the index of the sentence, without the dateline; empty for sentences of boilerplate and bylines. */
  readonly sentences: readonly TokenRange[];
  readonly quotes: QuoteIndex;
  /** The dependency trees; null where nothing has read them. */
  readonly parsed: Parsed | null;
}

export function openPage(article: ArticleText, reading: Reading): Page {
  const tokens = tokenize(article, reading);
  const sentences: TokenRange[] = article.sentences.map(() => ({ from: 0, until: 0 }));
  const dateline = datelineOf(article);
  tokens.forEach((token, index) => {
    if (token.section === 'boilerplate' || token.section === 'byline' || contains(dateline, token)) return;
    const known = sentences[token.sentence];
    sentences[token.sentence] = { from: known && known.until > 0 ? known.from : index, until: index + 1 };
  });
  return {
    article,
    reading,
    tokens,
    sentences,
    quotes: new QuoteIndex(readQuotes(article)),
    parsed: parse(tokens, reading),
  };
}

/** "MOSCOW – ", which is no part of what is told; empty where there is none. */
function datelineOf({ text, paragraphs }: ArticleText): Span {
  const start = paragraphs.find(({ section, start, end }) => section === 'body' && !isPoint(text.slice(start, end)));
  const dateline = start && readDateline(text.slice(start.start, start.end));
  return span(start?.start ?? 0, (start?.start ?? 0) + (dateline?.length ?? 0));
}

/** The span of a run of tokens. */
export function spanOf({ tokens }: Page, from: number, until: number): Span {
  const first = tokens[from];
  return { start: first?.start ?? 0, end: tokens[until - 1]?.end ?? first?.start ?? 0 };
}

export const wordsOf = (page: Page, from: number, until: number): Words =>
  wordsAt(page.article.text, spanOf(page, from, until));

/** The key of a token, or an empty text beyond the ends. */
export const keyAt = ({ tokens }: Page, index: number): string => tokens[index]?.key ?? '';

export const isQuoted = (page: Page, index: number): boolean => {
  const token = page.tokens[index];
  return token !== undefined && page.quotes.at(token.start) !== null;
};

/** True for tokens that something may be extracted from. */
export const isOpen = ({ tokens }: Page, index: number): boolean => {
  const section = tokens[index]?.section;
  return section !== undefined && section !== 'boilerplate' && section !== 'byline';
};

/** Index of the first token that ends behind the offset. */
export function firstTokenAt({ tokens }: Pick<Page, 'tokens'>, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a run of words of the reading: "long-range" is one word and two tokens. */
export function tokensOf(page: Page, { from, until }: TokenRange): TokenRange {
  const { words } = page.reading;
  const start = words[from]?.start ?? 0;
  const end = words[until - 1]?.end ?? start;
  const first = firstTokenAt(page, start);
  let last = first;
  while (last < page.tokens.length && (page.tokens[last]?.start ?? end) < end) last += 1;
  return { from: first, until: last };
}
