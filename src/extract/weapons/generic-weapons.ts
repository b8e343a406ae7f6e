import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';

const list = (name: string): ReadonlySet<string> => readWordList('weapon-words.json', name);

/** Words for weapons; those that are for other things, too ("systems"), need a word of war in front. */
const HEADS = new Set([...list('heads'), ...list('otherHeads')]);
const DOUBTFUL = list('doubtfulHeads');
/** "warplanes", "ICBMs": a sort of weapon without any word in front. */
const ALONE = list('alone');
/** Words in front: those that are of war ("cruise", "armoured") and those that are only with others ("long", "modern"). */
const STRONG = list('strongModifiers');
const WEAK = list('modifiers');
const MADE = list('made');
/** Last parts of compounds: "shoulder-fired", "2,000-pound", "first-person-view". */
const COMPOUND_ENDS = list('compoundEnds');
const SIZES = list('sizes');
/** "155mm" */
const SIZE = /^\d+(?:mm|cm|lb|kg)$/;
/** "to attack drones", "will launch missiles": what is done with weapons, not which they are. */
const VERBS = list('verbs');
const BEFORE_VERBS = list('beforeVerbs');
/** "Israeli jets" are weapons as they stand, "Israeli systems" are not. */
const OF_COUNTRIES = list('ofCountries');
const PHRASES = list('phrases');
const LONGEST = 10;
const CONFIDENCE = 0.7;

/** What stands in front of a word for weapons. */
interface Lead {
  readonly from: number;
  readonly strong: boolean;
  readonly country: number | null;
}

/** "long-range weapons", "U.S.-supplied rockets", "155mm artillery shells": found, and marked as naming no system. */
export const genericWeapons: Step = {
  name: 'generic-weapons',
  run(page, draft) {
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!isHead(page, draft, at)) continue;
      const head = lastHead(page, draft, at);
      const lead = leadOf(page, draft, at);
      if (isWeapon(page, { ...lead, strong: lead.strong || head > at }, head, lead.from < at)) {
        add(page, draft, lead, head);
      }
      at = head;
    }
  },
};

const isHead = (page: Page, draft: Draft, at: number): boolean =>
  HEADS.has(keyAt(page, at)) && isOpen(page, at) && draft.at(at) === null;

/** "rocket launchers", "anti-aircraft guns", "guided-missile destroyers": the last of a run of them is what they are. */
function lastHead(page: Page, draft: Draft, first: number): number {
  let head = first;
  for (let at = first + 1; page.tokens[at]?.sentence === page.tokens[first]?.sentence; at += 1) {
    if (isHead(page, draft, at)) head = at;
    else if (!(STRONG.has(keyAt(page, at)) || WEAK.has(keyAt(page, at))) || draft.at(at)) break;
  }
  return head;
}

function isWeapon(page: Page, { strong, country }: Lead, head: number, led: boolean): boolean {
  const key = keyAt(page, head);
  if (keyAt(page, head - 1) === 'anti') return false;
  if (PHRASES.has(`${keyAt(page, head - 1)} ${key}`)) return true;
  if (DOUBTFUL.has(key)) return strong || (country !== null && OF_COUNTRIES.has(key));
  return led || strong || country !== null || ALONE.has(key);
}

function add(page: Page, draft: Draft, { from, country }: Lead, head: number): void {
  const start = plainStart(draft, from, head);
  if (isKindOfNamed(draft, start, head + 1)) return;
  const entity = draft.found({ kind: 'WeaponSystem', name: nameOf(page, country ?? from, head), named: false });
  draft.mention({
    from: start,
    until: head + 1,
    entity: entity.id,
    form: 'NOMINAL',
    rule: 'generic-weapon',
    confidence: CONFIDENCE,
  });
}

/** Leftmost of the words in front that tell which weapons; names of countries among them are walked over. */
function leadOf(page: Page, draft: Draft, head: number): Lead {
  let from = head;
  let strong = false;
  let country: number | null = null;
  while (head - from < LONGEST) {
    const at = from - 1;
    if (page.tokens[at]?.sentence !== page.tokens[head]?.sentence) break;
    const known = draft.at(at);
    if (known) {
      if (known.form !== 'ADJECTIVAL' && !MADE.has(keyAt(page, from))) break;
      [from, country] = [known.from, known.from];
      continue;
    }
    const start = startOfModifier(page, draft, at);
    if (start === null) break;
    strong ||= STRONG.has(keyAt(page, at)) || SIZE.test(keyAt(page, at)) || (start < at && !WEAK.has(keyAt(page, at)));
    from = start;
  }
  return { from, strong, country };
}

/** The token at which the word begins that ends at this one, if it says which weapons: "ballistic", "one-way", "155mm". */
function startOfModifier(page: Page, draft: Draft, at: number): number | null {
  const key = keyAt(page, at);
  if (SIZE.test(key)) return at;
  if (SIZES.has(key) && /^[\d,.]+$/.test(keyAt(page, at - 1))) return startOfNumber(page, at - 1);
  if (page.tokens[at]?.joined && COMPOUND_ENDS.has(key)) {
    let start = at;
    while (page.tokens[start]?.joined && draft.at(start - 1) === null) start -= 1;
    return startOfNumber(page, start);
  }
  if (key === 'to') return page.tokens[at]?.joined ? at : null;
  if (key === 'launch' && keyAt(page, at - 1) !== 'multiple') return null;
  if (VERBS.has(key) && BEFORE_VERBS.has(keyAt(page, at - 1))) return null;
  return STRONG.has(key) || WEAK.has(key) || MADE.has(key) ? at : null;
}

/** "2,000-pound" is read in pieces. */
function startOfNumber({ tokens }: Page, at: number): number {
  const comma = tokens[at - 1];
  const glued = comma?.text === ',' && !comma.spaced && tokens[at]?.spaced === false;
  return glued && /^\d+$/.test(tokens[at]?.text ?? '') && /^\d+$/.test(tokens[at - 2]?.text ?? '') ? at - 2 : at;
}

/** The mention begins behind the last country: mentions do not overlap. */
function plainStart(draft: Draft, from: number, head: number): number {
  let start = head;
  while (start > from && !draft.at(start - 1)) start -= 1;
  return start;
}

/** "Patriot air defense systems", "the cruise missile Flamingo": the words tell what the named weapon is. */
function isKindOfNamed(draft: Draft, from: number, until: number): boolean {
  return [draft.at(from - 1), draft.at(until)].some((beside) => {
    const entity = beside && beside.form === 'NAME' ? draft.entities.get(beside.entity) : undefined;
    return entity?.kind === 'WeaponSystem' && entity.named;
  });
}

function nameOf(page: Page, from: number, head: number): string {
  const first = page.tokens[from];
  const last = page.tokens[head];
  return page.article.text.slice(first?.start, last?.end).replace(/\s+/gu, ' ');
}
