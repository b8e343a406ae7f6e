import type { EntityFact, LocalId } from '../../model/article-facts.js';
import type { PartialDate } from '../../model/partial-date.js';
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { holderAt, mayHold, officesOf, possibleHolders, type Tenure } from '../offices.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { type Description, descriptionsOf } from './descriptions.js';
import { isInstitution, type OfficeWords, officesMeant, officeWordsAt } from './office-words.js';
import { isCalledBy, roleOf, wordsBefore } from './role-words.js';
import { isTitleOfName } from './roles.js';

const PAST = readWordList('office-modifiers.json', 'past');
const OTHER = readWordList('office-modifiers.json', 'other');
/** In front of these offices nobody is meant who holds them: "a spokesman", "any president", "as president". */
const NOBODY = readWordList('office-modifiers.json', 'nobody');
/** "Putin is the Russian president" tells the office and does not call him by it. */
const IS_THE = readWordList('office-modifiers.json', 'isThe');
const PLAIN = readWordList('office-modifiers.json', 'plain');
const POSSESSIVE = /^['’]s?$/u;
/** "Ukraine’s long-serving former interior minister" */
const MOST_MODIFIERS = 4;
const LONGEST_TITLE = 7;

/** Bodies that every state has, in front of the offices in them, as the table of offices calls these. */
const WITHIN: readonly (readonly [body: RegExp, office: string])[] = [
  [/foreign-ministry$/u, 'foreign ministry '],
  [/defense-ministry$/u, 'defense ministry '],
  [/air-force$/u, 'air force '],
  [/navy$/u, 'navy '],
  [/ground-forces$/u, 'ground forces '],
  [/southern-command$/u, 'southern command '],
  [/presidency$/u, 'presidential '],
];

interface Owner {
  readonly institution: string;
  /** What the office is called more narrowly: "foreign ministry ". */
  readonly within: string;
}

interface Phrase {
  readonly from: number;
  readonly until: number;
  /** First token with the owner and the modifiers, without "the". */
  readonly begin: number;
  readonly owner: Owner;
  readonly offices: ReadonlySet<string>;
  /** Somebody who held the office before: "the then-foreign minister". */
  readonly past: boolean;
}

/**
 * "the Kremlin spokesman", "Britain’s defence secretary", "the secretary general of NATO": whoever held the office on the
 * article’s date by the tables. One whom the article names comes first; nobody where two may be meant, or where the
 * article has somebody in the office whom the tables lack.
 */
export const officeHolders: Step = {
  name: 'office-holders',
  run(page, draft) {
    const described = descriptionsOf(page, draft);
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!isOpen(page, at) || draft.at(at)) continue;
      const found = officeWordsAt(page, at);
      if (!found) continue;
      const phrase = phraseAround(page, draft, found.from, found.until, found.words);
      const person = phrase && personOf(page, draft, phrase, described);
      if (phrase && person !== null)
        draft.mention({
          from: phrase.from,
          until: phrase.until,
          entity: person,
          form: 'NOMINAL',
          rule: 'office-holder',
          confidence: 0.75,
        });
      at = found.until - 1;
    }
  },
};

function phraseAround(page: Page, draft: Draft, from: number, until: number, words: OfficeWords): Phrase | null {
  for (let at = from; at < until; at += 1) if (draft.at(at)) return null;
  if (isTitleOfName(page, draft, until - 1) || isBeforeNewName(page, draft, until)) return null;
  // "Taiwan’s president at the time"
  if (/^(?:at the (?:time|moment)|then)/u.test([0, 1, 2].map((step) => keyAt(page, until + step)).join(' ')))
    return null;
  const front = inFront(page, draft, from);
  const owner = front.owner ?? behind(page, draft, until);
  const of = owner && ownerOf(draft, owner, words);
  if (!of || front.none) return null;
  // "the president of Ukraine, Volodymyr Zelensky"
  if (!front.owner && owner && isTitleOfName(page, draft, owner.until - 1)) return null;
  const meant = officesMeant(words, of.institution);
  if (meant === null) return null;
  const offices = of.within === '' ? meant : new Set([...meant].map((office) => of.within + office));
  return { from, until, begin: front.begin, owner: of, offices, past: front.past };
}

/** "the president, Kari Solheim,": a name behind the comma, even one that nothing has found. */
function isBeforeNewName(page: Page, draft: Draft, until: number): boolean {
  if (keyAt(page, until) !== ',') return false;
  const [first, last] = [page.tokens[until + 1], page.tokens[until + 2]];
  return first?.capital === true && last?.capital === true && !draft.at(until + 1);
}

interface Front {
  readonly begin: number;
  readonly owner: DraftMention | null;
  readonly past: boolean;
  /** Nobody who holds the office is meant. */
  readonly none: boolean;
}

/** Modifiers, the owner, modifiers again: "the former British", "Britain’s then". */
function inFront(page: Page, draft: Draft, from: number): Front {
  let owner: DraftMention | null = null;
  let begin = from;
  let past = false;
  let none = false;
  const sentence = page.tokens[from]?.sentence;
  for (let steps = 0; steps <= MOST_MODIFIERS && page.tokens[begin - 1]?.sentence === sentence; steps += 1) {
    const at = begin - 1;
    const key = keyAt(page, at);
    const mention = draft.at(at);
    if (mention && owner === null) {
      owner = mention;
      begin = mention.from;
    } else if (!mention && POSSESSIVE.test(key) && draft.at(at - 1) && owner === null) begin = at;
    else if (!mention && PAST.has(key)) {
      past = true;
      begin = at;
    } else if (!mention && OTHER.has(key)) {
      none = true;
      break;
    } else if (!mention && PLAIN.has(key)) begin = at;
    else break;
  }
  return { begin, owner, past, none: none || isNobody(page, draft, begin, owner) };
}

