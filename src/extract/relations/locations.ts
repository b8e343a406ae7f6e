import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';

const DIRECTION =
  /^(?:border|western|eastern|southern|northern|southwestern|southeastern|northeastern|northwestern|north|south|east|west|central|coastal|occupied|annexed|neighbou?ring|far|remote|second|third|second-largest|biggest|main|former|historic|frontline|front|line|industrial|mining|disputed|besieged|holy|air|naval|military|military-run|largest|city|town)$/u;
const SETTLEMENT =
  /^(?:city|town|village|region|province|port|district|suburb|capital|oblast|state|peninsula|island|county|territory|municipality|settlement|area|governorate|enclave|resort|airport|airfield|airbase|base|outpost|crossing|garrison|shipyard|refinery|plant|depot)$/u;

/** "city of X", "air base at X", "the capital, X". */
const LINK = /^(?:of|at|,)$/u;

/** A place in a country: "Russia’s Kursk region", "Odesa, Ukraine", "the Russian border city of Belgorod", "the Kharkiv region of Ukraine"; in a region; a body in its town. */
export const locations: Step = {
  name: 'locations',
  run(page, draft) {
    for (const place of draft.mentions()) {
      based(page, draft, place);
      bodyIn(page, draft, place);
      const entity = draft.entities.get(place.entity);
      if (entity?.kind !== 'Place' || entity.placeKind === 'COUNTRY' || place.form === 'ADJECTIVAL') continue;
      const country =
        possessor(page, draft, place) ??
        adjective(page, draft, place) ??
        apposition(page, draft, place) ??
        behind(page, draft, place) ??
        region(page, draft, place);
      if (!country) continue;
      addRelation(draft, {
        type: 'LOCATED_IN',
        from: place.entity,
        to: country.entity,
        evidence: wordsOf(page, Math.min(country.from, place.from), Math.max(country.until, place.until)),
        rule: 'place-in-country',
        confidence: 0.85,
      });
    }
  },
};

const isCountry = (draft: Draft, mention: DraftMention | null): boolean =>
  mention !== null && draft.entities.get(mention.entity)?.placeKind === 'COUNTRY';

