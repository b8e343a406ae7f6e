import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { actorsIn, canAct, IMPLIED, type Party, partyOf, withJoined } from './party.js';
import { groupEnding, pronounParty } from './phrase-parties.js';
import { wordAt } from './words.js';

/** Whose the noun is whose phrase begins at `from`: "Kyiv’s pleas", "US approval", "his permission". */
export function ownerOf(page: Page, draft: Draft, from: number, noun: number): Party {
  for (let at = noun - 1; at >= from; at -= 1) {
    const mention = draft.at(at);
    const owns =
      mention &&
      canAct(page, draft, mention) &&
      (mention.form === 'ADJECTIVAL' || mention.until === noun || /^['’]s?$/u.test(keyAt(page, mention.until)));
    if (owns) return partyOf(draft, [mention]);
    const spoken = /^(?:his|her|its|their|our|my)$/u.test(keyAt(page, at)) ? pronounParty(page, draft, at) : null;
    if (spoken) return spoken;
  }
  return IMPLIED;
}

/** Whom a phrase behind a noun names: "pleas from Kyiv", "approval by Berlin"; looked for among the next few tokens. */
export function partyBehind(page: Page, draft: Draft, from: number, prepositions: RegExp, reach = 6): Party {
  for (let at = from; at < from + reach; at += 1) {
    const key = keyAt(page, at);
    if (/^(?:[,;.“”"]|to)$/u.test(key) && !prepositions.test(key)) break;
    if (!prepositions.test(key)) continue;
    const group = groupBehind(page, draft, at + 1);
    if (group) return group;
    const [first] = actorsIn(page, draft, { from: at + 1, until: at + 7 });
    if (!first || hasEdge(page, at + 1, first.from)) {
      if (key === 'to') break;
      continue;
    }
    return partyOf(draft, withJoined(page, draft, first));
  }
  return IMPLIED;
}

/** "from its Western allies": a group within the next few words. */
function groupBehind(page: Page, draft: Draft, from: number): Party | null {
  for (let at = from; at < from + 4 && !/^(?:[,;.“”"]|to|for|on|that)$/u.test(keyAt(page, at)); at += 1) {
    const group = groupEnding(page, draft, at);
    if (group) return group;
  }
  return null;
}

/** Something other than a determiner or a title stands between a preposition and the name. */
function hasEdge(page: Page, from: number, until: number): boolean {
  if (until - from > 4) return true;
  for (let at = from; at < until; at += 1)
    if (/^(?:[,;.“”"]|to|for|on|that|and)$/u.test(keyAt(page, at)) || wordAt(page, at) !== null) return true;
  return false;
}
