import type { LabelledSpan } from '../../reading/reading.js';
import type { Draft, DraftMention } from '../draft.js';
import { isOpen, keyAt, type Page, type TokenRange, tokensOf, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { initialsOf, isPartOf } from './name-parts.js';
import { organizationKindOf } from './organization-patterns.js';
import { keyOfSurname } from './surname-table.js';

/** Names less sure than this are wrong more often than right. */
const SURE = 0.5;
/** A name of the tables inside a longer one gives way only to a sure reading: "Jordan" in "Michael Jordan". */
const SURE_OF_MORE = 0.7;

const LABELS = ['PERSON', 'ORGANIZATION', 'PLACE'] as const;
type Label = (typeof LABELS)[number];
const KINDS = { PERSON: 'Person', ORGANIZATION: 'Organization', PLACE: 'Place' } as const;

interface ReadName extends TokenRange {
  readonly label: Label;
  readonly confidence: number;
}

/**
 * People, bodies and places that the model found and the tables lack. Longer names come first: "Valkan Streth" makes
 * the person that "Streth" is, "Southern Resistance Council" the body that "the Council" is.
 */
export const readNames: Step = {
  name: 'read-names',
  run(page, draft) {
    const names = joinNeighbours(
      page,
      (page.reading.spans ?? []).flatMap((span) => nameOf(page, span) ?? []),
    );
    for (const name of names.sort((a, b) => b.until - b.from - (a.until - a.from) || a.from - b.from)) {
      if (isFree(draft, name)) add(page, draft, name);
    }
  },
};

function nameOf(page: Page, span: LabelledSpan): ReadName | null {
  const label = LABELS.find((known) => known === span.label);
  if (span.head !== 'names' || label === undefined || span.confidence < SURE) return null;
  let { from, until } = tokensOf(page, span);
  if (/^(?:the|a|an)$/u.test(keyAt(page, from)) || isMonth(page, from)) from += 1;
  if (/^['’]s?$/u.test(keyAt(page, until - 1))) until -= 1;
  if (until <= from || !isOpen(page, from) || !isNameLike(page, from, until)) return null;
  return { from, until, label, confidence: span.confidence };
}

const isMonth = (page: Page, at: number): boolean =>
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/u.test(keyAt(page, at));

/** "[Donald] Trump" has a bracket between. */
const isBeside = (page: Page, end: number, start: number): boolean =>
  end === start || (end + 1 === start && keyAt(page, end) === ']');

/** "Donald" and "Trump" side by side are one person. */
function joinNeighbours(page: Page, names: readonly ReadName[]): ReadName[] {
  const joined: ReadName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const person = name.label === 'PERSON' && last?.label === 'PERSON' && isBeside(page, last.until, name.from);
    if (last && person && page.tokens[name.from]?.sentence === page.tokens[last.from]?.sentence) {
      joined[joined.length - 1] = {
        ...last,
        until: name.until,
        confidence: Math.min(last.confidence, name.confidence),
      };
    } else joined.push(name);
  }
  return joined;
}

/** Something in it is written as a name is, and it stays within its sentence. */
function isNameLike(page: Page, from: number, until: number): boolean {
  const tokens = page.tokens.slice(from, until);
  return (
    tokens.some(({ capital, text }) => capital || /\d/u.test(text)) &&
    tokens.every(({ sentence }) => sentence === tokens[0]?.sentence)
  );
}

/** No name is there yet, or only ones that a longer, sure name holds; those go. */
function isFree(draft: Draft, name: ReadName): boolean {
  const there = new Set<DraftMention>();
  for (let at = name.from; at < name.until; at += 1) {
    const mention = draft.at(at);
    if (mention) there.add(mention);
  }
  if (there.size === 0) return true;
  if (name.label === 'PLACE' || name.confidence < SURE_OF_MORE) return false;
  const within = [...there].every(
    ({ from, until }) => name.from <= from && until <= name.until && until - from < name.until - name.from,
  );
  const other = [...there].every(({ entity }) => draft.entities.get(entity)?.kind !== KINDS[name.label]);
  if (!within || !other) return false;
  for (const { from } of there) draft.remove(from);
  return true;
}

function add(page: Page, draft: Draft, name: ReadName): void {
  const { from, until, confidence } = name;
  const words = wordsOf(page, from, until).words.replace(/\s+/gu, ' ');
  const entity = knownPerson(page, draft, name) ?? sameBody(page, draft, name, words) ?? make(page, draft, name, words);
  draft.mention({ from, until, entity, form: 'NAME', rule: 'reading', confidence });
}

/** A surname alone that only one office holder of the tables bears. */
function knownPerson(page: Page, draft: Draft, { label, from, until }: ReadName): string | null {
  if (label !== 'PERSON' || until - from > 1) return null;
  const key = keyOfSurname(keyAt(page, from), true);
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
      kind === KINDS[label] && named && (acronym ? initialsOf(name) === words : isPartOf(words, name)),
  );
  return fits.length === 1 ? (fits[0]?.id ?? null) : null;
}

function make(page: Page, draft: Draft, { label, from, until }: ReadName, name: string): string {
  const kind = KINDS[label];
  const organizationKind = kind === 'Organization' ? { organizationKind: organizationKindOf(page, from, until) } : {};
  return draft.found({ kind, name, named: true, ...organizationKind }).id;
}
