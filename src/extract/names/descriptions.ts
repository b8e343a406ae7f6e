/** What an article says its people are: by the titles before their names, between commas behind them, with "is" and "was". */
import type { LocalId } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { isRoleNoun, type Role, roleOf, wordsBefore } from './role-words.js';

const LONGEST_TITLE = 7;
const LONGEST_APPOSITION = 12;
const LONGEST_COPULA = 8;
const STOP = /^(?:[,;:.()—–"“”?!]|who|said|says|told|which|that|when|where|as|but)$/u;

export interface Description {
  readonly person: LocalId;
  /** Token of the noun. */
  readonly at: number;
  readonly role: Role;
}

/** In order of the mentions that they stand with. */
export function descriptionsOf(page: Page, draft: Draft): readonly Description[] {
  return draft.mentions().flatMap((mention) => {
    const entity = draft.entities.get(mention.entity);
    if (entity?.kind !== 'Person' || !entity.named || mention.form !== 'NAME') return [];
    return [...before(page, mention), ...behind(page, draft, mention)].map((at) => ({
      person: mention.entity,
      at,
      role: roleOf(keyAt(page, at), wordsBefore(page, at, LONGEST_TITLE)),
    }));
  });
}

/** "Kremlin spokesman X", "the president of Norway, X". */
function before(page: Page, { from }: DraftMention): number[] {
  if (isRoleNoun(keyAt(page, from - 1))) return [from - 1];
  if (keyAt(page, from - 1) !== ',') return [];
  for (
    let at = from - 2;
    at > from - LONGEST_TITLE && page.tokens[at]?.sentence === page.tokens[from]?.sentence;
    at -= 1
  ) {
    if (STOP.test(keyAt(page, at))) return [];
    if (isRoleNoun(keyAt(page, at))) return [at];
  }
  return [];
}

/** "X, the Norwegian defence minister,", "X is the president of …". */
function behind(page: Page, draft: Draft, { until }: DraftMention): number[] {
  const opening = keyAt(page, until);
  const copula = /^(?:is|was|became|remains|remained)$/u.test(opening);
  if (!copula && !/^[,(—–]$/u.test(opening)) return [];
  if (!copula && /(?:ed|ing)$/u.test(keyAt(page, until + 1))) return [];
  const end = until + (copula ? LONGEST_COPULA : LONGEST_APPOSITION);
  for (let at = until + 1; at < end && page.tokens[at]?.sentence === page.tokens[until]?.sentence; at += 1) {
    if (STOP.test(keyAt(page, at)) || startsName(draft, at)) return [];
    if (isRoleNoun(keyAt(page, at)) && !/^['’]s?$/u.test(keyAt(page, at + 1)))
      return startsName(draft, at + 1) ? [] : [at];
  }
  return [];
}

const startsName = (draft: Draft, at: number): boolean =>
  draft.at(at)?.from === at && draft.entities.get(draft.at(at)?.entity ?? '')?.kind === 'Person';
