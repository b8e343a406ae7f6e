import type { LocalId } from '../../model/article-facts.js';
import { countryOf, makeGovernment } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { isPassive } from '../syntax/voice.js';
import { readWordList } from '../table.js';
import { isDateline, isPlace } from './metonyms.js';
import { countryOfSeat } from './seat-countries.js';
import { isLandRatherThanTown, mayBeCountry } from './state-signs.js';

const ACTS = readWordList('seat-words.json', 'acts');
const APPROACHED = readWordList('seat-words.json', 'approached');
const OWNED = readWordList('seat-words.json', 'owned');
const SPEAKS_FOR = readWordList('seat-words.json', 'speaksFor');

/**
 * Capitals and palaces that no table has: a place that says, refuses or is told is the government that sits there, where
 * it does so and wherever it is not meant as a place.
 */
export const seats: Step = {
  name: 'seats',
  run(page, draft) {
    const mentions = new Map<LocalId, DraftMention[]>();
    for (const mention of draft.mentions()) {
      if (mention.form !== 'NAME' || !isUnknownPlace(draft, mention) || !mayBeCountry(page, mention)) continue;
      if (isDateline(page, mention.from)) continue;
      mentions.set(mention.entity, [...(mentions.get(mention.entity) ?? []), mention]);
    }
    for (const [seat, all] of mentions) {
      if (!all.some((mention) => acts(page, draft, mention))) continue;
      const country = countryOfSeat(page, draft, all);
      const isLand = isLandRatherThanTown(page, draft, all) ?? country === null;
      if (isLand && !isHouse(page, all)) {
        makeCountry(draft, seat);
        continue;
      }
      const government = governmentAt(draft, seat, country);
      if (country !== null) draft.homes.set(seat, country);
      for (const mention of all)
        if (acts(page, draft, mention) || !isPlace(page, draft, mention))
          draft.replace({ ...mention, entity: government, rule: 'seat', confidence: 0.7 });
    }
  },
};

/** "Marble House", "Rose Palace". */
const isHouse = (page: Page, [mention]: readonly DraftMention[]): boolean =>
  /^(?:house|palace|hall)$/u.test(keyAt(page, (mention?.until ?? 0) - 1));

function makeCountry(draft: Draft, id: LocalId): void {
  const place = draft.entities.get(id);
  if (place) draft.entities.set(id, { ...place, placeKind: 'COUNTRY' });
}

function isUnknownPlace(draft: Draft, { entity }: DraftMention): boolean {
  const place = draft.entities.get(entity);
  return place?.kind === 'Place' && place.key === null && place.placeKind === 'OTHER';
}

/** Where the country cannot be told the seat itself is the name of the government. */
function governmentAt(draft: Draft, seat: LocalId, country: Country | null): LocalId {
  const government = country === null ? null : makeGovernment(draft, country);
  if (government) return government.id;
  const name = draft.entities.get(seat)?.name ?? seat;
  return draft.found({ kind: 'Organization', name, named: true, organizationKind: 'GOVERNMENT' }).id;
}

function acts(page: Page, draft: Draft, { from, until }: DraftMention): boolean {
  const after = keyAt(page, until);
  if (SPEAKS_FOR.has(after)) return true;
  if (/^['’]s?$/u.test(after)) return OWNED.has(keyAt(page, until + 1));
  const last = until - 1;
  const { parsed } = page;
  if (parsed === null) return ACTS.has(after) && !isPlace(page, draft, { from, until });
  const { head, relation } = parsed.tree.node(last);
  if (head === null) return false;
  if (relation === 'nsubj') return ACTS.has(keyAt(page, head)) && !isPassive(parsed, head);
  if (relation === 'nsubj:pass' || relation === 'obj' || relation === 'iobj') return APPROACHED.has(keyAt(page, head));
  return relation === 'conj' && actsTogether(page, draft, head, last);
}

/** "Halvek and Zhedrin agreed": of joined names each does what is said of the first. */
function actsTogether(page: Page, draft: Draft, first: number, last: number): boolean {
  const mention = draft.at(first);
  return mention !== null && first < last && countryOf(draft, mention.entity) === null && isSubject(page, first);
}

function isSubject({ parsed, tokens }: Page, at: number): boolean {
  const node = parsed?.tree.node(at);
  return node?.relation === 'nsubj' && node.head !== null && ACTS.has(tokens[node.head]?.key ?? '');
}
