import type { LocalId } from '../../model/article-facts.js';
import type { OrganizationKind } from '../../model/vocabulary.js';
import { ORGANIZATION_KINDS } from '../../model/vocabulary.js';
import { catalog } from '../catalog.js';
import { countryAdjective, countryOf, countrySlug } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { NameTrie } from '../name-trie.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readTable, readWordList, several } from '../table.js';
import { countryBefore } from './country-before.js';
import { countrySpokenOfAt } from './country-spoken-of.js';
import { dropUnmentioned } from './metonyms.js';
import { countrySpokenOf, homeOfSpeaker } from './spoken-of.js';

interface StateBody {
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Key of the catalog's body, by the code of its country. */
  readonly known: ReadonlyMap<string, string>;
}

/** These stand in another country than their own, and are many. */
const ABROAD = new Set(['embassy']);
/** Groups, whatever the country. */
const GROUPS = new Set(['opposition', 'security-forces']);
/** "told parliament", "on state television": without an article the one spoken of is meant. */
const BARE = /^(?:parliament|state-television|state-radio|state-media|military-intelligence|police|[a-z]+-command)$/u;
const SPEAKERS = readWordList('words.json', 'speakerNouns');

interface Found {
  readonly key: string;
  readonly from: number;
  readonly until: number;
  readonly country: Country | null;
}

const bodies = new Map<string, StateBody>();
let trie: NameTrie | null = null;

function load(): NameTrie {
  const made = new NameTrie();
  for (const { key = '', name = '', words, kind, known } of readTable('state-bodies.tsv')) {
    bodies.set(key, {
      name,
      kind: ORGANIZATION_KINDS.find((one) => one === kind) ?? 'OTHER',
      known: new Map(several(known).map((pair) => [pair.split('=')[0] ?? '', `body:${pair.split('=')[1]}`])),
    });
    for (const written of several(words)) made.add(written, { key, form: 'NAME' });
  }
  return made;
}

/**
 * Bodies that every state has, by what they are: "the Norwegian defence ministry", "Norway’s air force", "the parliament
 * in Oslo". Where the country is not named with them they are those of the same name that the article has of one.
 */
export const stateBodies: Step = {
  name: 'state-bodies',
  run(page, draft) {
    const found = findAll(page, draft);
    for (const body of found) {
      const country = body.country ?? sameBefore(found, body)?.country ?? null;
      // "parliament" may be any; written as a name it is the one spoken of.
      if (country !== null || (!ABROAD.has(body.key) && isOne(page, body))) add(draft, { ...body, country });
    }
  },
};

/** Bodies that were named without a country, of the country that the article speaks of there. */
export const stateBodiesAtHome: Step = {
  name: 'state-bodies-at-home',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const entity = draft.entities.get(mention.entity);
      const key = entity && mention.rule === 'state-body' && entity.local === true ? keyNamed(entity.name) : undefined;
      const body = key === undefined ? undefined : bodies.get(key);
      if (key === undefined || !body) continue;
      const { from, until } = mention;
      const country = countryOfBody(page, draft, { key, from, until }) ?? countrySpokenOfAt(page, draft, from, until);
      if (country === null) continue;
      const home = known(draft, body, country) ?? make(draft, body, { key, from, until, country });
      draft.homes.set(home, country);
      draft.replace({ ...mention, entity: home, confidence: 0.7 });
    }
    dropUnmentioned(draft);
  },
};

/** The body of the country that these words name; null where they are none of a body that every state has. */
export function stateBodyAt(page: Page, draft: Draft, from: number, until: number, country: Country): LocalId | null {
  trie ??= load();
  const hit = trie.longestAt(page.tokens, from);
  const key = hit?.until === until ? hit.hits[0]?.key : undefined;
  const body = key === undefined ? undefined : bodies.get(key);
  if (key === undefined || !body) return null;
  const entity = known(draft, body, country) ?? make(draft, body, { key, from, until, country });
  draft.homes.set(entity, country);
  return entity;
}

const keyNamed = (name: string): string | undefined => [...bodies].find(([, body]) => body.name === name)?.[0];

/** One that the article speaks of, not any: "the air force", "a foreign ministry official", "told parliament". */
function isOne(page: Page, body: Found): boolean {
  if (isName(page, body) || isDefinite(page, body) || SPEAKERS.has(keyAt(page, body.until))) return true;
  return (
    BARE.test(body.key) &&
    !/^(?:an?|any|no|every|each|another|which|local|riot|secret|traffic)$/u.test(keyAt(page, body.from - 1))
  );
}

function findAll(page: Page, draft: Draft): Found[] {
  trie ??= load();
  const found: Found[] = [];
  for (let from = 0; from < page.tokens.length; from += 1) {
    if (!isOpen(page, from) || draft.at(from)) continue;
    const hit = trie.longestAt(page.tokens, from);
    const [first] = hit?.hits ?? [];
    if (!hit || !first || !isFree(page, draft, from, hit.until)) continue;
    const { key } = first;
    const until = endOfPortfolios(page, draft, from, hit.until);
    found.push({ key, from, until, country: countryOfBody(page, draft, { key, from, until }) });
    from = until - 1;
  }
  return found;
}

