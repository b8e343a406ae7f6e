import { LARGEST_TEXT } from '../../text/check-text.js';

/**
 * Bytes of one file, page or line. A character of the longest text allowed takes up to six bytes (`\u2019` in JSON), and
 * pages carry scripts: what is larger holds no article that would be taken.
 */
export const LARGEST_INPUT = LARGEST_TEXT * 8;

/** In UTF-16 code units, as for the fields of the API. */
export const LONGEST_METADATA = 1_000;
export const LONGEST_URL = 2_000;

/**
 * Of a page: bytes, elements and pieces of text, and the sum of their depths, which is what taking a page apart costs. It
 * holds up everything else meanwhile, two or three seconds for as much as is allowed. News sites have some thousand
 * elements, about twenty deep.
 */
export const LARGEST_PAGE = 4_000_000;
export const MOST_NODES = 100_000;
export const MOST_DEPTHS = 2_000_000;
