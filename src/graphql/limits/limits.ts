/** Every bound of the API in one place. */

export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE_SIZE = 100;
/** Sort values are names and titles; a cursor is the text of at most two of them and an id. */
export const MAX_CURSOR_LENGTH = 8_000;

/** Rows that one operation may ask for: a page of 100 × 100 × 25. */
export const MAX_COST = 250_000;

/** Levels of fields in a document. A connection costs three: the list, its edges, the node. */
export const MAX_DEPTH = 20;
export const MAX_ALIASES = 50;
export const MAX_ROOT_FIELDS = 20;
/** Fields after fragments are spread. */
export const MAX_FIELDS = 2_000;
export const MAX_DIRECTIVES_AT_ONE_PLACE = 5;

export const MAX_FILTER_DEPTH = 8;
export const MAX_FILTER_CONDITIONS = 100;
export const MAX_FILTER_VALUES = 200;
export const MAX_FILTER_TEXT = 500;

/** Rows of a plain list (`toward`, `steps`) of one parent. Such lists hold a handful. */
export const MAX_LIST_ROWS = 500;
/** What a plain list counts for in the cost of an operation. */
export const LIST_COST = 5;

export const MAX_IDS = 100;
export const MAX_SEARCH_TEXT = 200;

export const MAX_SUBGRAPH_SEEDS = 50;
export const MAX_SUBGRAPH_NODES = 2_000;
export const MAX_SUBGRAPH_EDGES = 10_000;
export const MAX_SUBGRAPH_EDGES_PER_NODE = 500;

/** Highlights of one article of each kind. */
export const MAX_HIGHLIGHTS = 1_000;
/** Groups that `count` gives one by one; what is beyond is one more group. */
export const DEFAULT_COUNT_GROUPS = 50;
export const MAX_COUNT_GROUPS = 500;

export const MAX_ARTICLES_AT_ONCE = 100;
/** UTF-16 code units of one article, markup included. */
export const MAX_ARTICLE_LENGTH = 2_000_000;
export const MAX_METADATA_LENGTH = 1_000;
export const MAX_URL_LENGTH = 2_000;

/** Entities that one decision merges or separates. */
export const MAX_TOGETHER = 20;
export const MAX_SPLIT_ARTICLES = 500;
export const MAX_NAME_LENGTH = 200;

/** Pairs below it are seldom one. */
export const DEFAULT_MIN_SCORE = 0.25;

/** Compiled documents that are kept. */
export const MAX_PLANS = 1_000;
