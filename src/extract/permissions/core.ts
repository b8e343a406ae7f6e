import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
import { chainOver } from './chain.js';
import { type Complement, readComplement } from './complement.js';
import type { Link } from './link.js';
import type { Party } from './party.js';
import type { Base } from './status.js';
import type { Sensed } from './words.js';

export interface Parties {
  readonly grantor: Party;
  readonly grantee: Party;
}

/** A word that tells a permission, and what hangs on it. */
export interface Core {
  readonly word: Sensed;
  readonly base: Base;
  readonly chain: readonly Link[];
  /** Where what is allowed is told. */
  readonly complement: Complement;
  /** Where the clause ends, if behind the complement. */
  readonly evidenceUntil?: number;
  /** Who allows whom, where the chain does not tell it. */
  readonly parties?: Parties;
  readonly rule: string;
}

export interface CoreWords {
  readonly base: Base;
  readonly isNoun: boolean;
  /** Where the complement begins, and where it ends at the latest. */
  readonly from: number;
  readonly until: number;
  readonly rule: string;
}

/** The chain and the complement of a word that tells a permission. */
export function coreOf(page: Page, draft: Draft, word: Sensed, { base, isNoun, from, until, rule }: CoreWords): Core {
  const chain = chainOver(page, draft, word, isNoun);
  return { word, base, chain, complement: readComplement(page, draft, from, until), rule };
}
