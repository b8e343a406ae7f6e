/** The word that governs another: the verb over its infinitive, the noun over its preposition. */
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { type Link, linkOf } from './link.js';
import { DECREE, DITRANSITIVE, isNounHere, nounPhraseStart, OVER, PREPOSITION } from './noun-phrases.js';
import { skipTime } from './subjects.js';
import { skipAdverbs } from './verb-groups.js';
import { means, type Sense, type Sensed, sameSentence, wordEnding } from './words.js';

const WITH_OBJECT: readonly Sense[] = ['ASK', 'PLEA', 'AGREED', 'REFUSED', 'REVIEWED', 'ALLOW', 'PERMISSION'];

const HARD_STOP =
  /^(?:[;:.()“”"«»?!]|that|which|who|whom|if|whether|when|while|because|but|although|though|said|says|saying|is|are|was|were|has|have|had|will|would|could|may|might|should)$/u;

/** The word that governs the link, or null. */
export function governor(page: Page, draft: Draft, link: Link): Link | null {
  const before = skipAdverbs(page, link.from - 1);
  if (!sameSentence(page, before, link.from)) return null;
  if (link.group === null) return overNoun(page, draft, link, before);
  switch (link.group.form) {
    case 'infinitive':
      return overInfinitive(page, draft, link, before);
    case 'gerund':
      return overGerund(page, draft, before);
    case 'finite':
      return overClause(page, draft, link);
  }
}

const asLink = (page: Page, draft: Draft, word: Sensed, object: TokenRange | null = null): Link =>
  linkOf(page, draft, word, isAdjective(word) || isNounHere(page, word), object);

const isAdjective = ({ senses }: Sensed): boolean =>
  senses.has('SIGNALLED') && !senses.has('SIGNAL') && !senses.has('AGREE');

function direct(page: Page, draft: Draft, at: number, senses: readonly Sense[] = OVER): Link | null {
  const word = wordEnding(page, at);
  return means(word, ...senses) && !draft.at(word.from) ? asLink(page, draft, word) : null;
}

function overInfinitive(page: Page, draft: Draft, link: Link, before: number): Link | null {
  const end = link.open === 'whether' ? skipAdverbs(page, before - 1) : before;
  return (
    direct(page, draft, end) ?? direct(page, draft, skipTime(page, end)) ?? overObject(page, draft, end, WITH_OBJECT)
  );
}

function overGerund(page: Page, draft: Draft, before: number): Link | null {
  const key = keyAt(page, before);
  if (/^(?:by|after|before|since|despite|without)$/u.test(key)) return null;
  return (
    direct(page, draft, before) ?? (PREPOSITION.test(key) ? direct(page, draft, skipAdverbs(page, before - 1)) : null)
  );
}

function overNoun(page: Page, draft: Draft, link: Link, before: number): Link | null {
  const near = direct(page, draft, before);
  if (near) return near;
  const behind = PREPOSITION.test(keyAt(page, before));
  if (behind) {
    const far = direct(page, draft, skipAdverbs(page, before - 1));
    if (far) return far;
  }
  const senses: readonly Sense[] = behind ? ['ASK', 'PLEA'] : DITRANSITIVE;
  return behind || means(link.word, 'PERMISSION') ? overObject(page, draft, before, senses) : null;
}

const OBJECT_REACH = 16;

/** "urged its allies, above all Washington, to": the word before the object that ends at `end`. */
function overObject(page: Page, draft: Draft, end: number, senses: readonly Sense[]): Link | null {
  for (let at = end; at > end - OBJECT_REACH && sameSentence(page, at, end); at -= 1) {
    const key = keyAt(page, at);
    if (HARD_STOP.test(key)) return null;
    const mention = draft.at(at);
    if (mention) {
      at = mention.from;
      continue;
    }
    const word = wordEnding(page, at);
    if (!word || (at === end && !word.senses.has('PLEA'))) continue;
    const isNoun = isNounHere(page, word);
    // "voted 61-58 last night to": what stands between is no object.
    if (!isNoun && means(word, 'AGREE') && /^(?:vote|decide)/u.test(word.key)) return asLink(page, draft, word);
    if (!means(word, ...senses)) {
      if (!isNoun && means(word, ...OVER)) return null;
      continue;
    }
    if (isNoun && !means(word, 'PLEA', 'AGREED', 'REFUSED', 'REVIEWED', 'PERMISSION')) continue;
    return asLink(page, draft, word, { from: word.until, until: end + 1 });
  }
  return null;
}

/** "insisted that all restrictions be lifted", "demanded Berlin allow": what governs a clause. */
function overClause(page: Page, draft: Draft, link: Link): Link | null {
  const repealed = overDecree(page, draft, link);
  if (repealed) return repealed;
  for (let at = link.from - 1; at > link.from - OBJECT_REACH && sameSentence(page, at, link.from); at -= 1) {
    const key = keyAt(page, at);
    if (/^(?:[,;:.“”"]|which|who)$/u.test(key)) return null;
    if (key === 'whether' || key === 'if')
      return direct(page, draft, skipAdverbs(page, at - 1), ['REVIEW', 'REVIEWED', 'ASK', 'PLEA']);
    const said = key === 'that' ? at - 1 : at;
    const word = wordEnding(page, said);
    if (
      means(word, 'ASK', 'PLEA') &&
      !isIndicative(page, link) &&
      !draft.at(said) &&
      !/^(?:told|tell|tells|need|needs|want|wants|said)$/u.test(keyAt(page, said))
    )
      return asLink(page, draft, word);
    if (key === 'that') return null;
  }
  return null;
}

const ASIDE = 7;

/** "revoked an accord that allowed", "scrapped the deal under which it let". */
function overDecree(page: Page, draft: Draft, { from }: Link): Link | null {
  if (!/^(?:that|which)$/u.test(keyAt(page, from - 1))) return null;
  const noun = from - (keyAt(page, from - 2) === ',' ? 3 : 2);
  if (!DECREE.test(keyAt(page, noun))) return null;
  const start = nounPhraseStart(page, draft, noun);
  // "revoked “with immediate effect” an accord".
  for (
    let at = start - 1;
    at > start - ASIDE && sameSentence(page, at, from) && !HARD_STOP.test(keyAt(page, at).replace(/[“”"]/u, ''));
    at -= 1
  ) {
    const found = direct(page, draft, at, ['REVOKE', 'LIFT']);
    if (found) return found;
  }
  return null;
}

/** "insists that permission was given" asks for nothing. */
function isIndicative(page: Page, { from, word }: Link): boolean {
  for (let at = from; at < word.from; at += 1)
    if (/^(?:is|are|was|were|has|have|had|will|would|could|can)$/u.test(keyAt(page, at))) return true;
  return false;
}
