/** What is allowed: by whom it is done, with which weapon, against what, where and on what condition. */
import type { LocalId } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';
import { canAct, IMPLIED, type Party, partyOf, withJoined } from './parties.js';
import { means, wordAt } from './words.js';

const USES = readWordList('permission-lists.json', 'uses');
const STRIKES = readWordList('permission-lists.json', 'strikes');
const ARMS = readWordList('permission-lists.json', 'arms');
const LANDS = readWordList('permission-lists.json', 'lands');

/** What may be done: use of arms, an attack, a movement of forces, the sending of arms. */
export type ActionKind = 'use' | 'strike' | 'move' | 'send';

export interface Complement {
  readonly range: TokenRange;
  /** Token of what may be done; null where only arms are named. */
  readonly action: number | null;
  readonly kind: ActionKind | null;
  readonly doer: Party;
  /** Whom arms are sent to. */
  readonly recipient: Party;
  /** Where conditions and exceptions begin; the end of the range where there are none. */
  readonly limitsFrom: number;
}

/** Verbs of going and staying, which count where aircraft, ships or troops do it. */
const MOVES =
  /^(?:fly|flying|cross|crossing|land|landing|station|stationing|base|basing|transit|pass|passing|passage|refuel|refuelling|refueling|dock|enter|entering|overfly|overflight|overflights|patrol|operate|operating|flights|advance|carry|carrying|take|exercise|exercises|host|hosting)$/u;
const CLAUSE_END =
  /^(?:while|because|although|though|despite|amid|citing|saying|arguing|fearing|adding|according|whereas|following|claiming|warning|insisting|noting|which|marking|reversing|ending|since|triggering|prompting|drawing|making|raising|but|so|as)$/u;
const LIMIT =
  /^(?:only|unless|if|when|provided|providing|except|excluding|excepting|solely|until|once|as|but|on|under|so|in|for|not|with|without|strictly|exclusively|limited)$/u;

/** Reads on from the token to the end of the clause. */
export function readComplement(page: Page, draft: Draft, from: number, until: number): Complement {
  const range = { from, until: clauseEnd(page, from, until) };
  const limitsFrom = firstLimit(page, range);
  const found = findAction(page, draft, range);
  const action = found?.at ?? null;
  return {
    range,
    action,
    kind: found?.kind ?? null,
    doer: doerOf(page, draft, range, action),
    recipient: recipientOf(page, draft, action === null ? from : action + 1, range.until),
    limitsFrom,
  };
}

/** The token behind the clause that begins at `from`. */
export function clauseEnd(page: Page, from: number, until: number): number {
  const quoted = page.quotes.at(page.tokens[from]?.start ?? 0);
  for (let at = from; at < until; at += 1) {
    const key = keyAt(page, at);
    if (quoted && (page.tokens[at]?.start ?? 0) >= quoted.end) return at;
    if (/^(?:[;.?!]|—|–|--)$/u.test(key) && !(key === '.' && page.tokens[at + 1]?.spaced === false)) return at;
    if (key === ':' && at > from) return at;
    if (!CLAUSE_END.test(key) || at === from) {
      if (key === ',' && endsAtComma(page, at)) return at;
      continue;
    }
    if (
      key === 'as' &&
      (/^(?:long|well|part|far|of|soon|a|many|much|early|deep)$/u.test(keyAt(page, at + 1)) ||
        /^(?:such|long|well|far|soon|much|many)$/u.test(keyAt(page, at - 1)))
    )
      continue;
    if (key === 'but' && /^(?:not|only|never)$/u.test(keyAt(page, at + 1))) continue;
    if (key === 'so' && keyAt(page, at + 1) === 'long') continue;
    if (key === 'which' && keyAt(page, at - 1) !== ',') continue;
    if (key === 'since' && /^(?:when|then)$/u.test(keyAt(page, at + 1))) continue;
    return keyAt(page, at - 1) === ',' ? at - 1 : at;
  }
  return until;
}

const MEDIAL =
  /^(?:as|including|particularly|especially|such|provided|unless|only|but|except|if|so|on|when|not|excluding|using|with|in|to|or|and|for|from|against|at|without|inside|deep)$/u;

