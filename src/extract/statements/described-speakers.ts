/** Speakers whom a source describes and does not name: "a senior official who asked not to be named", "a leaked memo". */
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange, wordsOf } from '../page.js';
import { readWordList } from '../table.js';
import type { Speaker } from './speakers.js';
import { describedBefore, unnamedSpeaker } from './unnamed-speakers.js';

const DOCUMENTS = readWordList('words.json', 'documentNouns');
const LEADING = /^(?:with|for|by|from|in|of|on|to|as|even|only|according|,)$/u;
/** Of whoever is described these tell nothing more: an aside, how he spoke. */
const ASIDE = /^(?:,|\(|—|–|--|;|speaking)$/u;
/** Who has seen a paper does not belong to what it is. */
const SEEN = /^(?:seen|obtained|reviewed|viewed|examined|leaked|quoted|cited|read|studied|verified|consulted)$/u;
/** A longer clause is a story of its own. */
const LONGEST_CLAUSE = 9;

/** The speaker that the source describes; `core` is the phrase without what stands behind it. */
export function describedIn(page: Page, draft: Draft, source: TokenRange, core: TokenRange): Speaker {
  const from = LEADING.test(keyAt(page, source.from)) && core.until > source.from + 1 ? source.from + 1 : source.from;
  const noun = keyAt(page, core.until - 1);
  const again =
    core.until === from + 2 && /^(?:the|that|this)$/u.test(keyAt(page, from)) ? describedBefore(draft, noun) : null;
  if (again !== null) return { entity: again, from, until: core.until };
  const until = descriptionEnd(page, draft, { from, until: source.until }, core, DOCUMENTS.has(noun));
  return unnamedIn(page, draft, { from, until }, core.until - 1);
}

function descriptionEnd(page: Page, draft: Draft, source: TokenRange, core: TokenRange, isPaper: boolean): number {
  for (let at = core.until; at < source.until; at += 1) {
    const mention = draft.at(at);
    const key = keyAt(page, at);
    if (mention) at = mention.until - 1;
    else if (ASIDE.test(key) || (isPaper && SEEN.test(key))) return at;
    else if (/^(?:who|which|that|whose)$/u.test(key) && source.until - at > LONGEST_CLAUSE) return at;
  }
  return source.until;
}

/** The words of the range as they are, by the noun at `head`. */
export function unnamedIn(page: Page, draft: Draft, range: TokenRange, head: number): Speaker {
  const { words } = wordsOf(page, range.from, range.until);
  return { entity: unnamedSpeaker(draft, words, keyAt(page, head)), ...range };
}
