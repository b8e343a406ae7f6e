import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { slugOf } from '../slug.js';

const REGION = new Set(['region', 'oblast', 'province', 'district', 'krai', 'peninsula', 'governorate', 'prefecture']);
/** Behind names that are joined: what each of them is. */
const SEVERAL: ReadonlyMap<string, string> = new Map([
  ['regions', 'Region'],
  ['oblasts', 'Region'],
  ['provinces', 'Province'],
  ['districts', 'District'],
  ['governorates', 'Governorate'],
]);
const NOT_A_NAME = new Set([
  'the',
  'this',
  'that',
  'border',
  'eastern',
  'western',
  'northern',
  'southern',
  'whole',
  'in',
  'entire',
  'central',
  'business',
  'autonomous',
  'federal',
  'home',
  'red',
  'school',
  'industrial',
]);

/** "Tula region", "Vinnytsia oblast": a capitalized word and what it is a name of. */
export const regionPatterns: Step = {
  name: 'region-patterns',
  run(page, draft) {
    for (let at = 1; at < page.tokens.length; at += 1) {
      if (!isOpen(page, at) || draft.at(at)) continue;
      if (SEVERAL.has(keyAt(page, at))) eachOf(page, draft, at);
      if (!REGION.has(keyAt(page, at))) continue;
      const name = page.tokens[at - 1];
      const mention = draft.at(at - 1);
      if (!name?.capital || NOT_A_NAME.has(name.key) || name.sentence !== page.tokens[at]?.sentence) continue;
      if (
        mention &&
        (mention.form !== 'NAME' ||
          mention.until - mention.from > 1 ||
          !isCity(draft.entities.get(mention.entity)?.key))
      )
        continue;
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name.text)) continue;
      const kind = keyAt(page, at);
      const from = firstOfName(page, draft, at - 1);
      const words = `${wordsOf(page, from, at).words} ${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
      putRegion(draft, from, at + 1, words);
    }
  },
};

/** "the Bryansk and Kursk Regions", "Kharkiv, Sumy and Poltava oblasts". */
function eachOf(page: Page, draft: Draft, noun: number): void {
  const kind = SEVERAL.get(keyAt(page, noun)) ?? 'Region';
  const names: number[] = [];
  for (let at = noun - 1; isNameOfRegion(page, draft, at); at -= 2) {
    names.push(at);
    if (!/^(?:and|,|or)$/u.test(keyAt(page, at - 1))) break;
    // "Kharkiv, Sumy, and Poltava"
    if (keyAt(page, at - 1) === 'and' && keyAt(page, at - 2) === ',') at -= 1;
  }
  if (names.length < 2) return;
  for (const at of names) putRegion(draft, at, at + 1, `${page.tokens[at]?.text} ${kind}`);
}

function isNameOfRegion(page: Page, draft: Draft, at: number): boolean {
  const name = page.tokens[at];
  if (!name || !/^\p{Lu}\p{Ll}{2,}$/u.test(name.text) || NOT_A_NAME.has(name.key)) return false;
  const mention = draft.at(at);
  return mention === null || (mention.until === mention.from + 1 && isCity(draft.entities.get(mention.entity)?.key));
}

function putRegion(draft: Draft, from: number, until: number, name: string): void {
  const known = draft.known(`region:${slugOf(name)}`);
  const entity = known ?? draft.found({ kind: 'Place', name, named: true });
  if (!known) draft.entities.set(entity.id, { ...entity, placeKind: 'REGION' });
  draft.replace({ from, until, entity: entity.id, form: 'NAME', rule: 'region-pattern', confidence: 0.8 });
}

const PARTICLE =
  /^(?:el|al|la|los|las|san|santa|sao|saint|st|new|north|south|east|west|upper|lower|entre|ain|tel|port|fort|mount|rio|ras|beni|ben|bou|nueva|nuevo|deir|abu|umm|bandar|khan|dera|nan|hong|kuala)$/u;

/** "El Oued region", "Entre Ríos Province": the words that such names begin with. */
function firstOfName(page: Page, draft: Draft, last: number): number {
  const before = page.tokens[last - 1];
  const stands = before?.capital === true && before.sentence === page.tokens[last]?.sentence && !draft.at(last - 1);
  return stands && PARTICLE.test(before.key) ? last - 1 : last;
}

const isCity = (key: string | null | undefined): boolean => key?.startsWith('city:') ?? false;
