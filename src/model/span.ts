/** A stretch of the stored text: UTF-16 code units, end exclusive, so that `text.slice(start, end)` is the words shown. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with its words, so that a reader need not have the article. */
export interface Words extends Span {
  readonly words: string;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const wordsAt = (text: string, { start, end }: Span): Words => ({ start, end, words: text.slice(start, end) });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** In order of the text; of two that start together the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
