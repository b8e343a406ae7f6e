import { catalog } from '../catalog.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { foldWord } from '../tokens.js';
import { initialsOf, isHeadOf, isPartOf } from './name-parts.js';
import { type ReadName, readNameSpans } from './name-spans.js';
import { organizationKindOf } from './organization-patterns.js';
import { personCalled } from './same-person.js';
import { keyOfSurname } from './surname-table.js';

const BODY_NOUNS = readWordList('name-words.json', 'bodyNouns');
/** A name of the tables inside a longer one gives way only to a sure reading: "Jordan" in "Michael Jordan". */
const SURE_OF_MORE = 0.7;

const KINDS = { PERSON: 'Person', ORGANIZATION: 'Organization', PLACE: 'Place', NATIONALITY: 'Place' } as const;

/**
 * People, bodies and places that the model found and the tables lack. Longer names come first: "Valkan Streth" makes
 * the person that "Streth" is, "Southern Resistance Council" the body that "the Council" is.
 */
export const readNames: Step = {
  name: 'read-names',
  run(page, draft) {
    const names = readNameSpans(page).filter(({ label }) => label !== 'NATIONALITY');
    for (const name of [...names].sort((a, b) => b.until - b.from - (a.until - a.from) || a.from - b.from)) {
      if (isFree(page, draft, name)) add(page, draft, name);
    }
  },
};

/** No name is there yet, or only ones that a longer, sure name holds; those go. */
function isFree(page: Page, draft: Draft, name: ReadName): boolean {
  const there = new Set<DraftMention>();
  for (let at = name.from; at < name.until; at += 1) {
    const mention = draft.at(at);
    if (mention) there.add(mention);
  }
  if (there.size === 0) return true;
  if (name.label === 'PLACE' || (name.confidence < SURE_OF_MORE && !name.joined)) return false;
  if (isStateInFull(page, draft, name)) return false;
  const isSurname =
    name.label === 'PERSON' &&
    personCalled(draft, keyAt(page, name.until - 1), name.from) !== null &&
    ![...there].some(({ entity }) => draft.entities.get(entity)?.placeKind === 'COUNTRY');
  const within = [...there].every(
    ({ from, until }) =>
      name.from <= from && until <= name.until && (isSurname || until - from < name.until - name.from),
  );
  const other = [...there].every(({ entity }) => draft.entities.get(entity)?.kind !== KINDS[name.label]);
  if (!within || (!other && (!isBodyOfBody(page, name) || isKnownAtEnd(draft, there, name)))) return false;
  for (const { from } of there) draft.remove(from);
  return true;
}

/** "the Republic of Mauritius" is the country. */
const isStateInFull = (page: Page, draft: Draft, { from, until }: ReadName): boolean =>
  /^(?:republic|kingdom|state|sultanate|emirate|commonwealth|federation|grand|principality)$/u.test(
    keyAt(page, from),
  ) &&
  keyAt(page, from + 1) === 'of' &&
  draft.entities.get(draft.at(until - 1)?.entity ?? '')?.placeKind === 'COUNTRY';

/** "NATO Defence College", "EU Foreign Affairs Council". */
const isBodyOfBody = (page: Page, { label, until }: ReadName): boolean =>
  label === 'ORGANIZATION' && page.tokens[until - 1]?.capital === true && BODY_NOUNS.has(keyAt(page, until - 1));

/** "Norwegian Ministry of Foreign Affairs": the ministry is known, and its country stands before it. */
const isKnownAtEnd = (draft: Draft, there: ReadonlySet<DraftMention>, { until }: ReadName): boolean =>
  [...there].some((mention) => mention.until === until && draft.entities.get(mention.entity)?.kind === 'Organization');

function add(page: Page, draft: Draft, name: ReadName): void {
  const { from, until, confidence } = name;
  const words = wordsOf(page, from, until).words.replace(/\s+/gu, ' ');
  const entity =
    knownPerson(page, draft, name, words) ??
    sameBody(page, draft, name, words) ??
    tableBody(draft, name, words) ??
    make(page, draft, name, words);
  draft.mention({ from, until, entity, form: 'NAME', rule: 'reading', confidence });
}

/** Somebody the article has already, or a surname alone that only one office holder of the tables bears. */
function knownPerson(page: Page, draft: Draft, { label, from, until }: ReadName, words: string): string | null {
  if (label !== 'PERSON') return null;
  const called = personCalled(draft, words, from);
  if (called !== null) return called;
  const date = page.article.meta.publishedAt;
  const key = until - from > 1 ? null : keyOfSurname(keyAt(page, from), { as: 'PERSON' }, date);
  return key === null ? null : (draft.known(key)?.id ?? null);
}

/** "the Council" of the one body whose name ends so; "USC" of the one with these initials, or that stands before the bracket. */
function sameBody(page: Page, draft: Draft, { label, from }: ReadName, words: string): string | null {
  if (label === 'PERSON') return null;
  const before = keyAt(page, from - 1) === '(' ? draft.at(from - 2) : null;
  const acronym = /^\p{Lu}{2,8}$/u.test(words);
  if (acronym && before && draft.entities.get(before.entity)?.kind === KINDS[label]) return before.entity;
  const fits = [...draft.entities.values()].filter(
    ({ kind, name, named }) =>
      kind === KINDS[label] &&
      named &&
      (acronym
        ? initialsOf(name) === words
        : isPartOf(words, name) || (kind === 'Organization' && isHeadOf(words, name))),
  );
  return fits.length === 1 ? (fits[0]?.id ?? null) : null;
}

let bodies: ReadonlyMap<string, string> | null = null;

/** Bodies of the tables by their folded names: some papers write "Tass" and "Nato". Names of two are left out. */
function loadBodies(): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const twice = new Set<string>();
  for (const { key, name, names } of catalog().values()) {
    if (!key.startsWith('body:')) continue;
    for (const word of new Set([name, ...names].map(foldWord))) {
      if (keys.has(word)) twice.add(word);
      keys.set(word, key);
    }
  }
  for (const word of twice) keys.delete(word);
  return keys;
}

function tableBody(draft: Draft, { label }: ReadName, words: string): string | null {
  if (label !== 'ORGANIZATION') return null;
  bodies ??= loadBodies();
  const key = bodies.get(foldWord(words));
  return key === undefined ? null : (draft.known(key)?.id ?? null);
}

function make(page: Page, draft: Draft, { label, from, until }: ReadName, name: string): string {
  const kind = KINDS[label];
  const organizationKind = kind === 'Organization' ? { organizationKind: organizationKindOf(page, from, until) } : {};
  // "the Council" is another one in every article.
  const local = kind === 'Organization' && until === from + 1 && BODY_NOUNS.has(keyAt(page, from));
  return draft.found({ kind, name, named: true, local, ...organizationKind }).id;
}
