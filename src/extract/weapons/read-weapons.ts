import { nameKey } from '../../model/name-key.js';
import type { Draft } from '../draft.js';
import { placeOfAdjective } from '../names/place-adjectives.js';
import { isOpen, keyAt, type Page, tokensOf, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';

const HEADS = new Set(['heads', 'otherHeads'].flatMap((list) => [...readWordList('weapon-words.json', list)]));
const CIVIL_SHIPS = readWordList('ship-words.json', 'civil');
const SURE = 0.5;
/** Without a digit it may be a place or an adjective. */
const SURE_NAME = 0.7;
/** The rule of mentions that tell a sort: "cruise missiles". */
const SORT = 'generic-weapon';
/** "Lussanian weapons": of a country that nothing else told of. */
const OF_COUNTRY = /(?:ian|ish|ese|ean)$/u;
/** "M142", "155mm", "F-16", but not a distance. */
const DESIGNATOR = /\d(?!.*(?:km|kilomet|mile)s?$)/u;
/** "155mm", "500" of "500-pound": a size names nothing. */
const SIZE = /^[\d,.]+(?:-?(?:mm|cm|lbs?|pounds?|kg|kilograms?|t|tons?|tonnes?|inch))?$/iu;

/** Weapons that the model found and the tables lack: systems by their name, others marked as naming none. */
export const readWeapons: Step = {
  name: 'read-weapons',
  run(page, draft) {
    for (const span of page.reading.spans ?? []) {
      if (span.head !== 'names' || span.label !== 'WEAPON' || span.confidence < SURE) continue;
      const { from: first, until } = tokensOf(page, span);
      const from = startOfNumber(page, first);
      if (isOpen(page, from) && isFree(draft, from, until) && !isCivilShip(page, from))
        add(page, draft, from, until, span.confidence);
    }
  },
};

/** "The tanker Merrow", "the grain carrier Comfort". */
const isCivilShip = (page: Page, from: number): boolean =>
  page.tokens[from]?.capital === true &&
  page.tokens[from - 1]?.sentence === page.tokens[from]?.sentence &&
  CIVIL_SHIPS.has(keyAt(page, from - 1));

/** "2,000-pound" is split behind its comma. */
const startOfNumber = (page: Page, from: number): number =>
  /^\d{3}/u.test(keyAt(page, from)) && keyAt(page, from - 1) === ',' && /^\d+$/u.test(keyAt(page, from - 2))
    ? from - 2
    : from;

/** Nothing is known there but of which sort the weapon is. */
function isFree(draft: Draft, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) if (draft.at(at) && draft.at(at)?.rule !== SORT) return false;
  return true;
}

function add(page: Page, draft: Draft, from: number, until: number, confidence: number): void {
  const end = endOfName(page, draft, from, until);
  if (end > from && confidence >= (/\d/.test(wordsOf(page, from, end).words) ? SURE : SURE_NAME)) {
    for (let at = from; at < until; at += 1) draft.remove(at);
    const name = wordsOf(page, from, end).words.replace(/\s+/gu, ' ');
    const known = [...draft.entities.values()].find(
      (one) => one.kind === 'WeaponSystem' && one.named && sameName(one.name, name),
    );
    const entity = known ?? draft.found({ kind: 'WeaponSystem', name, named: true });
    draft.mention({ from, until: end, entity: entity.id, form: 'NAME', rule: 'reading', confidence });
    return;
  }
  if (!HEADS.has(keyAt(page, until - 1)) || draft.at(until - 1)) return;
  const name = wordsOf(page, from, until).words.replace(/\s+/gu, ' ');
  const entity = draft.found({ kind: 'WeaponSystem', name, named: false });
  draft.mention({ from, until, entity: entity.id, form: 'NOMINAL', rule: 'reading', confidence });
}

/** A designator or a capital makes a name, which ends before "missiles"; that of a country or of the sentence's first word does not. */
function endOfName(page: Page, draft: Draft, from: number, until: number): number {
  let end = from;
  const behindName = (at: number): boolean => at > from && end === at;
  for (let at = from; at < until; at += 1) {
    const token = page.tokens[at];
    const opens = page.tokens[at - 1]?.sentence !== token?.sentence;
    const written =
      token !== undefined &&
      ((token.capital && !opens && !HEADS.has(token.key)) ||
        (DESIGNATOR.test(token.text) && (behindName(at) || !SIZE.test(token.text))));
    const ofCountry = OF_COUNTRY.test(token?.key ?? '') && at + 1 < until && HEADS.has(keyAt(page, until - 1));
    const named = written && !ofCountry && placeOfAdjective(draft, token.text) === null;
    if (named) end = at + 1;
  }
  return end;
}

const sameName = (a: string, b: string): boolean =>
  nameKey(a).endsWith(` ${nameKey(b)}`) ||
  nameKey(a).replace(/[- ]/gu, '') === nameKey(b).replace(/s$/u, '').replace(/[- ]/gu, '') ||
  nameKey(a) === nameKey(b);