/** "Russia’s Kursk region", "Norway’s port city of Bergen". */
function possessor(page: Page, draft: Draft, { from }: DraftMention): DraftMention | null {
  const at = frontOf(page, from);
  if (!/^['’]s?$/u.test(keyAt(page, at))) return null;
  const mention = draft.at(at - 1);
  return isCountry(draft, mention) ? mention : null;
}

/** "the Russian city of Belgorod", "the Ukrainian port of Odesa", "the eastern Ukrainian town of Pokrovsk". */
function adjective(page: Page, draft: Draft, { from, until }: DraftMention): DraftMention | null {
  const named = LINK.test(keyAt(page, from - 1)) && SETTLEMENT.test(keyAt(page, from - 2));
  const sort = SETTLEMENT.test(keyAt(page, until - 1)) || SETTLEMENT.test(keyAt(page, until));
  if (!named && !sort) return null;
  const mention = draft.at(frontOf(page, from));
  return mention?.form === 'ADJECTIVAL' && isCountry(draft, mention) ? mention : null;
}

/** The token in front of what describes a place: "border city of", "southern". */
function frontOf(page: Page, from: number): number {
  let at = from - 1;
  if (LINK.test(keyAt(page, at)) && SETTLEMENT.test(keyAt(page, at - 1))) at -= 2;
  while (DIRECTION.test(keyAt(page, at)) || SETTLEMENT.test(keyAt(page, at))) at -= 1;
  return at;
}

/** "Odesa, Ukraine"; "Warsaw, Germany and France" is a list. */
function apposition(page: Page, draft: Draft, { until }: DraftMention): DraftMention | null {
  const mention = keyAt(page, until) === ',' ? draft.at(until + 1) : null;
  const end = mention ? keyAt(page, mention.until) : '';
  const list = /^(?:and|or)$/u.test(end) || (end === ',' && isCountry(draft, draft.at((mention?.until ?? until) + 1)));
  return isCountry(draft, mention) && mention?.form === 'NAME' && !list ? mention : null;
}

/** "the Kharkiv region of Ukraine", "the town of Kirkenes in Norway", "Bergen in western Norway". */
function behind(page: Page, draft: Draft, { from, until }: DraftMention): DraftMention | null {
  let at = until;
  while (SETTLEMENT.test(keyAt(page, at))) at += 1;
  const settled = at > until || SETTLEMENT.test(keyAt(page, until - 1)) || keyAt(page, from - 1) === 'of';
  const link = keyAt(page, at);
  if (link !== 'in' && !(link === 'of' && settled)) return null;
  at += 1;
  while (DIRECTION.test(keyAt(page, at))) at += 1;
  const mention = draft.at(at);
  return isCountry(draft, mention) && mention?.form === 'NAME' && !/^['’]s?$/u.test(keyAt(page, mention.until))
    ? mention
    : null;
}

const REGION =
  /^(?:region|province|oblast|governorate|state|county|district|peninsula|territory|department|valley|desert)$/u;

const isRegion = (page: Page, draft: Draft, { entity, until }: DraftMention): boolean =>
  draft.entities.get(entity)?.placeKind === 'REGION' ||
  REGION.test(keyAt(page, until - 1)) ||
  REGION.test(keyAt(page, until));

/** "near Tassia in the western Tillabery region", "in Zakho, Duhok province," but not "in Kharkiv, Odesa and Kyiv". */
function region(page: Page, draft: Draft, place: DraftMention): DraftMention | null {
  if (isRegion(page, draft, place)) return null;
  const link = keyAt(page, place.until);
  let at = place.until + 1;
  if (link === ',' && keyAt(page, at) === 'in') at += 1;
  if (link !== ',' && link !== 'in') return null;
  if (keyAt(page, at) === 'the') at += 1;
  while (DIRECTION.test(keyAt(page, at))) at += 1;
  const mention = draft.at(at);
  const kind = mention && draft.entities.get(mention.entity)?.kind;
  if (!mention || kind !== 'Place' || mention.form !== 'NAME' || !isRegion(page, draft, mention)) return null;
  const end = REGION.test(keyAt(page, mention.until)) ? mention.until + 1 : mention.until;
  return /^(?:and|or|'s)$/u.test(keyAt(page, end)) && link === ',' ? null : mention;
}

const BODY_SORT =
  /^(?:arms|defen[cs]e|weapons|aerospace|energy|news|media|research|human|rights|oil|gas|drone|shipping|security|intelligence|private|independent|charity|maker|manufacturer|company|contractor|firm|giant|group|consultancy|think|tank|watchdog|monitor|monitoring|observatory|organi[sz]ation|agency|institute|outlet|broadcaster|newspaper|website|bank|startup|start-up|up|start|operator|court|body)$/u;

/** So many words at most stand between "Düsseldorf-based" and the name: "arms maker". */
const SORT = 4;

/** "the Düsseldorf-based arms maker Rheinmetall", "London-based Airwars". */
function based(page: Page, draft: Draft, place: DraftMention): void {
  if (draft.entities.get(place.entity)?.kind !== 'Place' || keyAt(page, place.until) !== 'based') return;
  if (page.tokens[place.until]?.joined !== true) return;
  for (let at = place.until + 1; at <= place.until + 1 + SORT; at += 1) {
    const mention = draft.at(at);
    if (!mention && !BODY_SORT.test(keyAt(page, at))) return;
    if (!mention) continue;
    if (draft.entities.get(mention.entity)?.kind !== 'Organization' || mention.form !== 'NAME') return;
    addRelation(draft, {
      type: 'LOCATED_IN',
      from: mention.entity,
      to: place.entity,
      evidence: wordsOf(page, place.from, mention.until),
      rule: 'based-in',
      confidence: 0.85,
    });
    return;
  }
}

/** Bodies that are where they stand; a ministry or an outlet is told of with its town for other reasons. */
const LOCAL_KINDS: ReadonlySet<string | null> = new Set(['COMPANY', 'NGO', 'OTHER']);
const FACILITY =
  /^(?:plant|factory|refinery|base|airbase|airport|airfield|port|shipyard|university|hospital|court|prison|institute|depot|station|dam|reactor|site|laboratory|museum|school|college|academy|headquarters|tank)$/u;

/** "the Yuzhmash plant in Dnipro", "the Permanent Court of Arbitration in The Hague", "Kabul’s Polytechnic University". */
function bodyIn(page: Page, draft: Draft, body: DraftMention): void {
  const entity = draft.entities.get(body.entity);
  const isFacility = FACILITY.test(keyAt(page, body.until)) || FACILITY.test(keyAt(page, body.until - 1));
  const fits =
    (entity?.kind === 'Organization' && (isFacility || LOCAL_KINDS.has(entity.organizationKind))) ||
    (entity?.kind === 'Place' && (entity.placeKind === 'FACILITY' || (entity.placeKind === 'OTHER' && isFacility)));
  if (!fits || !entity?.named || body.form !== 'NAME') return;
  const at = FACILITY.test(keyAt(page, body.until)) ? body.until + 1 : body.until;
  const behind = /^(?:in|near|outside)$/u.test(keyAt(page, at)) ? draft.at(at + 1) : null;
  const owner = /^['’]s?$/u.test(keyAt(page, body.from - 1)) && isFacility ? draft.at(body.from - 2) : null;
  for (const place of [behind, owner]) {
    if (place?.form !== 'NAME' || /^['’]s?$/u.test(keyAt(page, place.until)) !== (place === owner)) continue;
    const where = draft.entities.get(place.entity);
    if (where?.kind !== 'Place' || (where.placeKind === 'COUNTRY' && place === owner)) continue;
    addRelation(draft, {
      type: 'LOCATED_IN',
      from: body.entity,
      to: place.entity,
      evidence: wordsOf(page, Math.min(body.from, place.from), Math.max(body.until, place.until)),
      rule: 'body-in-place',
      confidence: 0.75,
    });
    return;
  }
}