/** A comma ends the clause unless a list, a condition or more of the same follows. */
function endsAtComma(page: Page, comma: number): boolean {
  const next = keyAt(page, comma + 1);
  if (/^(?:a|an|the|he|she|they|it|we|who|in|as)$/u.test(next)) {
    if (next === 'as' && /^(?:long|well)$/u.test(keyAt(page, comma + 2))) return false;
    if (next === 'in') return /^(?:a|what|an|response|move)$/u.test(keyAt(page, comma + 2));
    return true;
  }
  return !MEDIAL.test(next) && !/^(?:\d.*)$/u.test(next) && !page.tokens[comma + 1]?.capital;
}

function firstLimit(page: Page, { from, until }: TokenRange): number {
  for (let at = from; at < until; at += 1) if (limitAt(page, at, until)) return at;
  return until;
}

const LIMIT_PHRASE =
  /^(?:only\b|unless\b|if\b|when(?:ever)? (?!it comes)|provided\b|providing (?:that|it|they)|except\b|excluding\b|solely\b|until\b|once\b|as long as|so long as|but not\b|but only\b|but never\b|not (?:with|against|for|using|on|in|deep|to)\b|on (?:the )?(?:strict |explicit |sole )?(?:condition|understanding|proviso)|under (?:strict|certain|limited|specific|tight|very|the) (?:conditions?|circumstances|rules|limits)|under (?:conditions|condition)|in (?:self[- ]defen[cs]e|certain (?:cases|circumstances)|limited (?:cases|circumstances))|for (?:self[- ])?defen[cs](?:e|ive)\b|for (?:limited|defensive|specific) |with (?:the exception|strict|some|certain|limits|limitations|restrictions|caveats|conditions)|without (?:prior|first|explicit|hitting|targeting|attacking)|strictly\b|exclusively\b|limited to|in (?:a|very|extremely) limited|as a last resort|apart from|other than|within (?:\d|a |limits|its own|ukraine)|case by case|on a case|for counter|no (?:further|deeper|more) than|up to \d|and only\b|near the border|close to the border|across the border (?:near|in|from))/iu;

/** True where a condition, an exception or a limit begins at the token. */
export function limitAt(page: Page, at: number, until: number): boolean {
  const key = keyAt(page, at);
  if (!LIMIT.test(key) && !/^(?:apart|other|within|case|up|no|and|near|close|across|whenever)$/u.test(key))
    return false;
  const words = page.article.text.slice(page.tokens[at]?.start, page.tokens[Math.min(until, at + 6) - 1]?.end);
  return LIMIT_PHRASE.test(words);
}

interface Action {
  readonly at: number;
  readonly kind: ActionKind;
}

/** What a recipient does. */
const RECEIVES = /^(?:receive|buy|acquire|purchase|import|obtain|take)$/u;

function findAction(page: Page, draft: Draft, { from, until }: TokenRange): Action | null {
  let move: Action | null = null;
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (mention) {
      at = mention.until - 1;
      continue;
    }
    const key = keyAt(page, at);
    if (USES.has(key) && involvesArms(page, draft, at + 1, until)) return { at, kind: 'use' };
    if (STRIKES.has(key) && isWarlike(page, draft, at, until)) return { at, kind: 'strike' };
    const sends = (key !== 'armed' && means(wordAt(page, at), 'SEND', 'DELIVERY')) || RECEIVES.test(key);
    if (sends && involvesWeapons(page, draft, from, until)) return { at, kind: 'send' };
    if (
      move === null &&
      MOVES.test(key) &&
      (involvesArms(page, draft, from, until) || keyAt(page, at + 2) === 'border')
    )
      move = { at, kind: 'move' };
  }
  return move;
}

/** A weapon, or a word for arms, bases and airspace, stands within reach. */
export function involvesArms(page: Page, draft: Draft, from: number, until: number): boolean {
  for (let at = from; at < Math.min(until, from + 14); at += 1)
    if (isWeapon(draft, draft.at(at)) || ARMS.has(keyAt(page, at)) || STRIKES.has(keyAt(page, at))) return true;
  return false;
}

export function involvesWeapons(page: Page, draft: Draft, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1)
    if (
      isWeapon(draft, draft.at(at)) ||
      /^(?:weapons?|weaponry|arms|munitions|ammunition|missiles|tanks|jets|drones|warplanes|howitzers|shells|artillery|equipment|rockets|bombs)$/u.test(
        keyAt(page, at),
      )
    )
      return true;
  return false;
}

