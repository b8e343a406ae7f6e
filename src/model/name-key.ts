/**
 * The key by which names are compared in every store: compatibility-normalized, without marks, lower case, with one
 * kind of apostrophe, dash and space, without a leading article or possessive ending. "The Kremlin’s" and "kremlin" are one.
 */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/^(?:the|a|an) (?=.)/, '')
    .replace(/(?<=.)'s?$/, '');
}

/** Folds running text for comparison and search: marks, case, apostrophes, dashes and spaces; words are kept. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text as search sees them: runs of letters and digits, folded. */
export function searchTokens(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
