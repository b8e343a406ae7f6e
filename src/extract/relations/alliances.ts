import { landOf } from '../actors.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';

const KIND =
  /^(?:closest|close|key|main|staunch|staunchest|long|time|longtime|longstanding|standing|traditional|military|western|treaty|strategic|important|regional|biggest|strongest|old|powerful|chief|top|major|principal|nato|wartime|non|steadfast|loyal|nearest|vital|european)$/u;
const ALLY = /^(?:ally|allies|backer|backers|patron|supporter|supporters)$/u;

/** "Belarus, Russia’s closest ally", "Britain, an ally of Ukraine", "Moscow’s ally Belarus". */
export const alliances: Step = {
  name: 'alliances',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      if (!isSide(draft, mention)) continue;
      apposed(page, draft, mention);
      possessed(page, draft, mention);
      alliedWith(page, draft, mention);
    }
  },
};

function isSide(draft: Draft, { entity }: DraftMention): boolean {
  const known = draft.entities.get(entity);
  return (
    known?.placeKind === 'COUNTRY' ||
    known?.key === 'body:the-west' ||
    /^(?:GOVERNMENT|ALLIANCE|ARMED_GROUP)$/u.test(known?.organizationKind ?? '')
  );
}

function add(page: Page, draft: Draft, ally: DraftMention, of: DraftMention, until = 0): void {
  addRelation(draft, {
    type: 'ALLIED_WITH',
    from: landOf(draft, ally.entity),
    to: landOf(draft, of.entity),
    evidence: wordsOf(page, Math.min(ally.from, of.from), Math.max(ally.until, of.until, until)),
    rule: 'ally',
    confidence: 0.8,
  });
}

/** Skips what tells which ally; the token of "ally", or null. */
function allyAt(page: Page, from: number): number | null {
  let at = from;
  while (KIND.test(keyAt(page, at))) at += 1;
  return ALLY.test(keyAt(page, at)) ? at : null;
}

/** "X, Y’s closest ally", "X, a key ally of Y", "X is an ally of Y". */
function apposed(page: Page, draft: Draft, ally: DraftMention): void {
  if (ally.form === 'ADJECTIVAL' || !/^(?:,|is|was|remains|–|—)$/u.test(keyAt(page, ally.until))) return;
  const at = ally.until + 1;
  const owner = draft.at(/^(?:the)$/u.test(keyAt(page, at)) ? at + 1 : at);
  if (owner && isSide(draft, owner) && owner.entity !== ally.entity) {
    const from = /^['’]s?$/u.test(keyAt(page, owner.until)) ? owner.until + 1 : owner.until;
    const noun = allyAt(page, from);
    if (noun !== null && (from > owner.until || owner.form === 'ADJECTIVAL')) add(page, draft, ally, owner, noun + 1);
    return;
  }
  const noun = allyAt(page, /^(?:a|an|the|one)$/u.test(keyAt(page, at)) ? at + 1 : at);
  if (noun === null || !/^(?:of|to)$/u.test(keyAt(page, noun + 1))) return;
  const of = draft.at(keyAt(page, noun + 2) === 'the' ? noun + 3 : noun + 2);
  if (of && isSide(draft, of) && of.form !== 'ADJECTIVAL') add(page, draft, ally, of);
}

/** "Russia’s ally Belarus", "Ukraine’s Western allies", "Russian ally Iran", "its allies Britain and France". */
function possessed(page: Page, draft: Draft, of: DraftMention): void {
  const owned = /^['’]s?$/u.test(keyAt(page, of.until));
  if (!owned && of.form !== 'ADJECTIVAL') return;
  const first = owned ? of.until + 1 : of.until;
  if (owned && keyAt(page, first) === 'western' && ALLY.test(keyAt(page, first + 1))) {
    ofWest(page, draft, of, first);
    return;
  }
  const noun = allyAt(page, first);
  if (noun === null) return;
  const comma = keyAt(page, noun + 1) === ',' && keyAt(page, noun) === 'ally';
  const ally = draft.at(comma ? noun + 2 : noun + 1);
  if (ally && isSide(draft, ally) && ally.form === 'NAME' && ally.entity !== of.entity) add(page, draft, ally, of);
}

/** "Ukraine’s Western allies", where the article names the West. */
function ofWest(page: Page, draft: Draft, of: DraftMention, at: number): void {
  const west = draft.idOfKey('body:the-west');
  if (west === undefined) return;
  const evidence = wordsOf(page, of.from, at + 2);
  addRelation(draft, {
    type: 'ALLIED_WITH',
    from: west,
    to: landOf(draft, of.entity),
    evidence,
    rule: 'ally',
    confidence: 0.8,
  });
}

/** "X, which is allied with Y", "X and its ally Y". */
function alliedWith(page: Page, draft: Draft, first: DraftMention): void {
  if (first.form === 'ADJECTIVAL') return;
  let at = first.until;
  while (/^(?:,|which|is|was|are|closely|and)$/u.test(keyAt(page, at)) && at < first.until + 4) at += 1;
  if (/^(?:allied|aligned)$/u.test(keyAt(page, at)) && /^(?:with|to)$/u.test(keyAt(page, at + 1))) {
    const other = draft.at(keyAt(page, at + 2) === 'the' ? at + 3 : at + 2);
    if (other && isSide(draft, other) && other.form !== 'ADJECTIVAL') add(page, draft, first, other);
    return;
  }
  if (keyAt(page, at) !== 'its' || keyAt(page, at - 1) !== 'and') return;
  const noun = allyAt(page, at + 1);
  const other = noun === null ? null : draft.at(noun + 1);
  if (other && isSide(draft, other) && other.form === 'NAME') add(page, draft, other, first);
}
