import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';

const ADVERBS = readWordList('permission-lists.json', 'adverbs');
const NOT = /^(?:not|n't|never|nor)$/u;
const BE = /^(?:am|is|are|was|were|be|been|being|'s|'re|get|gets|got)$/u;
const HAVE = /^(?:has|have|had|having|'ve)$/u;
const DO = /^(?:do|does|did)$/u;
const MODAL = /^(?:will|wo|'ll|shall|would|'d|could|can|ca|cannot|may|might|should|must)$/u;

export type Modal = 'will' | 'would' | 'could' | 'can' | 'may' | 'should';

const MODALS: Readonly<Record<string, Modal>> = {
  will: 'will',
  wo: 'will',
  "'ll": 'will',
  shall: 'will',
  would: 'would',
  "'d": 'would',
  could: 'could',
  might: 'could',
  can: 'can',
  ca: 'can',
  cannot: 'can',
  may: 'may',
  should: 'should',
  must: 'should',
};

/** A verb with what stands in front of it: "has not yet allowed", "to further loosen". */
export interface VerbGroup {
  /** First token of the group. */
  readonly from: number;
  /** The token behind the verb. */
  readonly until: number;
  readonly form: 'finite' | 'infinitive' | 'gerund';
  readonly passive: boolean;
  readonly negated: boolean;
  /** "no longer allows". */
  readonly noLonger: boolean;
  readonly modal: Modal | null;
  /** "has allowed", "had been allowed". */
  readonly perfect: boolean;
}

export const isAdverb = (key: string): boolean =>
  ADVERBS.has(key) || (key.length > 4 && key.endsWith('ly') && key !== 'italy' && key !== 'july' && key !== 'ally');

const isParticiple = (key: string): boolean =>
  /(?:ed|en|lit|let|put|set|got|sought|held|kept|told|sent|sold|given|ok'd)$/u.test(key);

/** The group of the verb whose words are the tokens from `from` until `until`. */
export function verbGroup(page: Page, from: number, until: number): VerbGroup {
  const verb = keyAt(page, from);
  const sentence = page.tokens[from]?.sentence;
  let at = from;
  let negated = false;
  let noLonger = false;
  let be = false;
  let perfect = false;
  let modal: Modal | null = null;
  let infinitive = false;
  while (!infinitive && at > 0 && page.tokens[at - 1]?.sentence === sentence) {
    const key = keyAt(page, at - 1).replace('’', "'");
    if (NOT.test(key)) negated = true;
    else if (key === 'longer' && keyAt(page, at - 2) === 'no') {
      negated = true;
      noLonger = true;
      at -= 1;
    } else if (MODAL.test(key)) {
      modal = MODALS[key] ?? null;
      if (key === 'cannot') negated = true;
    } else if (BE.test(key)) be = true;
    else if (HAVE.test(key)) perfect = true;
    else if (key === 'to' && !verb.endsWith('ing')) infinitive = true;
    else if (!DO.test(key) && !isAdverb(key) && !/^[“"‘]$/u.test(key)) break;
    at -= 1;
  }
  if (infinitive && NOT.test(keyAt(page, at - 1))) {
    negated = true;
    at -= 1;
  }
  const ing = verb.endsWith('ing');
  const gerund = ing && !be && !perfect;
  return {
    from: at,
    until,
    form: infinitive ? 'infinitive' : gerund ? 'gerund' : 'finite',
    passive: be && !ing && isParticiple(verb),
    negated,
    noLonger,
    modal,
    perfect,
  };
}

export const skipAdverbs = (page: Page, at: number): number => {
  let before = at;
  while (isAdverb(keyAt(page, before)) || /^[“”"‘’']$/u.test(keyAt(page, before))) before -= 1;
  return before;
};
