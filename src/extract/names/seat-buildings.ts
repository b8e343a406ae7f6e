import { catalog } from '../catalog.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { foldWord } from '../tokens.js';

/** "strike the Kremlin", "drones over the Kremlin", "met at the White House": the building is meant. */
const BUILDING_BEFORE = readWordList('seat-words.json', 'buildingBefore');
const HOUSE =
  /^(?:kremlin|white house|capitol hill|oval office|downing street|no 10|number 10|elysee|elysee palace|blue house|pentagon)$/u;

/** Seats of power by their name: the government, but where something happens at, near or to them the building. */
export const seatBuildings: Step = {
  name: 'seat-buildings',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const key = draft.entities.get(mention.entity)?.key;
      if (mention.form !== 'NAME' || !key || !isSeat(key) || !isBuilding(page, mention)) continue;
      put(page, draft, mention);
    }
  },
};

const isSeat = (key: string): boolean => key.startsWith('government:') || key === 'body:us-defense-department';

function isBuilding(page: Page, { from, until }: DraftMention): boolean {
  const words = page.tokens
    .slice(from, until)
    .map(({ text }) => foldWord(text))
    .join(' ');
  const at = keyAt(page, from - 1) === 'the' ? from - 2 : from - 1;
  const owner = /^['’]s?$/u.test(keyAt(page, until));
  return HOUSE.test(words) && !owner && BUILDING_BEFORE.has(keyAt(page, at));
}

function put(page: Page, draft: Draft, mention: DraftMention): void {
  const name = page.article.text.slice(page.tokens[mention.from]?.start, page.tokens[mention.until - 1]?.end);
  const country = catalog().get(draft.entities.get(mention.entity)?.key ?? '')?.country ?? null;
  const place = draft.found({
    kind: 'Place',
    name,
    slug: `${foldWord(name).replace(/\W+/gu, '-')}-building`,
    named: true,
  });
  draft.entities.set(place.id, { ...place, placeKind: 'FACILITY' });
  if (country !== null) draft.homes.set(place.id, country);
  draft.replace({ ...mention, entity: place.id, rule: 'seat-building', confidence: 0.7 });
}