/** "the Ministry of Agriculture and Livestock": more that the same ministry is for. */
function endOfPortfolios(page: Page, draft: Draft, from: number, until: number): number {
  const next = page.tokens[until + 1];
  const more =
    page.tokens[from]?.capital === true &&
    /^(?:of|for)$/u.test(keyAt(page, from + 1)) &&
    /^(?:and|&)$/u.test(keyAt(page, until)) &&
    next?.capital === true &&
    next.sentence === page.tokens[from]?.sentence &&
    !draft.at(until + 1) &&
    !trie?.longestAt(page.tokens, until + 1);
  if (!more) return until;
  let end = until + 2;
  while (page.tokens[end]?.capital && page.tokens[end]?.spaced && !draft.at(end)) end += 1;
  return end;
}

/** No name holds a word of it, and it is no piece of a longer description: "foreign ministry building", "Navy Cross". */
function isFree(page: Page, draft: Draft, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) if (draft.at(at)) return false;
  const next = page.tokens[until];
  return (
    !(next?.joined === true) &&
    !isTerm(page, draft, until) &&
    !isInsideName(page, draft, from, until) &&
    !/^(?:building|base|officer|officers|headquarters|ship|ships|station|stations|post|posts|car|cars|van|custody|cordon|raid|raids|brutality|operation|operations)$/u.test(
      next?.key ?? '',
    )
  );
}

/** "Labour Congress", "Harrow Police": one word of a name that the tables lack. */
function isInsideName(page: Page, draft: Draft, from: number, until: number): boolean {
  const before = page.tokens[from - 1];
  if (until > from + 1 || !page.tokens[from]?.capital || !before || draft.at(from - 1)) return false;
  const opens = page.tokens[from - 2]?.sentence !== before.sentence;
  const title = before.section === 'title';
  return before.sentence === page.tokens[from]?.sentence && !opens && !title && /^\p{Lu}\p{Ll}+$/u.test(before.text);
}

/** "Egypt’s presidency of COP 27", "the presidency of Ann Berg": the time in an office, no body. */
function isTerm(page: Page, draft: Draft, until: number): boolean {
  if (keyAt(page, until - 1) !== 'presidency' || keyAt(page, until) !== 'of') return false;
  const owner = draft.at(keyAt(page, until + 1) === 'the' ? until + 2 : until + 1);
  return owner === null || draft.entities.get(owner.entity)?.kind !== 'Place';
}

function countryOfBody(page: Page, draft: Draft, { key, from, until }: Omit<Found, 'country'>): Country | null {
  return (
    countryBefore(page, draft, from)?.country ??
    behind(page, draft, until, ABROAD.has(key) ? /^of$/u : /^(?:of|in)$/u) ??
    owner(page, draft, from)
  );
}

/** "the parliament of Norway", "the foreign ministry in Oslo". */
function behind(page: Page, draft: Draft, until: number, preposition: RegExp): Country | null {
  if (!preposition.test(keyAt(page, until))) return null;
  const at = keyAt(page, until + 1) === 'the' ? until + 2 : until + 1;
  const place = draft.at(at);
  const near = place !== null && page.tokens[at]?.sentence === page.tokens[until]?.sentence;
  return near && draft.entities.get(place.entity)?.kind === 'Place' ? countryOf(draft, place.entity) : null;
}

/** "its foreign ministry", "the country’s air force", "his defence ministry". */
function owner(page: Page, draft: Draft, noun: number): Country | null {
  const from = firstOf(page, noun);
  const before = keyAt(page, from - 1);
  if (/^(?:its|their)$/u.test(before)) return countrySpokenOf(page, draft, from - 1);
  if (/^(?:his|her)$/u.test(before)) return homeOfSpeaker(page, draft, from - 1);
  const possessive = /^['’]s$/u.test(before) && /^(?:country|nation|state)$/u.test(keyAt(page, from - 2));
  return possessive ? countrySpokenOf(page, draft, from - 2) : null;
}

/** The last body of these words before it that has a country. */
function sameBefore(found: readonly Found[], { key, from }: Found): Found | undefined {
  return found.findLast((other) => other.key === key && other.country !== null && other.from < from);
}

const isName = (page: Page, { from, until }: Found): boolean =>
  page.tokens[until - 1]?.capital === true && page.tokens[from]?.capital === true;

const isDefinite = (page: Page, { from }: Found): boolean =>
  /^(?:the|its|his|her|their|whose|our)$/u.test(keyAt(page, firstOf(page, from) - 1));

/** "his own air force" begins with "own". */
const firstOf = (page: Page, from: number): number => (keyAt(page, from - 1) === 'own' ? from - 1 : from);

function add(draft: Draft, { key, from, until, country }: Found): void {
  const body = bodies.get(key);
  if (!body) return;
  const entity = known(draft, body, country) ?? make(draft, body, { key, from, until, country });
  if (country !== null) draft.homes.set(entity, country);
  draft.mention({ from, until, entity, form: 'NAME', rule: 'state-body', confidence: country === null ? 0.6 : 0.85 });
}

function known(draft: Draft, { known: keys }: StateBody, country: Country | null): string | null {
  const key = country === null ? undefined : keys.get(country.slice('country:'.length));
  return key !== undefined && catalog().has(key) ? (draft.known(key)?.id ?? null) : null;
}

function make(draft: Draft, { name, kind }: StateBody, found: Found): string {
  const { key, country } = found;
  return draft.found({
    kind: 'Organization',
    name: country === null ? name : `${countryAdjective(draft, country)} ${name}`,
    slug: country === null ? key : `${countrySlug(country)}-${key}`,
    named: !GROUPS.has(key),
    organizationKind: kind,
    local: country === null,
  }).id;
}
