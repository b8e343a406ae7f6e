import { foldWord } from './tokens.js';

/** A readable id: "Andrii Sybiha" is `andrii-sybiha`. */
export const slugOf = (name: string): string =>
  foldWord(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'unnamed';
