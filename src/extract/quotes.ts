import type { Span } from '../model/span.js';
import type { ArticleText, Paragraph } from '../text/article-text.js';

/** What stands between quotation marks, the marks outside. Quotations inside quotations belong to the outer one. */
export interface Quote extends Span {
  readonly paragraph: number;
  /** False where the closing mark is missing: then it ends with its paragraph, or before a short attribution. */
  readonly closed: boolean;
}

interface Marks {
  readonly open: string;
  readonly close: string;
}

const DOUBLE: readonly Marks[] = [
  { open: '“', close: '”' },
  { open: '„', close: '“”' },
  { open: '«', close: '»' },
  { open: '"', close: '"' },
];
const SINGLE: Marks = { open: "‘'", close: "’'" };

/** Quotations of all paragraphs that are the article's own, in order. */
export function readQuotes({ text, paragraphs }: ArticleText): Quote[] {
  return paragraphs
    .filter(({ section }) => section !== 'boilerplate')
    .flatMap((paragraph) => quotesOf(text, paragraph));
}

function quotesOf(text: string, paragraph: Paragraph): Quote[] {
  const quotes: Quote[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    const marks = marksAt(text, at, paragraph);
    if (marks === null) {
      at += 1;
      continue;
    }
    const close = closeOf(text, at + 1, paragraph.end, marks);
    if (close !== null) {
      quotes.push({ start: at + 1, end: close, paragraph: paragraph.index, closed: true });
      at = close + 1;
      continue;
    }
    // A single mark without its partner was an apostrophe.
    if (marks !== SINGLE && at + 1 < paragraph.end) {
      quotes.push({
        start: at + 1,
        end: unclosedEnd(text, at + 1, paragraph.end),
        paragraph: paragraph.index,
        closed: false,
      });
      break;
    }
    at += 1;
  }
  return quotes;
}

function marksAt(text: string, at: number, paragraph: Paragraph): Marks | null {
  const mark = text.charAt(at);
  const double = DOUBLE.find(({ open }) => open === mark);
  if (double) return double;
  if (!SINGLE.open.includes(mark)) return null;
  const before = at === paragraph.start ? ' ' : text.charAt(at - 1);
  return /[\s([—–]/u.test(before) && /\S/u.test(text.charAt(at + 1)) ? SINGLE : null;
}

/** Quotations this long are not closed by a mark but by the end of their paragraph. */
const LONGEST_SINGLE = 600;

function closeOf(text: string, from: number, end: number, marks: Marks): number | null {
  const limit = marks === SINGLE ? Math.min(end, from + LONGEST_SINGLE) : end;
  for (let at = from; at < limit; at += 1) {
    const mark = text.charAt(at);
    if (!marks.close.includes(mark)) continue;
    if (marks !== SINGLE) return at;
    // An apostrophe has a letter behind it; a plural possessive cannot be told and is taken for the close.
    if (!/\p{L}/u.test(text.charAt(at + 1)) && /\S/u.test(text.charAt(at - 1))) return at;
  }
  return null;
}

const ATTRIBUTION =
  /[.!?,] (?:\p{Lu}\S+ ){1,4}(?:said|says|told|added|wrote|noted|argued|claimed)\b[^.]{0,120}\.$|[.!?,] (?:said|added) (?:\p{Lu}\S+ ?){1,4}[^.]{0,80}\.$/u;
const ATTRIBUTION_REACH = 260;

/** Where the closing mark was forgotten before "Blinken said at a news conference." */
function unclosedEnd(text: string, from: number, end: number): number {
  const start = Math.max(from, end - ATTRIBUTION_REACH);
  const match = ATTRIBUTION.exec(text.slice(start, end));
  return match ? start + match.index + 1 : end;
}

/** Lookup of quotations by offset. */
export class QuoteIndex {
  readonly #starts: readonly number[];

  constructor(readonly quotes: readonly Quote[]) {
    this.#starts = quotes.map(({ start }) => start);
  }

  /** The quotation that holds the offset, or null. */
  at(offset: number): Quote | null {
    const quote = this.quotes[this.#last(offset)];
    return quote && offset < quote.end ? quote : null;
  }

  /** Quotations that lie at least partly within the span. */
  within({ start, end }: Span): Quote[] {
    const found: Quote[] = [];
    for (let index = Math.max(0, this.#last(start)); index < this.quotes.length; index += 1) {
      const quote = this.quotes[index];
      if (!quote || quote.start >= end) break;
      if (quote.end > start) found.push(quote);
    }
    return found;
  }

  /** Index of the last quotation that starts at or before the offset, or -1. */
  #last(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
