import type { EntityFact } from '../../model/article-facts.js';
import type { WeaponClass } from '../../model/vocabulary.js';
import { readJson } from '../table.js';

/** Lists of `event-words.json`: what a noun is, as far as events need to know. */
type Lists = ReadonlyMap<string, ReadonlySet<string>>;

let loaded: Lists | null = null;

function lists(): Lists {
  loaded ??= new Map(
    Object.entries(readJson('event-words.json') as Record<string, unknown>).flatMap(([name, words]) =>
      Array.isArray(words) ? [[name, new Set(words.map(String))] as const] : [],
    ),
  );
  return loaded;
}

export const isIn = (list: string, word: string): boolean => lists().get(list)?.has(word) ?? false;

/** True where a list of the name exists. */
export const isList = (name: string): boolean => lists().has(name);

let byWord: ReadonlyMap<string, readonly string[]> | null = null;
const NONE: readonly string[] = [];

/** Names of all lists that have the word. */
export function listsWith(word: string): readonly string[] {
  if (byWord === null) {
    const found = new Map<string, string[]>();
    for (const [name, words] of lists()) for (const one of words) found.set(one, [...(found.get(one) ?? []), name]);
    byWord = found;
  }
  return byWord.get(word) ?? NONE;
}

const OF_CLASS: Partial<Record<WeaponClass, readonly string[]>> = {
  NAVAL: ['ships', 'forces'],
  MISSILE: ['projectiles'],
  UAV: ['projectiles'],
  AIRCRAFT: ['aircraft'],
};

/** Names of the lists that an entity belongs to by its kind. */
export function listsOf(entity: EntityFact): readonly string[] {
  switch (entity.kind) {
    case 'WeaponSystem':
      return ['arms', ...(OF_CLASS[entity.weaponClass ?? 'OTHER'] ?? [])];
    case 'Person':
      return ['persons', 'people'];
    case 'Place':
      return entity.placeKind === 'COUNTRY' ? ['territory', 'targets', 'states'] : ['territory', 'targets'];
    case 'Organization':
      return entity.organizationKind === 'MILITARY' || entity.organizationKind === 'ARMED_GROUP'
        ? ['states', 'forces', 'targets']
        : ['states'];
  }
}
