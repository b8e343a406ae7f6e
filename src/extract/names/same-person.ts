import type { EntityFact, LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { transliterationKey } from './transliteration.js';

interface KnownPerson {
  readonly id: LocalId;
  readonly words: readonly string[];
}

/**
 * The person of the article whom a shorter name or another spelling means: "Streth" and "Valkan" of "Valkan Streth",
 * "Park" of "Park Jie-won", "Carl Niehaus" of "Carl Mpangazitha Niehaus". Of several the one named last before the token.
 * Null where nobody fits.
 */
export function personCalled(draft: Draft, name: string, before: number): LocalId | null {
  const words = wordsOf(name);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const people = [...draft.entities.values()]
    .filter(isNamedPerson)
    .map(({ id, name: full }) => ({ id, words: wordsOf(full) }));
  const fits = (test: (person: KnownPerson) => boolean): LocalId | null =>
    nearest(
      draft,
      people.filter(test).map(({ id }) => id),
      before,
    );
  const all = words.join(' ');
  if (words.length > 1)
    return fits(
      (one) =>
        one.words.join(' ') === all ||
        one.words.join(' ').endsWith(` ${all}`) ||
        (one.words[0] === first && one.words.at(-1) === last),
    );
  return (
    fits((one) => one.words.length > 1 && one.words.at(-1) === last) ??
    fits((one) => one.words.length > 1 && one.words[0] === first)
  );
}

const isNamedPerson = ({ kind, named }: EntityFact): boolean => kind === 'Person' && named;
const wordsOf = (name: string): string[] =>
  name
    .split(/\s+/u)
    .map(transliterationKey)
    .filter((word) => word !== '');

function nearest(draft: Draft, ids: readonly LocalId[], before: number): LocalId | null {
  if (ids.length < 2) return ids[0] ?? null;
  let best: LocalId | null = null;
  for (const { entity, from } of draft.mentions()) {
    if (!ids.includes(entity)) continue;
    if (from >= before && best !== null) break;
    best = entity;
  }
  return best;
}
