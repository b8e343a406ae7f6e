/** What is allowed: by whom it is done, with which weapon, against what, where and on what condition. */
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { type ActionKind, findAction } from './actions.js';
import { clauseEnd, firstLimit } from './clauses.js';
import { canAct, IMPLIED, isNoun, type Party, partyOf, withJoined } from './party.js';

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

/** Who is to do it: named before what is done ("Ukraine to use", "Ukrainian strikes") or behind "by". */
function doerOf(page: Page, draft: Draft, { from, until }: TokenRange, action: number | null): Party {
  const end = action ?? Math.min(until, from + 4);
  for (let at = from; at < end; at += 1) {
    const key = keyAt(page, at);
    if (key === ',' || (/^(?:against|inside|into|in|near|at|from)$/u.test(key) && at > from)) break;
    const mention = draft.at(at);
    if (!mention) continue;
    if (canAct(page, draft, mention) && !ALLIES.test(keyAt(page, mention.until)))
      return partyOf(draft, withJoined(page, draft, forcesBehind(draft, mention)));
    at = mention.until - 1;
  }
  if (action === null) return IMPLIED;
  const behind = namedBehind(page, draft, action, until, /^by$/u);
  return behind.sort === 'named' ? behind : forcesOf(page, draft, from, action);
}

/** Of "the US military" the military. */
function forcesBehind(draft: Draft, mention: DraftMention): DraftMention {
  const next = mention.form === 'ADJECTIVAL' ? draft.at(mention.until) : null;
  return next && draft.entities.get(next.entity)?.organizationKind === 'MILITARY' ? next : mention;
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
  if (next && isNoun(page, next) && canAct(page, draft, next)) return partyOf(draft, withJoined(page, draft, next));
  return namedBehind(page, draft, from, until, /^(?:to|for)$/u);
}

function namedBehind(page: Page, draft: Draft, from: number, until: number, prepositions: RegExp): Party {
  for (let at = from; at < until; at += 1) {
    if (keyAt(page, at) === ',' && page.tokens[at + 1]?.spaced !== false && prepositions.test('for')) break;
    if (!prepositions.test(keyAt(page, at))) continue;
    // "tanks owned by the Belgian army".
    if (keyAt(page, at) === 'by' && at - 1 > from && /(?:ed|wn|lt|de)$/u.test(keyAt(page, at - 1))) continue;
    let next = at + 1;
    while (/^(?:the|its|forces|troops|government|island|of|neighbou?ring)$/u.test(keyAt(page, next))) next += 1;
    const mention = draft.at(next);
    if (mention && canAct(page, draft, mention)) return partyOf(draft, withJoined(page, draft, mention));
  }
  return IMPLIED;
}