/** "a Kremlin spokesman", "as US president", "Putin is the Russian president", "Peskov, the Kremlin spokesman". */
function isNobody(page: Page, draft: Draft, begin: number, owner: DraftMention | null): boolean {
  const the = keyAt(page, begin - 1) === 'the';
  const before = keyAt(page, the ? begin - 2 : begin - 1);
  if (page.tokens[begin - 1]?.sentence !== page.tokens[begin]?.sentence) return false;
  if ((the ? IS_THE : NOBODY).has(before)) return true;
  if (!the && owner === null) return true;
  if (owner !== null && !the && isInsideName(page, draft, owner.from - 1)) return true;
  const named = before === ',' ? draft.at(the ? begin - 3 : begin - 2) : null;
  return named !== null && draft.entities.get(named.entity)?.kind === 'Person';
}

/** "South American", "Muslim American": no owner, but a piece of what is not known. */
function isInsideName(page: Page, draft: Draft, before: number): boolean {
  const opens = page.tokens[before - 1]?.sentence !== page.tokens[before]?.sentence;
  return (
    page.tokens[before]?.capital === true && !draft.at(before) && !opens && page.tokens[before]?.section !== 'title'
  );
}

/** "the president of Ukraine", "the spokesman for the foreign ministry". */
function behind(page: Page, draft: Draft, until: number): DraftMention | null {
  if (!/^(?:of|for)$/u.test(keyAt(page, until))) return null;
  const at = keyAt(page, until + 1) === 'the' ? until + 2 : until + 1;
  return page.tokens[at]?.sentence === page.tokens[until]?.sentence ? draft.at(at) : null;
}

function ownerOf(draft: Draft, { entity: id }: DraftMention, words: OfficeWords): Owner | null {
  const entity = draft.entities.get(id);
  if (!entity || entity.kind === 'Person' || entity.kind === 'WeaponSystem') return null;
  if (isInstitution(entity.key)) {
    const within = words.institution !== null && entity.key === 'body:un' ? words.institution : entity.key;
    return words.institution !== null && entity.key !== 'body:un' ? null : { institution: within, within: '' };
  }
  const within = WITHIN.find(([body]) => body.test(entity.id))?.[1];
  const country = within === undefined ? null : countryOf(draft, id);
  return within !== undefined && isInstitution(country) ? { institution: country, within } : null;
}

function personOf(page: Page, draft: Draft, phrase: Phrase, described: readonly Description[]): LocalId | null {
  const { owner, offices, past } = phrase;
  if (hasOwnHolder(page, draft, phrase, described)) return null;
  const date = page.article.meta.publishedAt;
  const query = { institution: owner.institution, offices };
  const holders = new Set(past ? possibleHolders(query, null) : possibleHolders(query, date));
  const named = [...draft.entities.values()].filter(
    ({ key }) => key !== null && holders.has(key) && (!past || date === null || isOver(key, query, date)),
  );
  const [one, ...others] = named;
  if (one) return others.length === 0 ? one.id : null;
  const key = past || date === null || tellsOfThePast(page, phrase.from, date) ? null : holderAt(query, date);
  return key === null ? null : (draft.known(key)?.id ?? null);
}

/** A sentence with a year before the article’s tells of whoever held the office in that year. */
function tellsOfThePast(page: Page, from: number, date: PartialDate): boolean {
  const sentence = page.sentences[page.tokens[from]?.sentence ?? -1];
  return page.tokens
    .slice(sentence?.from, sentence?.until)
    .some(({ key }) => /^(?:1[89]|20)\d\d$/u.test(key) && key < date.slice(0, 4));
}

/** The person no longer holds any of the offices. */
function isOver(
  key: string,
  { institution, offices }: { institution: string; offices: ReadonlySet<string> },
  date: PartialDate,
): boolean {
  const held = officesOf(key).filter(
    (tenure: Tenure) => offices.has(tenure.office) && stateOf(tenure.institution) === stateOf(institution),
  );
  return held.every((tenure) => !mayHold(tenure, date));
}

const stateOf = (institution: string): string => institution.replace('government:', 'country:');

/** The article gives the office to somebody whom the tables lack: what they know is of another time. */
function hasOwnHolder(
  page: Page,
  draft: Draft,
  { from, until, owner }: Phrase,
  described: readonly Description[],
): boolean {
  const role = roleOf(keyAt(page, until - 1), wordsBefore(page, until - 1, LONGEST_TITLE));
  const isUnknown = ({ key }: EntityFact): boolean => key === null;
  return described.some(({ person, role: own, at }) => {
    const entity = draft.entities.get(person);
    if (!entity || !isUnknown(entity) || at === from || !isCalledBy(role, own)) return false;
    const home = countryOf(draft, person);
    return home === null || stateOf(owner.institution) === home || !/^(?:country|government):/.test(owner.institution);
  });
}
