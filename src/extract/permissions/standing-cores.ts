/** What stands, by the words of whoever has a say in it: "there are no restrictions on", "the sites are off limits". */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { readComplement } from './complement.js';
import type { Core } from './core.js';
import { partyBehind } from './parties.js';
import { IMPLIED, type Party } from './party.js';
import { addresseeAt, speakerParty } from './phrase-parties.js';
import { type VerbGroup, verbGroup } from './verb-groups.js';
import type { Sensed } from './words.js';

/** "There are no longer any limits on the range of weapons", "No restrictions on the use of the jets": leave for whoever has them. */
export function unrestricted(page: Page, draft: Draft, { word, chain, complement, ...core }: Core): Core | null {
  const [first] = chain;
  // "no formal ban" tells of no leave.
  if (word.until - word.from === 1 && !/s$/u.test(word.key)) return null;
  if (!first || chain.length > 1 || !(first.negated || isNoLonger(page, first.from)) || !isStanding(page, first.from))
    return null;
  const grantee = complement.doer.sort === 'named' ? complement.doer : complement.recipient;
  return {
    ...core,
    word,
    complement,
    base: 'leave',
    chain: [{ ...first, negated: false, group: PRESENT }],
    parties: { grantor: speakerParty(page, draft, word.from), grantee },
    rule: 'permission-leave',
  };
}

const isNoLonger = (page: Page, from: number): boolean =>
  keyAt(page, from - 1) === 'longer' && keyAt(page, from - 2) === 'no';

/** Behind "there are", or first in a headline. */
function isStanding(page: Page, from: number): boolean {
  for (let at = from - 1; at > from - 5; at -= 1) {
    const key = keyAt(page, at);
    if (key === 'there') return true;
    if (page.tokens[at]?.sentence !== page.tokens[from]?.sentence) return true;
    if (!/^(?:is|are|was|were|be|been|will|would|no|longer|now|currently|any|“|"|‘|:)$/u.test(key)) return false;
  }
  return false;
}

/** Of what stands no verb is read. */
const PRESENT: VerbGroup = {
  from: 0,
  until: 0,
  form: 'finite',
  passive: false,
  negated: false,
  noLonger: false,
  modal: null,
  perfect: false,
};

/** "The refineries are off limits to Ukraine": refused by whoever says so, to whom they say so. */
export function offLimits(page: Page, draft: Draft, at: number, until: number): Core | null {
  if (keyAt(page, at) !== 'off' || keyAt(page, at + 1) !== 'limits') return null;
  const group = verbGroup(page, at, at + 2);
  const word: Sensed = { senses: new Set(), key: 'off', from: at, until: at + 2 };
  const behind = partyBehind(page, draft, at + 2, /^(?:to|for)$/u);
  const grantee: Party = behind.sort === 'named' ? behind : (addresseeAt(page, draft, at) ?? IMPLIED);
  return {
    word,
    base: 'leave',
    chain: [
      { word, group: PRESENT, from: group.from, negated: !group.negated, object: null, open: null, imagined: false },
    ],
    complement: readComplement(page, draft, at + 2, until),
    parties: { grantor: speakerParty(page, draft, at), grantee },
    rule: 'permission-leave',
  };
}
