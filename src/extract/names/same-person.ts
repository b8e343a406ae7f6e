import type { EntityFact, LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { transliterationKey } from './transliteration.js';

/**
 * The person of the article whom a shorter name or another spelling means: "Streth" and "Valkan" of "Valkan Streth",
 * "Park" of "Park Jie-won", "Carl Niehaus" of "Carl Mpangazitha Niehaus", "Rodrigo Chaves" of "Rodrigo Chaves Robles". Of several the one named last before the token.
 * Null where nobody fits.
 */
export function personCalled(draft: Draft, name: string, before: number): LocalId | null {
  const words = keysOf(name);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const fits = (test: Test): LocalId | null => nearest(draft, peopleWhose(draft, test), before);
  if (words.length === 1)
    return (
      fits((full, own) => full.length > 1 && full.at(-1) === last && hasArticle(own) === hasArticle(name)) ??
      namedBefore(
        draft,
        peopleWhose(draft, (full) => full.length > 1 && (full[0] === first || isFathersName(full, first))),
        before,
      ) ??
      fits((full) => full.length > 1 && full.at(-1) === last)
    );
  const all = words.join(' ');
  return fits(
    (full) =>
      (full.at(-1) === last && (full.join(' ') === all || full.join(' ').endsWith(` ${all}`) || full[0] === first)) ||
      (full.length > words.length && full.join(' ').startsWith(`${all} `)),
  );
}

/** "Chaves" of "Rodrigo Chaves Robles": of two surnames the first is the one that is used. */
const isFathersName = (full: readonly string[], word: string): boolean => full.length > 2 && full.at(-2) === word;

/** Of the words of a full name, and of its last word as it is written. */
type Test = (full: readonly string[], last: string) => boolean;

function peopleWhose(draft: Draft, test: Test): LocalId[] {
  const found: LocalId[] = [];
  for (const entity of draft.entities.values())
    if (entity.kind === 'Person' && entity.named && test(wordsOfName(entity), lastWord(entity.name)))
      found.push(entity.id);
  return found;
}

const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? '';
const hasArticle = (name: string): boolean => ARTICLE.test(name);

const known = new WeakMap<EntityFact, readonly string[]>();

/** Worked out once for each entity. */
function wordsOfName(entity: EntityFact): readonly string[] {
  const words = known.get(entity) ?? keysOf(entity.name);
  known.set(entity, words);
  return words;
}

/** "al-Sisi", "El-Sisi" and "Sisi" are one. */
const ARTICLE = /^(?:al|el|as|ash|ar|an|ad|at|az|ul|ud)[-‐‑’'](?=\p{L}{2})/iu;

const keysOf = (name: string): readonly string[] =>
  name
    .split(/\s+/u)
    .map((word) => transliterationKey(word.replace(ARTICLE, '')))
    .filter((word) => word !== '');

/** Somebody is called by the given name only after having been named in full. */
const namedBefore = (draft: Draft, ids: readonly LocalId[], before: number): LocalId | null =>
  draft.mentions().some(({ entity, from }) => from < before && ids.includes(entity))
    ? nearest(draft, ids, before)
    : null;

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
