import { catalog } from '../catalog.js';
import type { Draft } from '../draft.js';
import type { Step } from '../pipeline.js';

/**
 * Where the article names one variant, the family's name is short for it: "Switchblade 300 drones ... the Switchblades". With two
 * variants, or one that is called otherwise (Storm Shadow and SCALP), each keeps its own.
 */
export const weaponFamilies: Step = {
  name: 'weapon-families',
  run(_page, draft) {
    for (const [family, variants] of variantsByFamily(draft)) {
      const [only, ...others] = variants;
      const whole = catalog().get(family);
      const variant = only === undefined ? undefined : catalog().get(only);
      if (others.length > 0 || !whole || !variant || !isShortFor(whole.name, variant.name)) continue;
      rename(draft, family, variant.key);
    }
  },
};

/** Keys of the variants that the article names, by the key of a family that it names too. */
function variantsByFamily(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { kind, key } of draft.entities.values()) {
    const family = kind === 'WeaponSystem' && key !== null ? catalog().get(key)?.family : null;
    if (key === null || family == null || draft.idOfKey(family) === undefined) continue;
    found.set(family, [...(found.get(family) ?? []), key]);
  }
  return found;
}

const firstWord = (name: string): string => name.split(/[ -]/u, 1)[0] ?? name;

/** "Shahed" for "Shahed-136", "Agni missile" for "Agni-V". */
const isShortFor = (family: string, variant: string): boolean => firstWord(family) === firstWord(variant);

function rename(draft: Draft, from: string, to: string): void {
  const [before, after] = [draft.idOfKey(from), draft.idOfKey(to)];
  if (before === undefined || after === undefined) return;
  for (const mention of draft.mentions()) {
    if (mention.entity === before) draft.replace({ ...mention, entity: after });
  }
  draft.entities.delete(before);
}
