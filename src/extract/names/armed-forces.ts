import type { LocalId } from '../../model/article-facts.js';
import { countryAdjective, countryOf, countrySlug } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { countryBefore } from './country-before.js';
import { countrySpokenOfAt } from './country-spoken-of.js';
import { dropUnmentioned } from './metonyms.js';
import { countrySpokenOf, homeOfSpeaker } from './spoken-of.js';

/** The force as a body. */
const BODY = new Set(['military', 'army']);
/** Its people: described, not named. */
const PEOPLE = new Set(['troops', 'soldiers', 'soldier', 'servicemen']);
const POSSESSIVE = /^['’]s?$/u;

interface Force {
  readonly from: number;
  readonly until: number;
  readonly body: boolean;
}

/** "the Ukrainian military", "Russian troops", "its armed forces": the armed forces of the country. */
export const armedForces: Step = {
  name: 'armed-forces',
  run(page, draft) {
    for (const force of forcesIn(page, draft)) {
      const country = countryBefore(page, draft, force.from)?.country;
      if (country) add(draft, force, country);
    }
  },
};

/** "the army", "his forces", "Zelensky’s troops": of the country that the article speaks of there. */
export const armedForcesAtHome: Step = {
  name: 'armed-forces-at-home',
  run(page, draft) {
    for (const force of forcesIn(page, draft)) {
      const country =
        countryBefore(page, draft, force.from)?.country ?? ownerOf(page, draft, force) ?? inSight(page, draft, force);
      if (country) add(draft, force, country);
    }
    dropUnmentioned(draft);
  },
};

function forcesIn(page: Page, draft: Draft): Force[] {
  const found: Force[] = [];
  for (let at = 0; at < page.tokens.length; at += 1) {
    const key = keyAt(page, at);
    const armed = key === 'forces' && /^(?:armed|military)$/u.test(keyAt(page, at - 1));
    const body = BODY.has(key) || key === 'forces';
    if ((!body && !PEOPLE.has(key)) || !isOpen(page, at) || !isFree(draft, at)) continue;
    const next = page.tokens[at + 1];
    if (next?.joined === true) continue;
    // "Russian military actions" speaks of actions.
    if (key === 'military' && isAdjective(page, at)) continue;
    found.push({ from: armed && !draft.at(at - 1) ? at - 1 : at, until: at + 1, body });
  }
  return found;
}

/** No name is there, but perhaps the word itself, read as one: "the Army". */
function isFree(draft: Draft, at: number): boolean {
  const there = draft.at(at);
  return there === null || (there.rule === 'reading' && there.until - there.from === 1);
}

/** "his forces", "its army", "the country’s military", "Zelensky’s troops". */
function ownerOf(page: Page, draft: Draft, { from }: Force): Country | null {
  const before = keyAt(page, keyAt(page, from - 1) === 'own' ? from - 2 : from - 1);
  if (/^(?:his|her)$/u.test(before)) return homeOfSpeaker(page, draft, from - 1);
  if (/^(?:its|their|our)$/u.test(before)) return countrySpokenOf(page, draft, from - 1);
  if (!POSSESSIVE.test(before)) return null;
  if (/^(?:country|nation|state)$/u.test(keyAt(page, from - 2))) return countrySpokenOf(page, draft, from - 2);
  const owner = draft.at(from - 2);
  return owner === null ? null : countryOf(draft, owner.entity);
}

/** "the army", "the armed forces": the only ones the article may mean. */
function inSight(page: Page, draft: Draft, { from, until, body }: Force): Country | null {
  const single = keyAt(page, until - 1) !== 'forces' || until - from > 1;
  if (!body || !single || keyAt(page, from - 1) !== 'the') return null;
  return countrySpokenOfAt(page, draft, from, until);
}

function add(draft: Draft, { from, until, body }: Force, country: Country): void {
  const entity = forcesOf(draft, country, body);
  draft.replace({
    from,
    until,
    entity,
    form: body ? 'NAME' : 'NOMINAL',
    rule: 'armed-forces',
    confidence: 0.8,
  });
}

/** Armed forces that the tables know by a name of their own. */
const BY_NAME: Readonly<Record<string, string>> = {
  'country:chn': 'body:pla',
  'country:isr': 'body:idf',
  'country:deu': 'body:bundeswehr',
};

function forcesOf(draft: Draft, country: Country, body: boolean): LocalId {
  const own = body ? (BY_NAME[country] ?? '') : '';
  const entry = draft.idOfKey(own);
  if (entry !== undefined) return entry;
  const name = `${countryAdjective(draft, country)} armed forces`;
  const slug = `${countrySlug(country)}-armed-forces`;
  const known = draft.entities.get(slug);
  const entity = known ?? draft.found({ kind: 'Organization', name, slug, named: body, organizationKind: 'MILITARY' });
  draft.homes.set(entity.id, country);
  if (known && body) draft.entities.set(known.id, { ...known, named: true });
  return entity.id;
}

/** "military" in front of a noun: by the syntax, else by what may stand behind the body. */
function isAdjective(page: Page, at: number): boolean {
  const next = keyAt(page, at + 1);
  if (!/^\p{L}+$/u.test(next) || BEHIND_BODY.test(next)) return false;
  if (page.parsed === null) return true;
  const { relation, head } = page.parsed.tree.node(at);
  const { partOfSpeech } = page.parsed.tree.node(at + 1);
  return (
    !/^(?:VERB|AUX|ADP|CCONJ|SCONJ|ADV|ADJ|DET)$/u.test(partOfSpeech) ||
    (head !== null && head > at && /^(?:amod|compound)$/u.test(relation))
  );
}

const BEHIND_BODY =
  /^(?:said|says|has|had|is|was|are|were|will|would|and|or|in|on|at|claimed|reported|did|does|also|spokesman|spokeswoman|spokesperson|could|can|may|must|should|denied|announced|confirmed|warned|told|to|for|against|from|by|with|that|which|who|if|when|while|as|but)$/u;
