import { LONGEST_URL } from './limits.js';

/** The address of a page in full, without its fragment; null where it is none of the web. */
export function readAddress(text: string, base: string | null = null): string | null {
  if (text.length > LONGEST_URL) return null;
  try {
    const url = new URL(text.trim(), base ?? undefined);
    url.hash = '';
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
