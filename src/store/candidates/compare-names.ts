import { nameKey } from '../../model/name-key.js';
import type { EntityRecord } from '../../model/nodes.js';
import { isOneOff } from '../search-keys.js';
import { formsOf } from './block-keys.js';
import type { Reason } from './compare-entities.js';
import { acronymIn, acronymsOf, latinWords, sameGivenName, skeleton, tellingWords } from './spelling.js';

const WEIGHT = {
  same: 4,
  otherOrder: 3.5,
  otherSpelling: 3,
  sameSurname: 2.5,
  acronym: 2,
  oneOff: 1.5,
  part: 1,
  loneSurname: 0.5,
  otherGivenName: -4,
  nothing: -3,
} as const;

/** A form of the name, taken apart once. */
interface Form {
  readonly name: string;
  readonly key: string;
  readonly words: readonly string[];
  readonly telling: readonly string[];
  /** The telling words in an order of their own, as they are and without what spellings differ in. */
  readonly sorted: string;
  readonly skeleton: string;
}

/**
 * The best that any name of the one and any of the other have in common. Names that articles use for a person alone, like
 * a surname, say little where both have full ones: then these decide.
 */
export function compareNames(a: EntityRecord, b: EntityRecord): readonly [Reason] {
  const isPerson = a.__typename === 'Person';
  const [own, other] = [formsFor(a), formsFor(b)];
  let best: Reason | null = null;
  for (const first of own) {
    for (const second of other) {
      const found = isPerson ? comparePersons(first, second) : compareForms(first, second);
      if (found !== null && (best === null || found.weight > best.weight)) best = found;
      if (best?.weight === WEIGHT.same) return [best];
    }
  }
  return [best ?? { reason: 'their names have no words in common', weight: WEIGHT.nothing }];
}

/** One entity is compared with many. */
const taken = new WeakMap<EntityRecord, readonly Form[]>();

function formsFor(record: EntityRecord): readonly Form[] {
  const known = taken.get(record) ?? takeApart(record);
  taken.set(record, known);
  return known;
}

/** Of a person with a full name only full names count. */
function takeApart(record: EntityRecord): readonly Form[] {
  const forms = formsOf(record).map(formOf);
  if (record.__typename !== 'Person') return forms;
  const full = forms.filter(({ words }) => words.length > 1);
  return full.length > 0 ? full : forms;
}

function formOf(name: string): Form {
  const words = latinWords(name);
  const telling = tellingWords(words);
  const [plain, skeletons] = [[...telling].sort(), telling.map(skeleton).sort()];
  return { name, key: nameKey(name), words, telling, sorted: plain.join(' '), skeleton: skeletons.join(' ') };
}

const because = (weight: number, reason: string): Reason => ({ reason, weight });
const quoted = ({ name: a }: Form, { name: b }: Form): string => `"${a}" and "${b}"`;

/** Shorter skeletons are of too many names. */
const MIN_SKELETON = 3;

/** What holds of any two names. */
function compareWords(a: Form, b: Form): Reason | null {
  if (a.key === b.key) return because(WEIGHT.same, `both are called "${a.name}"`);
  if (a.sorted === b.sorted) {
    return because(WEIGHT.otherOrder, `${quoted(a, b)} are the same words`);
  }
  const isLong = a.skeleton.split(' ').some((word) => word.length >= MIN_SKELETON);
  if (a.skeleton === b.skeleton && isLong) {
    return because(WEIGHT.otherSpelling, `${quoted(a, b)} are one name in two spellings`);
  }
  return null;
}

function comparePersons(a: Form, b: Form): Reason | null {
  const plain = compareWords(a, b);
  if (plain !== null) return plain;
  const [surnameA, surnameB] = [a.words.at(-1) ?? '', b.words.at(-1) ?? ''];
  const isSame = skeleton(surnameA) === skeleton(surnameB);
  if (!isSame && !isOneOff(surnameA, surnameB)) return null;
  const [givenA, givenB] = [a.words[0] ?? '', b.words[0] ?? ''];
  if (a.words.length === 1 || b.words.length === 1) {
    return because(WEIGHT.loneSurname, `${quoted(a, b)} share the surname, which one of them has alone`);
  }
  if (!sameGivenName(givenA, givenB)) {
    return because(WEIGHT.otherGivenName, `${quoted(a, b)} have other given names`);
  }
  return isSame
    ? because(WEIGHT.sameSurname, `${quoted(a, b)} have one surname and given names that may be one`)
    : because(WEIGHT.oneOff, `${quoted(a, b)} have surnames that are a letter apart`);
}

function compareForms(a: Form, b: Form): Reason | null {
  const plain = compareWords(a, b);
  if (plain !== null) return plain;
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) {
    return because(WEIGHT.acronym, `of ${quoted(a, b)} one is an acronym of the other`);
  }
  if (a.telling.length === b.telling.length && areOneOff(a.telling, b.telling)) {
    return because(WEIGHT.oneOff, `${quoted(a, b)} are a letter apart`);
  }
  return isPart(a, b) || isPart(b, a) ? because(WEIGHT.part, `of ${quoted(a, b)} one holds the other`) : null;
}

const isAcronymOf = (short: Form, long: Form): boolean => {
  const acronym = acronymIn(short.name);
  return acronym !== null && long.words.length > 1 && acronymsOf(long.name).includes(acronym);
};

/** All words alike but one, in which a letter is wrong. */
function areOneOff(a: readonly string[], b: readonly string[]): boolean {
  const differing = a.flatMap((word, place) => (word === b[place] ? [] : [[word, b[place] ?? ''] as const]));
  const [only] = differing;
  return differing.length === 1 && only !== undefined && isOneOff(...only);
}

function isPart(short: Form, long: Form): boolean {
  const there = new Set(long.telling.map(skeleton));
  return short.telling.length < long.telling.length && short.telling.every((word) => there.has(skeleton(word)));
}
