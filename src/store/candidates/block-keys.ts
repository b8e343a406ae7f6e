/** Keys by which entities that may be one are found: two that share none are never compared. */
import { foldText, nameKey } from '../../model/name-key.js';
import type { EntityRecord } from '../../model/nodes.js';
import { acronymIn, acronymsOf, latinWords, skeleton, tellingWords } from './spelling.js';

/** A key that more entities have tells little; the best known of them are tried. */
export const BEARERS_PER_KEY = 50;

/** Of an entity with more names only so many are looked at. */
const MAX_FORMS = 30;
/** Shorter ones are of too many words. */
const MIN_WORD_LENGTH = 3;

/** The name and the aliases. */
export const formsOf = ({ name, aliases }: EntityRecord): readonly string[] => [name, ...aliases].slice(0, MAX_FORMS);

/** What is only described belongs to its article: its words are no name by which it could be another's. */
const hasName = (record: EntityRecord): boolean =>
  record.named || (/^\p{Lu}/u.test(record.name) && record.__typename !== 'WeaponSystem');

const KIND_LETTERS = 3;

/** Without doubles, in no order that means anything. */
export function blockKeys(record: EntityRecord): readonly string[] {
  if (!hasName(record)) return [];
  const kind = record.__typename.slice(0, KIND_LETTERS);
  const keys = new Set<string>();
  const add = (what: string, value: string): void => {
    if (value !== '') keys.add(`${kind} ${what} ${value}`);
  };
  for (const form of formsOf(record)) {
    const words = latinWords(form);
    add('words', skeletonOf(words));
    for (const word of record.__typename === 'Person' ? words.slice(-1) : tellingWords(words)) {
      if (word.length >= MIN_WORD_LENGTH) add('word', skeleton(word));
    }
    if (record.__typename === 'Person') continue;
    const acronyms = words.length > 1 ? acronymsOf(form) : [acronymIn(form) ?? ''];
    for (const acronym of acronyms) add('acronym', acronym);
  }
  add('wikidata', record.wikidataId ?? '');
  if (record.__typename === 'Place') add('geonames', String(record.geonamesId ?? ''));
  if (record.__typename === 'WeaponSystem') add('designator', designatorKey(record.designator));
  return [...keys];
}

/** All words of the name, however they are ordered and spelled. */
const skeletonOf = (words: readonly string[]): string => tellingWords(words).map(skeleton).sort().join(' ');

/** "Kh-101", "KH 101" and "Х-101" are one. */
export const designatorKey = (designator: string | null): string =>
  designator === null ? '' : latinWords(foldText(nameKey(designator))).join('');
