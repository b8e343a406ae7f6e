/** ISO 639-1 of a language tag (`en`, `en-GB`, `en_US`); null where it is none. */
export function readLanguage(tag: string): string | null {
  const code = /^([a-z]{2})(?:[-_][a-z0-9_-]+)?$/iu.exec(tag.trim())?.[1];
  return code === undefined ? null : code.toLowerCase();
}
