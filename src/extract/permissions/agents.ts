/** Who does what a link of a chain tells, and to whom it is put. */
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import type { Link } from './link.js';
import { DECREE, nounPhraseStart, PREPOSITION } from './noun-phrases.js';
import { ownerOf, partyBehind } from './parties.js';
import { actorsIn, IMPLIED, type Party, partyOf, THING, withJoined } from './party.js';
import { groupEnding } from './phrase-parties.js';
import { firstActor, subjectOf } from './subjects.js';
import { skipAdverbs, verbGroup } from './verb-groups.js';
import { means, sameSentence } from './words.js';

/** It is done to something that stands in front: "was paused", "is on hold". */
export const isDone = ({ group, word }: Link): boolean =>
  group !== null && (group.passive || means(word, 'PENDING', 'HELD'));

/** "revoked an accord that allowed": it is the accord that allows. */
const isRepealed = ({ group }: Link, above: Link): boolean =>
  group?.form === 'finite' && above.group !== null && means(above.word, 'REVOKE', 'LIFT');

/** Who does what the link at the index tells. */
export function agentOf(page: Page, draft: Draft, chain: readonly Link[], index: number): Party {
  const link = chain[index];
  if (!link) return IMPLIED;
  const above = chain[index + 1];
  if (link.group === null) return agentOfNoun(page, draft, chain, index);
  if (isDone(link)) return partyBehind(page, draft, link.word.until, /^by$/u, 14);
  if (link.group.form === 'finite')
    return above && isRepealed(link, above)
      ? agentOf(page, draft, chain, index + 1)
      : subjectOf(page, draft, link.from, link.word.from);
  if (!above) return link.group.form === 'gerund' ? agentOfGerund(page, draft, link) : IMPLIED;
  const asks = means(above.word, 'ASK', 'PLEA');
  if (!asks) return agentOf(page, draft, chain, index + 1);
  return addressee(page, draft, above);
}

/** "criticised Washington for allowing", "joined Britain in allowing", "accused Berlin of allowing". */
function agentOfGerund(page: Page, draft: Draft, link: Link): Party {
  if (keyAt(page, link.from - 1) === ',') return participleSubject(page, draft, link.from - 1);
  if (DECREE.test(keyAt(page, link.from - 1)))
    return ownerOf(page, draft, nounPhraseStart(page, draft, link.from - 1), link.from - 1);
  if (!/^(?:for|of|in|from)$/u.test(keyAt(page, link.from - 1))) return IMPLIED;
  const mention = draft.at(link.from - 2);
  const found = mention ? actorsIn(page, draft, mention) : [];
  return found.length > 0 ? partyOf(draft, found) : IMPLIED;
}

/** "Berlin changed course, allowing …": who acts in the clause before; where nobody does, a thing allows. */
function participleSubject(page: Page, draft: Draft, comma: number): Party {
  const found = firstActor(page, draft, comma);
  return found.sort === 'named' ? found : THING;
}

function agentOfNoun(page: Page, draft: Draft, chain: readonly Link[], index: number): Party {
  const link = chain[index];
  if (!link) return IMPLIED;
  const owner = ownerOf(page, draft, link.from, link.word.from);
  if (owner.sort === 'named') return owner;
  const behind = partyBehind(page, draft, link.word.until, /^(?:from|by)$/u);
  if (behind.sort === 'named') return behind;
  const above = chain[index + 1];
  if (above && !means(above.word, 'ASK', 'PLEA', 'REFUSE')) return agentOf(page, draft, chain, index + 1);
  return above ? IMPLIED : subjectOfVerbBefore(page, draft, link.from);
}

/** "sees no reason to", "has made a decision to", "is ready to": the subject of the verb whose object or complement it is. */
function subjectOfVerbBefore(page: Page, draft: Draft, from: number): Party {
  const verb = skipAdverbs(page, from - 1);
  if (
    !sameSentence(page, verb, from) ||
    !/^[\p{L}'’]+$/u.test(keyAt(page, verb)) ||
    PREPOSITION.test(keyAt(page, verb)) ||
    draft.at(verb)
  )
    return IMPLIED;
  if (/^(?:and|or|but|that|which|as|than)$/u.test(keyAt(page, verb))) return IMPLIED;
  const found = subjectOf(page, draft, verbGroup(page, verb, verb + 1).from, verb);
  return found.sort === 'thing' ? IMPLIED : found;
}

/** Whom a request goes to: what stands between it and what it asks for. */
export function addressee(page: Page, draft: Draft, link: Link): Party {
  if (!link.object)
    return means(link.word, 'PLEA') ? partyBehind(page, draft, link.word.until, /^(?:to|on|upon)$/u) : IMPLIED;
  const from = link.group === null ? behindTo(page, link.object) : link.object.from;
  if (from === null) return IMPLIED;
  const actors = actorsIn(page, draft, { from, until: link.object.until });
  const [first] = actors;
  if (!first) return groupIn(page, draft, { from, until: link.object.until }) ?? IMPLIED;
  const owned = first.form === 'ADJECTIVAL' || /^['’]s$/u.test(keyAt(page, first.until));
  const allies =
    owned &&
    /^(?:allies|partners|backers|supporters)$/u.test(keyAt(page, first.until + (first.form === 'ADJECTIVAL' ? 0 : 1)));
  const chosen = allies ? actors[1] : first;
  return chosen
    ? partyOf(draft, withJoined(page, draft, chosen))
    : (groupIn(page, draft, { from, until: link.object.until }) ?? IMPLIED);
}

/** Of "a plea from Kyiv to its allies for" what stands behind "to". */
function behindTo(page: Page, { from, until }: TokenRange): number | null {
  for (let at = from; at < until; at += 1) if (/^(?:to|on|upon)$/u.test(keyAt(page, at))) return at + 1;
  return null;
}

function groupIn(page: Page, draft: Draft, { from, until }: TokenRange): Party | null {
  for (let at = from; at < until; at += 1) {
    const group = groupEnding(page, draft, at);
    if (group) return group;
  }
  return null;
}
