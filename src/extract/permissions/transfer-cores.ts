/** What is sent, sold or asked for: "ruled out sending tanks", "begged Berlin for missiles". */
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { involvesWeapons } from './actions.js';
import { chainOver } from './chain.js';
import { readComplement, recipientOf } from './complement.js';
import { type Core, coreOf } from './core.js';
import { decidedBehind, isUndecided } from './decided.js';
import { partyBehind } from './parties.js';
import { means, type Sense, type Sensed } from './words.js';

interface Told {
  /** Where the words of whoever tells it end, and the sentence. */
  readonly until: number;
  readonly sentence: number;
  readonly isNoun: boolean;
}

export function transfer(page: Page, draft: Draft, word: Sensed, { until, sentence, isNoun }: Told): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'transfer',
    isNoun,
    from: word.until,
    until,
    rule: 'permission-transfer',
  });
  const over = core.chain[1];
  // "approved the sale": told by the verb.
  if (over && means(over.word, 'ALLOW', 'PERMISSION')) return null;
  const armed =
    involvesWeapons(page, draft, word.until, Math.min(core.complement.range.until, word.until + 9)) ||
    (isNoun && involvesWeapons(page, draft, word.from - 1, word.from));
  const recipient =
    word.key === 'trade'
      ? partyBehind(page, draft, word.until, /^with$/u)
      : recipientOf(page, draft, word.until, core.complement.range.until);
  if (!armed) return null;
  const told = { ...core, complement: { ...core.complement, recipient } };
  return isUndecided(core.chain) && (isNoun || over)
    ? (decidedBehind(page, draft, told, sentence, DECIDING) ?? told)
    : told;
}

/** What becomes of a sale or a delivery. */
const DECIDING: readonly Sense[] = ['ALLOW', 'FORBID', 'WITHHOLD', 'REFUSE', 'REVOKE', 'REVIEW', 'PENDING', 'HELD'];

/** "begged Berlin for Taurus missiles": asked of somebody, by name. */
export function wishedWeapon(page: Page, draft: Draft, at: number, sentence: TokenRange): Core | null {
  const word: Sensed = { senses: new Set(), key: keyAt(page, at), from: at, until: draft.at(at)?.until ?? at + 1 };
  const chain = chainOver(page, draft, word, true);
  const asks = chain[1];
  const [first] = chain;
  if (!first || !asks || !means(asks.word, 'ASK', 'PLEA')) return null;
  const before = keyAt(page, first.from - 1);
  if (before !== 'for' && asks.word.until !== first.from) return null;
  if (
    /^(?:want|need|recommend|propos|tell|told|advocat|prefer)/u.test(asks.word.key) ||
    keyAt(page, first.from - 2) === 'not'
  )
    return null;
  const told: Core = {
    word,
    base: 'transfer',
    chain,
    complement: readComplement(page, draft, word.until, sentence.until),
    rule: 'permission-wish',
  };
  return isUndecided(chain) ? (decidedBehind(page, draft, told, sentence.until, DECIDING) ?? told) : told;
}
