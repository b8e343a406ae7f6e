import { firstTokenAt, type Page } from '../page.js';

export { firstTokenAt };

/** Index of the sentence that holds the offset, or of the last one before it. */
export const sentenceAt = (page: Page, offset: number): number =>
  page.tokens[Math.min(firstTokenAt(page, offset), page.tokens.length - 1)]?.sentence ?? 0;
