import { readFileSync } from 'node:fs';
import { searchTokens } from '../model/name-key.js';
import { packagePath } from '../package-root.js';

const { sorts } = JSON.parse(
  readFileSync(packagePath('src', 'resolve', 'lexicon', 'generic-weapons.json'), 'utf8'),
) as { readonly sorts: Readonly<Record<string, readonly string[]>> };

/**
 * The sort of weapons that a description means, whoever made or gave them: "U.S.-supplied long-range rockets" and
 * "long-range missiles" are one sort, "American weapons" another.
 */
export function genericSort(description: string): string {
  const words = ` ${searchTokens(description).join(' ')} `;
  const found = Object.entries(sorts).find(([, forms]) => forms.some((form) => words.includes(` ${form} `)));
  return `sort:${found?.[0] ?? 'weapons'}`;
}
