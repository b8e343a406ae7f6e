import type { EntityFact, LocalId } from '../../model/article-facts.js';
import type { Span } from '../../model/span.js';
import { isActor, stateOf } from '../actors.js';
import type { Draft, DraftMention } from '../draft.js';
import { firstTokenAt, keyAt, type Page, type TokenRange, wordsOf } from '../page.js';
import { statementAt } from '../statements/enclosing.js';
import { pronoun } from '../statements/pronouns.js';
import { argumentsOf } from '../syntax/arguments.js';
import { entityOf, holderOf } from '../syntax/phrase-entities.js';
import { isAdverb } from './verb-groups.js';
import { wordAt } from './words.js';

/**
 * Who stands in one place of a permission. `named`: these; `implied`: somebody whom the words leave to the context ("the
 * country", an infinitive); `thing`: something that allows nothing ("the range of the missile").
 */
export interface Party {
  readonly sort: 'named' | 'implied' | 'thing';
  readonly ids: readonly LocalId[];
}

export const IMPLIED: Party = { sort: 'implied', ids: [] };
export const THING: Party = { sort: 'thing', ids: [] };
const named = (...ids: readonly LocalId[]): Party => (ids.length === 0 ? IMPLIED : { sort: 'named', ids });

const REACH = 14;
/** Where a noun phrase begins at the latest, looking left. */
const EDGE =
  /^(?:[;:—–()“”"«»[\]]|--|that|but|while|as|after|because|if|when|whether|where|although|though|than|so|what|until|before|since|amid|despite|said|says|saying|told|would|will|has|have|had|is|are|was|were)$/u;
const LOCATIVE = /^(?:against|into|inside|within|toward|towards|near|across|over|between|beyond)$/u;
const SOIL =
  /^(?:territory|soil|targets?|positions|airspace|border|lines|supplied|made|provided|built|donated|backed|occupied|held|controlled|mainland|region|missiles?|weapons?|weaponry|rockets?|drones?|jets|arms|tanks)$/u;
/** "US-supplied" tells of arms, "the US supplied" of who gave them. */
const MADE = /^(?:supplied|made|provided|built|donated|backed|occupied|held|controlled)$/u;
/** People and bodies who act for somebody whom the context tells. */
const STAND_IN =
  /^(?:country|nation|government|administration|officials?|leaders?|ministers?|president|premier|chancellor|minister|allies|ally|partners?|backers|supporters|suppliers|authorities|lawmakers|cabinet|parliament|military|army|forces|commanders?|troops|coalition|alliance|generals?|he|she|they|it|who|states|capitals|countries|nations|governments|crews|pilots|secretary|kingdom|bloc|regime|leadership|side|team|diplomats|commander|spokesman|spokesperson|council|congress|senate|prime|chief)$/u;
/** What stands for the decision of whoever owns it. */
const DECISION =
  /^(?:decision|decisions|policy|move|order|orders|decree|law|agreement|deal|rules?|restrictions?|change|shift|step|directive|resolution|instructions|conditions?|terms|resolution|guidance|statement|announcement|vote|memo|memorandum|permission|approval|embargo|ban|caveats?|limits?|accord|treaty|pact|understanding|bill)$/u;

/** True where the mention names somebody who can allow or be allowed, and not their land or arms. */
export function canAct(page: Page, draft: Draft, mention: DraftMention): boolean {
  const entity = draft.entities.get(mention.entity);
  if (!entity || (LOCATIVE.test(keyAt(page, mention.from - 1)) && mention.form !== 'ADJECTIVAL')) return false;
  const next = keyAt(page, mention.until);
  if (SOIL.test(next) && entity.kind !== 'Person' && (!MADE.test(next) || page.tokens[mention.until]?.joined))
    return false;
  if (entity.kind === 'Organization') return entity.organizationKind !== 'MEDIA';
  return isActor(entity) || isUnknownLand(entity);
}

/** A place that no table has, and that acts: a country unless the article says otherwise. */
const isUnknownLand = ({ kind, placeKind, key }: EntityFact): boolean =>
  kind === 'Place' && placeKind === 'OTHER' && key === null;

/** The state of an office holder; bodies of a state stay themselves. */
export function sideOf(draft: Draft, id: LocalId): LocalId {
  const entity = draft.entities.get(id);
  const body = entity?.kind === 'Organization' && entity.organizationKind !== 'GOVERNMENT';
  return body ? id : stateOf(draft, id);
}

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
      if (
        own &&
        canAct(page, draft, mention) &&
        (mention.form !== 'ADJECTIVAL' || !head) &&
        !isOwnerOfAlly(page, mention, end)
      )
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

function pronounParty(page: Page, draft: Draft, at: number): Party | null {
  const key = keyAt(page, at);
  if (/^(?:we|us|i|me|our|my)$/u.test(key)) return speakerParty(page, draft, at);
  if (/^(?:this|that|these|those|what|nothing|everything|there)$/u.test(key)) return THING;
  if (!/^(?:he|she|it|they|him|her|them|his|its|their)$/u.test(key)) return null;
  const subject = { him: 'he', his: 'he', her: 'she', them: 'they', their: 'they', its: 'it' }[key] ?? key;
  const near = /^(?:his|her|its|their)$/u.test(key) ? sameSentenceOwner(page, draft, at, key) : null;
  if (near) return near;
  const found = pronoun(page, draft, at, subject);
  if (!found || !draft.entities.get(found.entity)?.named) return IMPLIED;
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

/** Whoever says the words around the token. */
export function speakerParty(page: Page, draft: Draft, at: number): Party {
  const statement = statementAt(draft, page.tokens[at]?.start ?? 0);
  const entity = draft.entities.get(statement?.speaker ?? '');
  if (entity && !entity.named && statement?.speakerWords) return describedParty(page, draft, statement.speakerWords);
  return entity?.named && isSide(draft, entity.id) ? named(stateOf(draft, entity.id)) : IMPLIED;
}

/** "told Ukraine it can": whom the words are said to, where a pronoun stands in front of the verb. */
export function toldParty(page: Page, draft: Draft, verb: number): Party | null {
  if (!/^(?:it|they)$/u.test(keyAt(page, verb - 1))) return null;
  const addressee = statementAt(draft, page.tokens[verb]?.start ?? 0)?.addressee ?? null;
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

/** Who does what the verb group that begins at `from` tells: the phrase in front, else whom the syntax makes its subject. */
export function subjectOf(page: Page, draft: Draft, from: number, verb: number): Party {
  const end = from - 1;
  const opens =
    end < 0 || page.tokens[end]?.sentence !== page.tokens[from]?.sentence || /^[“"‘:;.–—]$/u.test(keyAt(page, end));
  const joined = /^(?:and|but|or|then)$/u.test(keyAt(page, end));
  if (!opens && !joined) {
    const linear = partyEnding(page, draft, skipTime(page, end));
    if (linear.sort === 'named') return linear;
    const parsed = subjectBySyntax(page, draft, verb);
    return parsed.sort === 'named' && linear.sort !== 'implied' ? parsed : linear;
  }
  const parsed = subjectBySyntax(page, draft, verb);
  if (parsed.sort === 'named') return parsed;
  return joined ? firstActor(page, draft, end) : IMPLIED;
}

/** "Washington on Friday allowed", "Berlin in May refused": the phrase of time between subject and verb. */
function skipTime(page: Page, end: number): number {
  for (let at = end; at > end - 5; at -= 1) {
    if (!/^(?:on|in|last|this|earlier|late|early|since)$/u.test(keyAt(page, at))) continue;
    const words = page.article.text.slice(page.tokens[at]?.start, page.tokens[end]?.end);
    const time =
      /^(?:on|in|last|this|earlier|late|early|since)\b[ \w,]*\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|weekend|spring|summer|autumn|fall|winter|days|weeks|months|principle|secret|private|public|effect|turn|\d{4})$/iu;
    if (time.test(words)) return skipTime(page, at - 1);
  }
  return end;
}

function subjectBySyntax(page: Page, draft: Draft, verb: number): Party {
  const { parsed } = page;
  if (!parsed) return THING;
  const heads = argumentsOf(parsed, verb).filter((one) => one.function === 'agent' || one.function === 'object');
  const ids = heads
    .filter(({ head }) => head < verb)
    .map(
      ({ head }) =>
        entityOf(parsed, draft, head) ?? (STAND_IN.test(keyAt(page, head)) ? holderOf(parsed, draft, head) : null),
    )
    .filter((id): id is LocalId => id !== null && isSide(draft, id));
  return ids.length === 0 ? THING : named(...new Set(ids.map((id) => sideOf(draft, id))));
}

function isSide(draft: Draft, id: LocalId): boolean {
  const entity = draft.entities.get(id);
  if (!entity) return false;
  return (
    isActor(entity) || isUnknownLand(entity) || (entity.kind === 'Organization' && entity.organizationKind !== 'MEDIA')
  );
}

/** The first who can act in the clause that ends at the token: the subject of joined verbs. */
export function firstActor(page: Page, draft: Draft, end: number): Party {
  const sentence = page.tokens[end]?.sentence;
  let best: DraftMention | null = null;
  for (let at = end - 1; at >= 0 && page.tokens[at]?.sentence === sentence; at -= 1) {
    if (/^(?:[;:“”"]|that|while|because|after|if)$/u.test(keyAt(page, at))) break;
    const mention = draft.at(at);
    if (
      mention &&
      mention.form !== 'ADJECTIVAL' &&
      canAct(page, draft, mention) &&
      !/^(?:of|from|in|to|with|by|for)$/u.test(keyAt(page, mention.from - 1))
    )
      best = mention;
  }
  return best ? named(sideOf(draft, best.entity)) : IMPLIED;
}

/** Mentions of those who can act among the tokens, in order. */
export function actorsIn(page: Page, draft: Draft, { from, until }: TokenRange): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    if (canAct(page, draft, mention)) found.push(mention);
    at = mention.until - 1;
  }
  return found;
}

export const partyOf = (draft: Draft, mentions: readonly DraftMention[]): Party =>
  named(...new Set(mentions.map(({ entity }) => sideOf(draft, entity))));

/** Whose the noun is whose phrase begins at `from`: "Kyiv’s pleas", "US approval", "his permission". */
export function ownerOf(page: Page, draft: Draft, from: number, noun: number): Party {
  for (let at = noun - 1; at >= from; at -= 1) {
    const mention = draft.at(at);
    const owns =
      mention &&
      canAct(page, draft, mention) &&
      (mention.form === 'ADJECTIVAL' || mention.until === noun || /^['’]s?$/u.test(keyAt(page, mention.until)));
    if (owns) return partyOf(draft, [mention]);
    const spoken = /^(?:his|her|its|their|our|my)$/u.test(keyAt(page, at)) ? pronounParty(page, draft, at) : null;
    if (spoken) return spoken;
  }
  return IMPLIED;
}

/** Whom a phrase behind a noun names: "pleas from Kyiv", "approval by Berlin"; looked for among the next few tokens. */
export function partyBehind(page: Page, draft: Draft, from: number, prepositions: RegExp, reach = 6): Party {
  for (let at = from; at < from + reach; at += 1) {
    const key = keyAt(page, at);
    if (/^(?:[,;.“”"]|to)$/u.test(key) && !prepositions.test(key)) break;
    if (!prepositions.test(key)) continue;
    const group = groupBehind(page, draft, at + 1);
    if (group) return group;
    const [first] = actorsIn(page, draft, { from: at + 1, until: at + 7 });
    if (!first || hasEdge(page, at + 1, first.from)) {
      if (key === 'to') break;
      continue;
    }
    return partyOf(draft, withJoined(page, draft, first));
  }
  return IMPLIED;
}

/** "from its Western allies": a group within the next few words. */
function groupBehind(page: Page, draft: Draft, from: number): Party | null {
  for (let at = from; at < from + 4 && !/^(?:[,;.“”"]|to|for|on|that)$/u.test(keyAt(page, at)); at += 1) {
    const group = groupEnding(page, draft, at);
    if (group) return group;
  }
  return null;
}

/** Something other than a determiner or a title stands between a preposition and the name. */
function hasEdge(page: Page, from: number, until: number): boolean {
  if (until - from > 4) return true;
  for (let at = from; at < until; at += 1)
    if (/^(?:[,;.“”"]|to|for|on|that|and)$/u.test(keyAt(page, at)) || wordAt(page, at) !== null) return true;
  return false;
}

/** The mention and those joined to it behind: "Norway and Finland", but not "Norway, the ministry said". */
export function withJoined(page: Page, draft: Draft, first: DraftMention): DraftMention[] {
  const found = [first];
  let last = false;
  for (let at = first.until; !last && /^(?:and|or|,|&)$/u.test(keyAt(page, at)); ) {
    while (/^(?:and|or|,|&|the)$/u.test(keyAt(page, at))) {
      last ||= /^(?:and|or|&)$/u.test(keyAt(page, at));
      at += 1;
    }
    const mention = draft.at(at);
    if (!mention || mention.form !== first.form || !canAct(page, draft, mention) || !isAlike(draft, first, mention))
      break;
    found.push(mention);
    at = mention.until;
  }
  return last ? found : [first];
}

const isAlike = (draft: Draft, { entity: a }: DraftMention, { entity: b }: DraftMention): boolean =>
  isState(draft, a) === isState(draft, b);

const isState = (draft: Draft, id: LocalId): boolean => {
  const entity = draft.entities.get(id);
  return entity?.placeKind === 'COUNTRY' || entity?.organizationKind === 'GOVERNMENT';
};
