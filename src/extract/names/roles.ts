import type { EntityFact, LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { mayHold, officesOf } from '../offices.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { isSayingVerb } from '../statements/cues.js';
import { type Description, descriptionsOf } from './descriptions.js';
import { isCalledBy, isRoleNoun, type Role, roleOf, wordsBefore } from './role-words.js';

const LONGEST_TITLE = 7;
const INDEFINITE =
  /^(?:an?|one|two|three|four|several|many|any|every|each|another|no|some|most|few|all|both|other|next|new|fellow)$/u;
const BREAK =
  /^(?:of|and|or|to|in|by|with|as|for|from|at|on|than|about|after|before|into|like|is|was|were|are|be|been|being|become|became|who|that|said|says|but)$/u;
const POSSESSIVE = /^['’]s?$/u;
/** "air force commander, Colonel Yevhen Dorosh": titles between the comma and the name. */
const LONGEST_RANK = 4;
const PORTFOLIO_WORD = /^[\p{L}-]+$/u;
/** Of those whom a headline or first paragraph calls by what they are the name may follow. */
const SECTIONS_BEFORE_NAMES = new Set(['title', 'standfirst']);

/** "the minister", "the Ukrainian leader", "the Kremlin spokesman": somebody whom the article names, called by the office. */
export const roles: Step = {
  name: 'roles',
  run(page, draft) {
    const described = descriptionsOf(page, draft);
    const people = [...draft.entities.values()].filter(({ kind, named }) => kind === 'Person' && named);
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!isRoleNoun(keyAt(page, at)) || !isOpen(page, at) || draft.at(at) || isTitleOfName(page, draft, at)) continue;
      const phrase = phraseAt(page, draft, at);
      const person = phrase && personOf(page, draft, phrase, described, people);
      if (!phrase || person === null) continue;
      draft.mention({
        from: phrase.from,
        until: at + 1,
        entity: person,
        form: 'NOMINAL',
        rule: 'role',
        confidence: 0.7,
      });
    }
  },
};

interface RolePhrase {
  /** First token of the whole phrase, "the" included. */
  readonly begin: number;
  /** First token of the office itself: "foreign" of "the Norwegian foreign minister". */
  readonly from: number;
  readonly at: number;
  readonly role: Role;
  /** Whose office it is, where the phrase says so. */
  readonly country: Country | null;
}

/** What stands before a name is its title; "president’s office" and "defence minister talks" speak of other things. */
export function isTitleOfName(page: Page, draft: Draft, at: number): boolean {
  const next = page.tokens[at + 1];
  if (!next || next.sentence !== page.tokens[at]?.sentence) return false;
  if (next.joined || isRoleNoun(next.key) || isModifier(page, at)) return true;
  if (next.capital && page.tokens[at]?.section !== 'title') return true;
  const mention = draft.at(at + 1);
  if (mention && draft.entities.get(mention.entity)?.kind === 'Person') return true;
  if (next.key === ',') return namesPerson(page, draft, at + 2);
  // "the president of Ukraine, Mr. Zelensky"
  const owner = next.key === 'of' ? draft.at(keyAt(page, at + 2) === 'the' ? at + 3 : at + 2) : null;
  return owner !== null && keyAt(page, owner.until) === ',' && namesPerson(page, draft, owner.until + 1);
}

/** A name, or ranks and a name, begin at the token. */
function namesPerson(page: Page, draft: Draft, from: number): boolean {
  for (let at = from; at < from + LONGEST_RANK; at += 1) {
    const mention = draft.at(at);
    if (mention) return draft.entities.get(mention.entity)?.kind === 'Person';
    if (!page.tokens[at]?.capital) return false;
  }
  return false;
}

/** "the general agreement": by the syntax of the reading. */
function isModifier({ parsed }: Page, at: number): boolean {
  if (parsed === null) return false;
  const { partOfSpeech, relation, head } = parsed.tree.node(at);
  return partOfSpeech === 'ADJ' || (relation === 'compound' && head !== null && head > at);
}

/** Null where the phrase is not about one person that is known: "a minister", "any president". */
function phraseAt(page: Page, draft: Draft, at: number): RolePhrase | null {
  const role = roleOf(keyAt(page, at), wordsBefore(page, at, LONGEST_TITLE));
  const sentence = page.tokens[at]?.sentence;
  let from = at;
  for (let left = at - 1; left > at - LONGEST_TITLE && page.tokens[left]?.sentence === sentence; left -= 1) {
    const owner = draft.at(left);
    const key = keyAt(page, left);
    if (owner) {
      const country = countryOf(draft, owner.entity);
      const isPerson = draft.entities.get(owner.entity)?.kind === 'Person';
      const open = isPerson || INDEFINITE.test(keyAt(page, owner.from - 1));
      return country === null || open ? null : { begin: owner.from, from, at, role, country };
    }
    if (POSSESSIVE.test(key) && draft.at(left - 1)) continue;
    if (/^(?:the|his|her|its|their)$/u.test(key))
      return { begin: left, from, at, role, country: ownerBehind(page, draft, at) };
    if (!PORTFOLIO_WORD.test(key) || INDEFINITE.test(key) || BREAK.test(key)) return null;
    if (role.words.has(key) || key === 'defence' || key === 'ex' || key === 'late') from = left;
  }
  return null;
}

