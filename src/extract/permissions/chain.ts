/**
 * What stands over the words of a permission: of "rejected calls to allow" the calls stand over allowing, and rejecting over
 * the calls. English keeps these in a fixed order, so they are read off the words in front, from the inner to the outer.
 */
import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
import { governor } from './governors.js';
import { type Link, linkOf } from './link.js';
import type { Sensed } from './words.js';

const DEEPEST = 6;

/** The chain over the core word, which is its first link. */
export function chainOver(page: Page, draft: Draft, core: Sensed, isNoun: boolean): readonly Link[] {
  const chain: Link[] = [linkOf(page, draft, core, isNoun, null)];
  while (chain.length < DEEPEST) {
    const last = chain[chain.length - 1];
    const next = last && governor(page, draft, last);
    if (!next || next.word.from >= (last?.word.from ?? 0)) break;
    chain.push(next);
  }
  return chain;
}
