import { LARGEST_TEXT } from '../../text/check-text.js';

/**
 * Bytes of one file, page or line. A character of the longest text allowed takes up to six bytes (`\u2019` in JSON), and
 * pages carry scripts: what is larger holds no article that would be taken.
 */
export const LARGEST_INPUT = LARGEST_TEXT * 8;

/** In UTF-16 code units, as for the fields of the API. */
export const LONGEST_METADATA = 1_000;
export const LONGEST_URL = 2_000;

/** Elements of a page. The largest of news sites have some ten thousand. */
export const MOST_ELEMENTS = 50_000;
/** Bytes of a page: parsing holds up everything else, about a second for as much. */
export const LARGEST_PAGE = 4_000_000;
