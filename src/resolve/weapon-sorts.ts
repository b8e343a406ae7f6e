import { readFileSync } from 'node:fs';
import { makeId } from '../model/ids.js';
import { searchTokens } from '../model/name-key.js';
import type { WeaponSystemRecord } from '../model/nodes.js';
import type { WeaponClass } from '../model/vocabulary.js';
import { packagePath } from '../package-root.js';

/** Weapons that are described and not named, by what permissions tell apart. */
interface WeaponSort {
  readonly name: string;
  readonly class: WeaponClass;
  /** Words of which one must be in the description; none for the sort of all others. */
  readonly words: readonly string[];
}

const { sorts } = JSON.parse(
  readFileSync(packagePath('src', 'resolve', 'lexicon', 'generic-weapons.json'), 'utf8'),
) as { readonly sorts: readonly WeaponSort[] };

/**
 * The sort of weapons that a description means, whoever made or gave them: "U.S.-supplied long-range rockets" and
 * "longer-range missiles" are one sort, "American weapons" another. Unlike the weapons as one article describes them it is
 * the same in all, so that what is allowed can be followed from article to article.
 */
export function weaponSort(description: string): WeaponSystemRecord {
  const words = ` ${searchTokens(description).join(' ')} `;
  const sort = sorts.find((one) => one.words.some((word) => words.includes(` ${word} `))) ?? sorts.at(-1);
  if (sort === undefined) throw new Error('the table of weapon sorts is empty');
  return recordOf(sort);
}

const recordOf = ({ name, class: weaponClass }: WeaponSort): WeaponSystemRecord => ({
  __typename: 'WeaponSystem',
  id: makeId('WeaponSystem', 'sort', name),
  name,
  aliases: [],
  description: null,
  wikidataId: null,
  named: false,
  articleId: null,
  designator: null,
  class: weaponClass,
  originId: null,
  rangeKm: null,
  generic: true,
  familyId: null,
});
