/** Verbs that allow and forbid: "let", "authorise", "bar from". */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import { type Core, coreOf } from './core.js';
import { verbGroup } from './verb-groups.js';
import type { Sensed } from './words.js';

/** "let it fire", but not "let it be known". */
const ACTS =
  /^(?:use|fire|strike|hit|attack|launch|target|fly|cross|base|station|employ|buy|have|send|carry|shoot|deploy|land|operate)$/u;

export function allowing(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
  if (
    /^let/u.test(word.key) &&
    /^(?:alone|'s|’s|go|down|up|off|it)$/u.test(keyAt(page, word.until)) &&
    !(keyAt(page, word.until) === 'it' && ACTS.test(keyAt(page, word.until + 1)))
  )
    return null;
  const core = coreOf(page, draft, word, {
    base: 'grants',
    isNoun: false,
    from: word.until,
    until,
    rule: 'permission-allow',
  });
  if (core.complement.action === null || isThreat(page, core)) return null;
  return shortPassive(page, core);
}

/** "Kyiv cleared to use missiles": a headline’s passive has no auxiliary. */
function shortPassive(page: Page, core: Core): Core {
  const [first, ...rest] = core.chain;
  const { word } = core;
  const bare = /^(?:to|from)$/u.test(keyAt(page, word.until)) && /(?:ed|lit|en)$/u.test(keyAt(page, word.until - 1));
  if (!first?.group || first.group.passive || first.group.perfect || !bare) return core;
  return { ...core, chain: [{ ...first, group: { ...first.group, passive: true } }, ...rest] };
}

const HOSTILE =
  /^(?:have|acquire|obtain|develop|build|possess|get|become|win|threaten|invade|seize|take|rearm|rebuild|produce|enrich|gain|smuggle|establish|continue|hold)$/u;

/** "We will not let Iran acquire a bomb" withholds nothing that is the speaker’s to give. */
function isThreat(page: Page, core: Core): boolean {
  const { chain, complement, word } = core;
  const [first] = chain;
  if (!first?.negated || first.group?.perfect || first.group?.passive) return false;
  const strong = first.group?.modal !== null || /^let/u.test(word.key);
  for (let at = word.until; at <= (complement.action ?? word.until); at += 1)
    if (HOSTILE.test(keyAt(page, at))) return true;
  if (complement.action === null) return true;
  return strong && complement.kind === 'strike' && !isOwn(page, core);
}

/** "from its territory", "with our missiles": what is whoever’s to give who speaks. */
const isOwn = (page: Page, { word, complement }: Core): boolean =>
  /\b(?:its|our|their|his|her|my)(?: own)? (?:\w+ )?(?:territory|soil|airspace|skies|bases?|airfields?|airports?|ports?|weapons|missiles|waters|land|rockets|arms|drones|jets|aircraft)\b/iu.test(
    page.article.text.slice(page.tokens[word.until]?.start, page.tokens[complement.range.until - 1]?.end),
  );

export function forbidding(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'forbids',
    isNoun: false,
    from: word.until,
    until,
    rule: 'permission-forbid',
  });
  const { action, kind } = core.complement;
  if (kind === 'send' ? !isKeptFromSending(page, core) : action === null && !isShutOut(page, core)) return null;
  if (isForbidden(page, word)) return shortPassive(page, core);
  if (action === null) return { ...core, rule: 'permission-access' };
  if (verbGroup(page, word.from, word.until).passive) return null;
  if (!/^(?:forb|prohib|ban|bar|outlaw|disallow|veto)/u.test(word.key)) {
    // To stop somebody from attacking takes force, to stop them from using one’s weapons a word.
    const between = keysBetween(page, word.until, action);
    const own = kind === 'use' && keyAt(page, action) === 'use' && keyAt(page, action + 1) === 'of';
    const blocked = /^block/u.test(word.key) && kind === 'strike';
    if ((!between.includes('from') && !own) || (kind !== 'use' && !blocked)) return null;
  }
  return core;
}

/** "barred Berlin from sending its shells": a veto of whoever made them. */
const isKeptFromSending = (page: Page, { word, complement: { action } }: Core): boolean =>
  action !== null &&
  /^(?:ban|bar|forb|prohib|block|prevent)/u.test(word.key) &&
  keysBetween(page, word.until, action).includes('from');

/** "is barred from using", "is barred by Berlin from firing", in a headline "banned from firing": whoever stands in front. */
const isForbidden = (page: Page, { key, from, until }: Sensed): boolean =>
  /^(?:banned|barred|prohibited|forbidden|blocked)$/u.test(key) &&
  (/^(?:from|to)$/u.test(keyAt(page, until)) || (keyAt(page, until) === 'by' && verbGroup(page, from, until).passive));

/** "barred Russian ships from its ports". */
function isShutOut(page: Page, { word, complement: { range } }: Core): boolean {
  if (!/^(?:ban|bar|block|exclude)/u.test(word.key)) return false;
  for (let at = word.until; at < range.until; at += 1)
    if (keyAt(page, at) === 'from')
      return PLACES.has(keyAt(page, at + 1)) || PLACES.has(keyAt(page, at + 2)) || PLACES.has(keyAt(page, at + 3));
  return false;
}

const PLACES = readWordList('permission-lists.json', 'places');

const keysBetween = (page: Page, from: number, until: number): string[] =>
  page.tokens.slice(from, until).map(({ key }) => key);
