/** Who is meant by a phrase or a pronoun. */
import type { LocalId } from '../../model/article-facts.js';
import type { Span } from '../../model/span.js';
import { stateOf } from '../actors.js';
import type { Draft, DraftMention } from '../draft.js';
import { firstTokenAt, keyAt, type Page, wordsOf } from '../page.js';
import { statementAt } from '../statements/enclosing.js';
import { pronoun } from '../statements/pronouns.js';
import { canAct, IMPLIED, isNoun, isSide, named, type Party, partyOf, sideOf, THING } from './party.js';
import { isAdverb } from './verb-groups.js';
import { wordAt } from './words.js';

export const REACH = 14;

/** Where a noun phrase begins at the latest, looking left. */
const EDGE =
  /^(?:[;:—–()“”"«»[\]]|--|that|but|while|as|after|because|if|when|whether|where|although|though|than|so|what|until|before|since|amid|despite|said|says|saying|told|would|will|has|have|had|is|are|was|were)$/u;

/** People and bodies who act for somebody whom the context tells. */
export const STAND_IN =
  /^(?:country|nation|government|administration|officials?|leaders?|ministers?|president|premier|chancellor|minister|allies|ally|partners?|backers|supporters|suppliers|authorities|lawmakers|cabinet|parliament|military|army|forces|commanders?|troops|coalition|alliance|generals?|he|she|they|it|who|states|capitals|countries|nations|governments|crews|pilots|secretary|kingdom|bloc|regime|leadership|side|team|diplomats|commander|junta|rulers?|king|emir|sultan|monarch|monarchy|emirate|assembly|legislature|lawmaker|spokesman|spokesperson|council|congress|senate|prime|chief)$/u;

/** What stands for the decision of whoever owns it. */
const DECISION =
  /^(?:decision|decisions|policy|move|order|orders|decree|law|agreement|deal|rules?|restrictions?|change|shift|step|directive|resolution|instructions|conditions?|terms|resolution|guidance|statement|announcement|vote|memo|memorandum|permission|approval|embargo|ban|caveats?|limits?|accord|treaty|pact|understanding|bill)$/u;

/** The mention and those joined to it in front by commas and "and". */
function joinedBefore(page: Page, draft: Draft, last: DraftMention): DraftMention[] {
  const found = [last];
  for (let at = last.from - 1; at > last.from - REACH; ) {
    let step = at;
    while (/^(?:the|president|mr|its|ally|allies|fellow)$/u.test(keyAt(page, step))) step -= 1;
    if (!/^(?:and|or|,|&|both)$/u.test(keyAt(page, step))) break;
    while (/^(?:and|or|,|&)$/u.test(keyAt(page, step))) step -= 1;
    const mention = draft.at(step);
    if (!mention || mention.form !== found.at(-1)?.form || !canAct(page, draft, mention)) break;
    found.unshift(mention);
    at = mention.from - 1;
  }
  return found;
}

/** "Britain, which …" or "Britain, for its part,": where the noun is that the interpolation ending at `comma` interrupts. */
function beforeInterpolation(page: Page, comma: number): number | null {
  for (let at = comma - 1; at > comma - 24 && at > 0; at -= 1) {
    if (page.tokens[at]?.sentence !== page.tokens[comma]?.sentence) return null;
    if (/^[,–—]$/u.test(keyAt(page, at))) return at - 1;
  }
  return null;
}

/** Who is named by the noun phrase whose last token is `last`. */
export function partyEnding(page: Page, draft: Draft, last: number): Party {
  let end = last;
  const key = keyAt(page, end);
  if (/^[,–—]$/u.test(key)) {
    const before = beforeInterpolation(page, end);
    const inside = before === null ? THING : partyEnding(page, draft, before);
    return inside.sort === 'named'
      ? inside
      : isAppositive(page, draft, end)
        ? partyEnding(page, draft, end - 1)
        : inside;
  }
  if (/^(?:who|which|that)$/u.test(key)) {
    end -= keyAt(page, end - 1) === ',' ? 2 : 1;
    if (!draft.at(end)) return partyEnding(page, draft, end);
  }
  const spoken = pronounParty(page, draft, end);
  if (spoken) return spoken;
  return phraseParty(page, draft, end);
}

const isAppositive = (page: Page, draft: Draft, comma: number): boolean =>
  draft.at(comma - 1) !== null || STAND_IN.test(keyAt(page, comma - 1));

function phraseParty(page: Page, draft: Draft, end: number): Party {
  const sentence = page.tokens[end]?.sentence;
  let standIn = false;
  let decision = false;
  for (let at = end; at > end - REACH && at >= 0; at -= 1) {
    const key = keyAt(page, at);
    if (page.tokens[at]?.sentence !== sentence || (EDGE.test(key) && at !== end)) break;
    const mention = draft.at(at);
    if (mention) {
      const kind = draft.entities.get(mention.entity)?.kind;
      const head = mention.until === end + 1;
      const own = head || standIn || decision;
      if (own && canAct(page, draft, mention) && (isNoun(page, mention) || !head) && !isOwnerOfAlly(page, mention, end))
        return named(...joinedBefore(page, draft, mention).map(({ entity }) => sideOf(draft, entity)));
      if (isOwnerOfAlly(page, mention, end)) break;
      if (head) return kind === 'WeaponSystem' || kind === 'Place' ? THING : IMPLIED;
      at = mention.from;
      continue;
    }
    if (key === ',' && at !== end) break;
    // "his administration", "its leaders".
    const owner = standIn && /^(?:his|her|its|their|our|my)$/u.test(key) ? pronounParty(page, draft, at) : null;
    if (owner) return isOwnersAlly(page, at, end) ? IMPLIED : owner;
    if (STAND_IN.test(key)) standIn = true;
    else if (DECISION.test(key)) decision = true;
    else if (at === end && !isAdverb(key)) return THING;
  }
  if (/^(?:kingdom|emirate|sultanate|monarchy)$/u.test(keyAt(page, end)) && keyAt(page, end - 1) === 'the')
    return speakerParty(page, draft, end);
  return groupEnding(page, draft, end) ?? (standIn || decision ? IMPLIED : THING);
}

const GROUP =
  /^(?:allies|partners|backers|supporters|suppliers|donors|countries|nations|states|governments|members|capitals|neighbou?rs)$/u;

const NOT_OF_GROUP =
  /^(?:the|its|his|her|their|our|my|some|several|many|other|all|most|both|these|those|and|or|of|to|on|from|by|with|in|for|'s|’s|’|'|,|among|between)$/u;

/** "its Western allies", "member states": a group without a name, which stays in its article. */
export function groupEnding(page: Page, draft: Draft, end: number): Party | null {
  if (!GROUP.test(keyAt(page, end)) || draft.at(end)) return null;
  let from = end;
  while (
    end - from < 3 &&
    page.tokens[from - 1]?.sentence === page.tokens[end]?.sentence &&
    !NOT_OF_GROUP.test(keyAt(page, from - 1)) &&
    !draft.at(from - 1) &&
    wordAt(page, from - 1) === null
  )
    from -= 1;
  const { words } = wordsOf(page, from, end + 1);
  return named(draft.found({ kind: 'Organization', name: words.replace(/\s+/gu, ' '), named: false }).id);
}

/** "Ukraine’s allies" are not Ukraine. */
const isOwnerOfAlly = (page: Page, { until }: DraftMention, end: number): boolean => isOwnersAlly(page, until, end);

function isOwnersAlly(page: Page, from: number, end: number): boolean {
  for (let at = from; at <= end; at += 1)
    if (/^(?:allies|ally|partners?|backers|supporters|suppliers|friends|enemies|neighbou?rs?)$/u.test(keyAt(page, at)))
      return true;
  return false;
}

export function pronounParty(page: Page, draft: Draft, at: number): Party | null {
  const key = keyAt(page, at);
  // "the US", of which the key is "us".
  if (draft.at(at)) return null;
  if (/^(?:we|us|i|me|our|my)$/u.test(key)) return speakerParty(page, draft, at);
  if (/^(?:this|that|these|those|what|nothing|everything|there)$/u.test(key)) return THING;
  if (!/^(?:he|she|it|they|him|her|them|his|its|their)$/u.test(key)) return null;
  const subject = { him: 'he', his: 'he', her: 'she', them: 'they', their: 'they', its: 'it' }[key] ?? key;
  const near = /^(?:his|her|its|their)$/u.test(key) ? sameSentenceOwner(page, draft, at, key) : null;
  if (near) return near;
  const joint = subject === 'they' ? jointBefore(page, draft, at) : null;
  if (joint) return joint;
  const found = pronoun(page, draft, at, subject);
  if (found && subject === 'it' && hasBodyBetween(page, found.until, at)) return IMPLIED;
  if (!found || !draft.entities.get(found.entity)?.named)
    return subject === 'they' ? jointSpeakers(page, draft, at) : IMPLIED;
  return named(sideOf(draft, found.entity));
}

/** "Biden, who said his administration": the last one of its sort in the sentence. */
function sameSentenceOwner(page: Page, draft: Draft, at: number, key: string): Party | null {
  const personal = key === 'his' || key === 'her';
  for (let before = at - 1; before >= 0 && page.tokens[before]?.sentence === page.tokens[at]?.sentence; before -= 1) {
    const mention = draft.at(before);
    if (!mention || mention.form === 'ADJECTIVAL') continue;
    const isPerson = draft.entities.get(mention.entity)?.kind === 'Person';
    if (isPerson === personal && canAct(page, draft, mention)) return named(sideOf(draft, mention.entity));
  }
  return null;
}

/** "Beijing, whom the junta asked when it revoked": a body without a name stands nearer. */
function hasBodyBetween(page: Page, from: number, until: number): boolean {
  for (let at = Math.max(from, until - REACH); at < until; at += 1) if (BODY.test(keyAt(page, at))) return true;
  return false;
}

const BODY =
  /^(?:junta|government|cabinet|parliament|administration|regime|kingdom|emirate|council|ministry|coalition)$/u;

/** "assured Norway and Finland that they": the last who are named together in the sentence, and not as those who say so. */
function jointBefore(page: Page, draft: Draft, at: number): Party | null {
  const sentence = page.tokens[at]?.sentence;
  for (let last = at - 1; last > 0 && page.tokens[last]?.sentence === sentence; last -= 1) {
    const mention = draft.at(last);
    if (!mention) continue;
    const together =
      canAct(page, draft, mention) && isNoun(page, mention) ? joinedBefore(page, draft, mention) : [mention];
    if (together.length > 1) return partyOf(draft, together);
    last = mention.from;
  }
  return null;
}

/** "Norway and Finland said they would not allow": one statement for each of them. */
function jointSpeakers(page: Page, draft: Draft, at: number): Party {
  const offset = page.tokens[at]?.start ?? 0;
  const speakers = draft.statements
    .filter(({ content }) => content.start === offset)
    .map(({ speaker }) => speaker)
    .filter((id): id is LocalId => id !== null && isSide(draft, id));
  return named(...new Set(speakers.map((id) => sideOf(draft, id))));
}

/** Whoever says the words around the token. */
export function speakerParty(page: Page, draft: Draft, at: number): Party {
  const statement = statementAt(draft, page.tokens[at]?.start ?? 0);
  const entity = draft.entities.get(statement?.speaker ?? '');
  if (entity && !entity.named && statement?.speakerWords) return describedParty(page, draft, statement.speakerWords);
  return entity?.named && isSide(draft, entity.id) ? named(stateOf(draft, entity.id)) : IMPLIED;
}

/** "told Ukraine it can": whom the words are said to, where a pronoun stands in front of the verb. */
export function toldParty(page: Page, draft: Draft, verb: number): Party | null {
  return /^(?:it|they)$/u.test(keyAt(page, verb - 1)) ? addresseeAt(page, draft, verb) : null;
}

/** Whom the words around the token are said to; null where nobody is told to be. */
export function addresseeAt(page: Page, draft: Draft, at: number): Party | null {
  const addressee = statementAt(draft, page.tokens[at]?.start ?? 0)?.addressee ?? null;
  return addressee !== null && isSide(draft, addressee) ? named(sideOf(draft, addressee)) : null;
}

/** "two U.S. officials", "officials in Kyiv": for whom people without a name speak. */
function describedParty(page: Page, draft: Draft, { start, end }: Span): Party {
  for (let at = firstTokenAt(page, start); (page.tokens[at]?.start ?? end) < end; at += 1) {
    const mention = draft.at(at);
    const entity = mention && draft.entities.get(mention.entity);
    if (
      entity &&
      (entity.placeKind === 'COUNTRY' || /^(?:GOVERNMENT|MINISTRY|MILITARY)$/u.test(entity.organizationKind ?? ''))
    )
      return named(stateOf(draft, entity.id));
  }
  return IMPLIED;
}