/** "strike a deal", "fire the minister", "launch a campaign" are not what armies do. */
function isWarlike(page: Page, draft: Draft, at: number, until: number): boolean {
  const key = keyAt(page, at);
  const next = keyAt(page, at + 1);
  if (
    /^(?:a|an)$/u.test(next) &&
    /^(?:deal|agreement|balance|chord|blow|tone|note|campaign|investigation|probe|programme|program|website|inquiry|business|appeal)$/u.test(
      keyAt(page, at + 2),
    )
  )
    return false;
  if (
    /^(?:airstrikes?|bombard(?:ment|ing)?|bombings?|shelling|overflights?|incursions?|missile|counterattacks?|retaliat\w*|raids?)$/u.test(
      key,
    )
  )
    return true;
  if (
    /^(?:strikes?|attacks?|striking|attacking)$/u.test(key) &&
    /^(?:missile|air|drone|cross|range|military|bombing|ukrainian|israeli|deep|border|ground|rocket|such|retaliatory|long|depth)$/u.test(
      keyAt(page, at - 1),
    )
  )
    return true;
  for (let near = at + 1; near < Math.min(until, at + 12); near += 1) {
    const mention = draft.at(near);
    const kind = mention ? draft.entities.get(mention.entity)?.kind : undefined;
    if (kind === 'WeaponSystem' || kind === 'Place' || LANDS.has(keyAt(page, near)) || ARMS.has(keyAt(page, near)))
      return true;
    if (
      /^(?:back|first|without|fire|with)$/u.test(keyAt(page, near)) &&
      /^(?:fire|firing|shoot|return|hit|strike|respond|launch)$/u.test(key)
    )
      return true;
  }
  return /^(?:return)$/u.test(keyAt(page, at - 1));
}

const isWeapon = (draft: Draft, mention: DraftMention | null): boolean =>
  mention !== null && draft.entities.get(mention.entity)?.kind === 'WeaponSystem';

/** Who is to do it: named before what is done ("Ukraine to use", "Ukrainian strikes") or behind "by". */
function doerOf(page: Page, draft: Draft, { from, until }: TokenRange, action: number | null): Party {
  const end = action ?? Math.min(until, from + 4);
  for (let at = from; at < end; at += 1) {
    const key = keyAt(page, at);
    if (/^(?:against|inside|into|in|near|at|,)$/u.test(key) && at > from) break;
    const mention = draft.at(at);
    if (!mention) continue;
    if (canAct(page, draft, mention) && !ALLIES.test(keyAt(page, mention.until)))
      return partyOf(draft, withJoined(page, draft, mention));
    at = mention.until - 1;
  }
  if (action === null) return IMPLIED;
  const behind = namedBehind(page, draft, action, until, /^by$/u);
  return behind.sort === 'named' ? behind : forcesOf(page, draft, from, action);
}

const FORCES =
  /^(?:navy|army|fleet|forces|troops|soldiers|crews|commanders|gunners|captains|pilots|military|officers|units|brigades?|sailors|marines|coastguard|police|guards|peacekeepers|inspectors|monitors)$/u;
const OWNED = /^(?:his|her|its|their|our|my|those|these)$/u;

/** "cleared the navy to", "let crews fire": forces without a name; "her forces" are those of her side. */
function forcesOf(page: Page, draft: Draft, from: number, action: number): Party {
  for (let at = from; at < action; at += 1) {
    const key = keyAt(page, at);
    if (OWNED.test(key) || key === 'to') break;
    if (FORCES.test(key)) return groupOf(draft, page.tokens[at]?.text ?? key);
  }
  return IMPLIED;
}

const groupOf = (draft: Draft, name: string): Party => ({
  sort: 'named',
  ids: [draft.found({ kind: 'Organization', name, named: false, organizationKind: 'MILITARY' }).id],
});

const ALLIES = /^(?:allies|partners|backers|supporters)$/u;

/** "to send Ukraine tanks", "to supply Kyiv with", "the sale of jets to Taiwan". */
export function recipientOf(page: Page, draft: Draft, from: number, until: number): Party {
  const next = draft.at(from);
  if (next && next.form === 'NAME' && canAct(page, draft, next)) return partyOf(draft, withJoined(page, draft, next));
  return namedBehind(page, draft, from, until, /^(?:to|for)$/u);
}

function namedBehind(page: Page, draft: Draft, from: number, until: number, prepositions: RegExp): Party {
  for (let at = from; at < until; at += 1) {
    if (!prepositions.test(keyAt(page, at))) continue;
    let next = at + 1;
    while (/^(?:the|its|forces|troops|government)$/u.test(keyAt(page, next))) next += 1;
    const mention = draft.at(next);
    if (mention && canAct(page, draft, mention)) return partyOf(draft, withJoined(page, draft, mention));
  }
  return IMPLIED;
}

