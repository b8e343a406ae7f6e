import type { Page } from '../page.js';

/** Index of the first token that ends behind the offset. */
export function firstTokenAt({ tokens }: Page, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the sentence that holds the offset, or of the last one before it. */
export const sentenceAt = (page: Page, offset: number): number =>
  page.tokens[Math.min(firstTokenAt(page, offset), page.tokens.length - 1)]?.sentence ?? 0;
