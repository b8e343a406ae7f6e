import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { isDenied, nounPhraseStart } from './noun-phrases.js';
import { type VerbGroup, verbGroup } from './verb-groups.js';
import { type Sensed, sameSentence } from './words.js';

/** A word of a chain in its phrase. */
export interface Link {
  readonly word: Sensed;
  /** Null of nouns and adjectives. */
  readonly group: VerbGroup | null;
  /** First token of its phrase: determiners, owners and auxiliaries included. */
  readonly from: number;
  readonly negated: boolean;
  /** Whom it is done to, between it and what it governs: "urged Berlin to", "gave Kyiv permission". */
  readonly object: TokenRange | null;
  /** "whether to allow", "if Washington allows". */
  readonly open: 'whether' | 'if' | null;
  /** "any decision to allow", "allowing strikes would": only thought of. */
  readonly imagined: boolean;
}

export function linkOf(page: Page, draft: Draft, word: Sensed, isNoun: boolean, object: TokenRange | null): Link {
  if (!isNoun) {
    const group = verbGroup(page, word.from, word.until);
    return {
      word,
      group,
      from: group.from,
      negated: group.negated,
      object,
      open: openBefore(page, group),
      imagined: isSubject(page, group),
    };
  }
  const from = nounPhraseStart(page, draft, word.from);
  return {
    word,
    group: null,
    from,
    negated: isDenied(page, from, word.from),
    object,
    open: null,
    imagined: isAny(page, from, word.from),
  };
}

/** A gerund that opens its clause is its subject: "Allowing strikes would …". */
function isSubject(page: Page, group: VerbGroup): boolean {
  const before = group.from - 1;
  return (
    group.form === 'gerund' &&
    (!sameSentence(page, before, group.from) ||
      /^(?:that|:|“|"|;|and|but|is|was|as|than|like)$/u.test(keyAt(page, before)))
  );
}

function isAny(page: Page, from: number, noun: number): boolean {
  for (let at = from; at < noun; at += 1)
    if (/^(?:any|potential|possible|hypothetical|such)$/u.test(keyAt(page, at))) return true;
  return false;
}

/** "whether to allow" before an infinitive; "if", "unless" before a clause of its own. */
function openBefore(page: Page, group: VerbGroup): Link['open'] {
  if (group.form === 'infinitive')
    return /^(?:whether|how|when)$/u.test(keyAt(page, group.from - 1)) ? 'whether' : null;
  if (group.form === 'gerund') return /^(?:if|when|once)$/u.test(keyAt(page, group.from - 1)) ? 'if' : null;
  for (let at = group.from - 1; at > group.from - 12 && sameSentence(page, at, group.from); at -= 1) {
    const key = keyAt(page, at);
    if (key === 'whether') return 'whether';
    if (key === 'if')
      return /^(?:asked|ask|wondered|decide|see|know|clear|known|asking)$/u.test(keyAt(page, at - 1))
        ? 'whether'
        : 'if';
    if (/^(?:unless|once|were|until|should)$/u.test(key) && at < group.from - 1)
      return key === 'should' || key === 'were' ? (opensSentence(page, at) ? 'if' : null) : 'if';
    if (/^(?:[,;:“”"]|that|which|who)$/u.test(key)) return null;
  }
  return null;
}

const opensSentence = (page: Page, at: number): boolean =>
  page.tokens[at - 1]?.sentence !== page.tokens[at]?.sentence || /^[,“"]$/u.test(keyAt(page, at - 1));