const ANAPHOR = /^(?:it|them|those|these)$/u;
const BACK = 160;

/** The weapons that are allowed: systems by name before those that are only described; null where none is told. */
export function weaponsOf(
  page: Page,
  draft: Draft,
  from: number,
  { range, action, limitsFrom, kind }: Complement,
): readonly LocalId[] {
  const end = limitsFrom > (action ?? range.from) ? limitsFrom : range.until;
  const mentions = weaponMentions(page, draft, from, end);
  const systems = mentions.filter(({ entity }) => draft.entities.get(entity)?.named === true);
  const [first] = systems;
  if (first) return [...new Set(joinedWeapons(page, draft, first, end))];
  const [generic] = mentions;
  if (generic) return [generic.entity];
  const before = kind === 'use' || kind === 'strike' ? earlier(page, draft, action ?? range.from, end) : [];
  return before.length > 0 ? before : bare(page, draft, action ?? range.from, end);
}

function weaponMentions(page: Page, draft: Draft, from: number, until: number): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    if (isWeapon(draft, mention) && !isTarget(page, draft, mention)) found.push(mention);
    at = mention.until - 1;
  }
  return found;
}

/** "strike air defence systems", "against Russian drones", "targets such as launchers": what is hit, not what hits. */
function isTarget(page: Page, draft: Draft, mention: DraftMention): boolean {
  for (let at = mention.from - 1; at > mention.from - 5; at -= 1) {
    const key = keyAt(page, at);
    if (
      /^(?:against|hit|hitting|destroy|destroying|attack|attacking|target|targeting|intercept|intercepting)$/u.test(key)
    )
      return true;
    if (/^(?:strike|striking)$/u.test(key)) return true;
    if (draft.at(at)?.form === 'ADJECTIVAL' || /^(?:the|its|their|enemy|several|some)$/u.test(key)) continue;
    return false;
  }
  return false;
}

function joinedWeapons(page: Page, draft: Draft, first: DraftMention, until: number): LocalId[] {
  const found = [first.entity];
  for (let at = first.until; at < Math.min(until, first.until + 6); at += 1) {
    const mention = draft.at(at);
    if (mention) {
      const joined = isWeapon(draft, mention) && draft.entities.get(mention.entity)?.named === true;
      if (joined && isListed(page, first.until, mention.from)) found.push(mention.entity);
      at = mention.until - 1;
    }
  }
  return found;
}

function isListed(page: Page, from: number, until: number): boolean {
  let joined = false;
  for (let at = from; at < until; at += 1) {
    const key = keyAt(page, at);
    if (/^(?:and|or|,)$/u.test(key)) joined = true;
    else if (!/^(?:missiles?|rockets?|the|its|tanks|jets|systems|launchers|cruise)$/u.test(key)) return false;
  }
  return joined;
}

/** "to use them", "to fire the missiles": the weapon that was named last. */
function earlier(page: Page, draft: Draft, action: number, until: number): LocalId[] {
  let refers = false;
  for (let at = action + 1; at < Math.min(until, action + 5); at += 1) {
    const key = keyAt(page, at);
    if (ANAPHOR.test(key) && at === action + 1) refers = true;
    if (
      /^(?:the|those|these|such)$/u.test(key) &&
      /^(?:missiles?|weapons?|rockets?|jets|drones|tanks|arms|system|systems|bombs|shells|guns|planes|aircraft|munitions)$/u.test(
        keyAt(page, at + 1),
      )
    )
      refers = true;
  }
  for (let at = action - 1; refers && at > Math.max(0, action - BACK); at -= 1) {
    const mention = draft.at(at);
    if (isWeapon(draft, mention) && mention) return [mention.entity];
  }
  return [];
}

const HEADS = readWordList('weapon-words.json', 'heads');

/** "to send weapons", "firing rockets": arms of no kind. */
function bare(page: Page, draft: Draft, from: number, until: number): LocalId[] {
  for (let at = from; at < until; at += 1) {
    const key = keyAt(page, at);
    if (/^(?:against|inside|into|at|which|that|where|from)$/u.test(key)) return [];
    if (
      !HEADS.has(key) ||
      draft.at(at) ||
      /^(?:strikes?|attacks?|fire|bases?|launchers?|depots?|plants?|systems)$/u.test(keyAt(page, at + 1))
    )
      continue;
    return [draft.found({ kind: 'WeaponSystem', name: page.tokens[at]?.text ?? key, named: false }).id];
  }
  return [];
}
