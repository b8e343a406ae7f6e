import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { foldWord } from '../tokens.js';
import { keyOfSurname } from './surname-table.js';

const NOT_NAMES = readWordList('words.json', 'notNames');

/** A surname alone: of somebody the article names in full, else of a well-known office holder. */
export const surnames: Step = {
  name: 'surnames',
  run(page, draft) {
    const full = fullNames(draft);
    joinSurnameOnly(page, draft, full);
    for (let at = 0; at < page.tokens.length; at += 1) {
      const token = page.tokens[at];
      if (!token?.capital || !isOpen(page, at) || draft.at(at) || isInsideName(page, draft, at)) continue;
      const id = full.get(token.key) ?? knownId(page, draft, token.key);
      if (id === undefined || NOT_NAMES.has(token.key)) continue;
      draft.mention({ from: at, until: at + 1, entity: id, form: 'NAME', rule: 'surname', confidence: 0.85 });
    }
  },
};

/** Surname to the person who bears it; surnames of two people are left out. */
function fullNames(draft: Draft): Map<string, LocalId> {
  const found = new Map<string, LocalId>();
  const twice = new Set<string>();
  for (const entity of draft.entities.values()) {
    if (entity.kind !== 'Person' || !entity.name.includes(' ')) continue;
    const surname = foldWord(entity.name.split(' ').at(-1) ?? '');
    if (found.has(surname) && found.get(surname) !== entity.id) twice.add(surname);
    found.set(surname, entity.id);
  }
  for (const surname of twice) found.delete(surname);
  return found;
}

/** "Gen. Cavoli" and "Christopher Cavoli" are one: what was found by surname becomes the person of the full name. */
function joinSurnameOnly(page: Page, draft: Draft, full: ReadonlyMap<string, LocalId>): void {
  const joined = new Map<LocalId, LocalId>();
  for (const { id, kind, name, key, placeKind } of draft.entities.values()) {
    const isOther = kind !== 'Person' && (key !== null || placeKind === 'COUNTRY' || isSomewhere(page, draft, id));
    if (name.includes(' ') || isOther) continue;
    const person = full.get(foldWord(name));
    if (person !== undefined && person !== id) joined.set(id, person);
  }
  for (const mention of draft.mentions()) {
    const person = joined.get(mention.entity);
    if (person !== undefined) draft.replace({ ...mention, entity: person });
  }
  for (const id of joined.keys()) draft.entities.delete(id);
}

/** "in Merz" is a place, whoever bears the name. */
const isSomewhere = (page: Page, draft: Draft, id: LocalId): boolean =>
  draft
    .mentions()
    .some(({ entity, from }) => entity === id && /^(?:in|at|near|outside|around|into)$/u.test(keyAt(page, from - 1)));

function knownId(page: Page, draft: Draft, surname: string): LocalId | undefined {
  const key = keyOfSurname(surname, { as: 'WORD' }, page.article.meta.publishedAt);
  return key === null ? undefined : draft.known(key)?.id;
}

/** Capitalized neighbours that are no name yet make the word part of a name that is not known. */
function isInsideName(page: Page, draft: Draft, at: number): boolean {
  const title = page.tokens[at]?.section === 'title';
  const strange = (index: number): boolean => {
    const token = page.tokens[index];
    return (
      token !== undefined &&
      token.sentence === page.tokens[at]?.sentence &&
      token.capital &&
      !draft.at(index) &&
      /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
      !NOT_NAMES.has(token.key)
    );
  };
  const opensSentence = page.tokens[at - 2]?.sentence !== page.tokens[at]?.sentence;
  if (title) return false;
  return (
    (strange(at - 1) && !opensSentence && !/^(?:president|minister)$/u.test(keyAt(page, at - 1))) || strange(at + 1)
  );
}