/** "X, the mayor of Bergen": whoever stands before the comma. */
function apposedTo(page: Page, draft: Draft, begin: number, noun: number): LocalId | null {
  // "During the visit of X, the king said" begins a clause.
  if (isSayingVerb(keyAt(page, noun + 1))) return null;
  const at = keyAt(page, begin - 1) === 'the' ? begin - 2 : begin - 1;
  const before = keyAt(page, at) === ',' ? draft.at(at - 1) : null;
  return before && draft.entities.get(before.entity)?.kind === 'Person' ? before.entity : null;
}

/** "the president of Norway". */
function ownerBehind(page: Page, draft: Draft, at: number): Country | null {
  if (keyAt(page, at + 1) !== 'of') return null;
  const mention = draft.at(keyAt(page, at + 2) === 'the' ? at + 3 : at + 2);
  return mention ? countryOf(draft, mention.entity) : null;
}

/** The last one before who was described so, else the one who holds the office by the tables, else of a headline the one to come. */
function personOf(
  page: Page,
  draft: Draft,
  { begin, at, role, country }: RolePhrase,
  described: readonly Description[],
  people: readonly EntityFact[],
): LocalId | null {
  const apposed = apposedTo(page, draft, begin, at);
  if (apposed !== null) return apposed;
  if (keyAt(page, at + 1) === 'of' && country === null) return null;
  const agrees = (person: LocalId): boolean => {
    const home = countryOf(draft, person);
    return country === null || home === null || home === country;
  };
  const called = described.filter((one) => isCalledBy(role, one.role) && agrees(one.person));
  const before = called.filter((one) => one.at < at);
  const last = lastNamed(draft, new Set(before.map(({ person }) => person)), at);
  if (last !== null) return last;
  const holders = people.filter((person) => holds(page, person, role) && agrees(person.id));
  const holder = lastNamed(draft, new Set(holders.map(({ id }) => id)), at);
  if (holder !== null) return holder;
  const silent = country === null ? undescribed(page, draft, described, at) : null;
  if (silent !== null) return silent;
  const section = page.tokens[at]?.section ?? 'body';
  const coming = new Set([...called.map(({ person }) => person), ...holders.map(({ id }) => id)]);
  return SECTIONS_BEFORE_NAMES.has(section) && coming.size === 1 ? ([...coming][0] ?? null) : null;
}

/** "X left. …, the president said": the only one named in the paragraph, of whom nothing else is told what he is. */
function undescribed(page: Page, draft: Draft, described: readonly Description[], at: number): LocalId | null {
  const paragraph = page.tokens[at]?.paragraph;
  const here = new Set(
    draft
      .mentions()
      .filter(({ from, entity }) => from < at && page.tokens[from]?.paragraph === paragraph && isPerson(draft, entity))
      .map(({ entity }) => entity),
  );
  const [only, ...others] = here;
  const isOpen = only !== undefined && others.length === 0 && !described.some(({ person }) => person === only);
  const says = isSayingVerb(keyAt(page, at + 1)) || isSayingVerb(keyAt(page, at - 2));
  return isOpen && says && keyAt(page, at - 1) === 'the' ? only : null;
}

const isPerson = (draft: Draft, id: LocalId): boolean => {
  const entity = draft.entities.get(id);
  return entity?.kind === 'Person' && entity.named && entity.key === null;
};

function lastNamed(draft: Draft, people: ReadonlySet<LocalId>, before: number): LocalId | null {
  return draft.mentions().findLast(({ entity, from }) => from < before && people.has(entity))?.entity ?? null;
}

function holds(page: Page, { key }: EntityFact, role: Role): boolean {
  if (key === null) return false;
  const date = page.article.meta.publishedAt;
  return officesOf(key).some((tenure) => {
    const words = tenure.office.split(' ');
    const current = date === null || mayHold(tenure, date);
    const own = roleOf(words.at(-1) ?? '', words.slice(0, -1));
    return isCalledBy(role, current ? own : { ...own, words: new Set([...own.words, 'former']) });
  });
}
