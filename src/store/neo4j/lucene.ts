/** Questions in the language of the full-text indexes. Everything that may mean something in it is escaped. */

const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '\\$&');

export const termQuery = (text: string): string => escaped(text);
export const prefixQuery = (text: string): string => `${escaped(text)}*`;
export const wildcardQuery = (text: string): string => `*${escaped(text)}*`;

/** Any of these, each as it is: without `OR` between them an index of whole keys would take them for one. */
export const anyTerm = (texts: readonly string[]): string => texts.map(escaped).join(' OR ');

export const anyOf = (queries: readonly string[]): string => `(${queries.join(' ')})`;
export const allOf = (queries: readonly string[]): string => queries.map((query) => `+${query}`).join(' ');
