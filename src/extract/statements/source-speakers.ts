/** Whom the words of a source name: "Kremlin spokesman Dmitry Peskov", "he", "two U.S. officials", "Paris and Berlin". */
import type { LocalId } from '../../model/article-facts.js';
import type { OrganizationKind } from '../../model/vocabulary.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, type TokenRange, wordsOf } from '../page.js';
import { readWordList } from '../table.js';
import { firstPerson, isFirstPerson } from './first-person.js';
import { pronoun } from './pronouns.js';
import { describedSpeaker, nounPhraseStart, type Speaker } from './speakers.js';
import { unnamedSpeaker } from './unnamed-speakers.js';

const NOUNS = readWordList('words.json', 'speakerNouns');
const PERSONAL = /^(?:he|she|they|it|his|her|their|its|him|them)$/u;
const RELATIVE = /^(?:who|which|that|whose|whom)$/u;
const SUBJECT: Readonly<Record<string, string>> = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  them: 'they',
  its: 'it',
};

/** Every speaker of the source, joint ones apart; empty where it names nobody that can be told. */
export function speakersOfSource(page: Page, draft: Draft, source: TokenRange): readonly Speaker[] {
  const only = source.until === source.from + 1 ? keyAt(page, source.from) : '';
  if (PERSONAL.test(only)) return present(pronounSpeaker(page, draft, source.from, only));
  if (isFirstPerson(only)) return firstPersonSpeaker(page, draft, source);
  if (/^(?:one|another)$/u.test(only)) return oneOfGroup(page, draft, source);
  if (RELATIVE.test(only)) return present(antecedent(page, draft, source.from));
  const mentions = mentionsIn(draft, source).filter((mention) => canSpeak(draft, mention));
  const people = mentions.filter(
    (mention) => kindOf(draft, mention) === 'Person' && !isOwner(page, draft, mention, source),
  );
  if (people.length > 1 && isList(page, people)) return people.map((mention) => of(mention, mention));
  const [person] = people;
  if (person) return [of(person, source)];
  const body = bodyAgain(page, draft, source);
  if (body !== null) return [{ entity: body, ...source }];
  const called = calledBody(page, draft, source) ?? utteredBy(page, draft, source);
  if (called) return [of(called, source)];
  const described = describedIn(page, draft, source);
  if (described) return [described];
  const plain = plainHead(page, draft, source);
  if (plain !== null) return [unnamed(page, draft, source, plain)];
  const states = mentions.filter((mention) => !isOwner(page, draft, mention, source));
  if (states.length > 1 && isList(page, states)) return states.map((mention) => of(mention, mention));
  const head = states.at(-1) ?? adjectiveAlone(draft, source);
  if (head) return [of(head, source)];
  return [unnamed(page, draft, source, source.until - 1)];
}

function firstPersonSpeaker(page: Page, draft: Draft, source: TokenRange): readonly Speaker[] {
  const entity = firstPerson(page, draft, source.from);
  return [entity === null ? unnamed(page, draft, source, source.from) : { entity, ...source }];
}

/** "the Tass news agency", "Russia’s Yonhap agency": the name stands before what it is. */
function calledBody(page: Page, draft: Draft, { from, until }: TokenRange): DraftMention | null {
  let at = until - 1;
  while (at > from && MEDIA.test(keyAt(page, at)) && !draft.at(at)) at -= 1;
  const mention = at < until - 1 ? draft.at(at) : null;
  const isNamed = mention?.form === 'NAME' && kindOf(draft, mention) === 'Organization';
  return isNamed && draft.entities.get(mention.entity)?.organizationKind !== 'GOVERNMENT' ? mention : null;
}

const MEDIA =
  /^(?:news|agency|newspaper|daily|weekly|magazine|network|channel|television|tv|website|broadcaster|outlet|portal|site|radio|station|blog|group|party|company|movement|militia|think|tank)$/u;

/** "one said" of the officials who spoke before. */
function oneOfGroup(page: Page, draft: Draft, source: TokenRange): readonly Speaker[] {
  const group = draft.statements.findLast(({ speaker }) => {
    const entity = draft.entities.get(speaker ?? '');
    return entity?.kind === 'Person' && !entity.named;
  })?.speaker;
  return [group == null ? unnamed(page, draft, source, source.from) : { entity: group, ...source }];
}

const UTTERANCE =
  /^(?:statement|statements|release|communique|communiqué|readout|post|tweet|message|comments|remarks|announcement|spokespeople)$/u;

/** "the ministry’s statement", "a statement from the ministry": who made it speaks; what else is on paper speaks itself. */
function utteredBy(page: Page, draft: Draft, source: TokenRange): DraftMention | null {
  const mentions = mentionsIn(draft, source).filter((mention) => canSpeak(draft, mention));
  for (let at = source.from; at < source.until; at += 1) {
    if (!UTTERANCE.test(keyAt(page, at))) continue;
    const owner = mentions.find(({ until }) => /^['’]s?$/u.test(keyAt(page, until)) && until < at);
    const maker = mentions.find(
      ({ from }) => from > at && /^(?:by|from|of)$/u.test(keyAt(page, beforeArticle(page, from))),
    );
    // "by Norway’s foreign ministry"
    const owned = maker && /^['’]s?$/u.test(keyAt(page, maker.until)) ? draft.at(maker.until + 1) : null;
    return owner ?? owned ?? maker ?? null;
  }
  return null;
}

/** "Norwegian" alone, of two joined adjectives: the country. */
function adjectiveAlone(draft: Draft, { from, until }: TokenRange): DraftMention | null {
  const mention = draft.at(from);
  return mention?.form === 'ADJECTIVAL' && mention.until === until ? mention : null;
}

const COMPLEMENT =
  /^(?:of|from|in|at|with|for|on|to|by|who|which|that|whose|seen|kept|obtained|published|released|issued|sent|signed|quoted|cited|reviewed|leaked|ordered|prepared|written|commissioned|,|\(|familiar|close|briefed|involved|including|such)$/u;

/** The noun of a description that no list has: "a tally kept by X"; null where a name or nothing is the head. */
function plainHead(page: Page, draft: Draft, { from, until }: TokenRange): number | null {
  for (let at = from + 1; at < until; at += 1) {
    if (!COMPLEMENT.test(keyAt(page, at)) || draft.at(at)) continue;
    const head = at - 1;
    return draft.at(head) === null && /^\p{Ll}{3,}$/u.test(page.tokens[head]?.text ?? '') ? head : null;
  }
  return null;
}

const present = (speaker: Speaker | null): readonly Speaker[] => (speaker === null ? [] : [speaker]);
const of = ({ entity }: DraftMention, { from, until }: TokenRange): Speaker => ({ entity, from, until });
const kindOf = (draft: Draft, { entity }: DraftMention): string | undefined => draft.entities.get(entity)?.kind;

function canSpeak(draft: Draft, mention: DraftMention): boolean {
  return mention.form !== 'ADJECTIVAL' && kindOf(draft, mention) !== 'WeaponSystem';
}

function mentionsIn(draft: Draft, { from, until }: TokenRange): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    found.push(mention);
    at = mention.until - 1;
  }
  return found;
}

/** Only "and", commas and titles stand between joint speakers. */
function isList(page: Page, mentions: readonly DraftMention[]): boolean {
  return mentions.slice(1).every((mention, index) => {
    const between = { from: mentions[index]?.until ?? mention.from, until: mention.from };
    const keys = Array.from({ length: between.until - between.from }, (_, i) => keyAt(page, between.from + i));
    return (
      keys.some((key) => key === 'and' || key === ',' || key === '&') &&
      !keys.some((key) => /^(?:of|in|for|at|with|to|from|,who)$/u.test(key))
    );
  });
}

/** "Russia’s defence ministry", "the government of Ukraine": whose body speaks, not who. */
function isOwner(page: Page, draft: Draft, mention: DraftMention, source: TokenRange): boolean {
  // "Biden’s administration", "the Trump administration".
  const body = draft.at(mention.until);
  const named = body?.form === 'NOMINAL' && kindOf(draft, body) === 'Organization' && mention.until < source.until;
  const owned = named || (/^['’]s$/u.test(keyAt(page, mention.until)) && mention.until + 1 < source.until);
  const start = beforeArticle(page, nounPhraseStart(page, draft, mention.from));
  const inside = start >= source.from && /^(?:of|in|at|from|for|with|to|near|on)$/u.test(keyAt(page, start));
  return owned || inside;
}

/** The token before the mention and its "the". */
const beforeArticle = (page: Page, from: number): number => (keyAt(page, from - 1) === 'the' ? from - 2 : from - 1);

function pronounSpeaker(page: Page, draft: Draft, at: number, key: string): Speaker | null {
  const found = pronoun(page, draft, at, SUBJECT[key] ?? key);
  return found && { ...found, from: at, until: at + 1 };
}

/** Of "who" whoever is named right before. */
function antecedent(page: Page, draft: Draft, at: number): Speaker | null {
  for (let before = at - 1; before > at - 12 && before >= 0; before -= 1) {
    if (page.tokens[before]?.sentence !== page.tokens[at]?.sentence) return null;
    const mention = draft.at(before);
    if (mention && canSpeak(draft, mention)) return of(mention, mention);
    if (NOUNS.has(keyAt(page, before))) {
      return describedSpeaker(page, draft, Math.max(0, before - 3), before) ?? null;
    }
  }
  return null;
}

/** Nouns by which an organization is called again, and the kinds of organization that they stand for. */
const BODIES: Readonly<Record<string, readonly OrganizationKind[]>> = {
  ministry: ['MINISTRY'],
  department: ['MINISTRY', 'AGENCY'],
  government: ['GOVERNMENT'],
  administration: ['GOVERNMENT'],
  alliance: ['ALLIANCE'],
  bloc: ['ALLIANCE', 'GOVERNMENT'],
  agency: ['AGENCY', 'MEDIA'],
  newspaper: ['MEDIA'],
  paper: ['MEDIA'],
  magazine: ['MEDIA'],
  broadcaster: ['MEDIA'],
  military: ['MILITARY'],
  army: ['MILITARY'],
  party: ['PARTY'],
  company: ['COMPANY'],
};
const FURTHEST_BODY = 400;

/** "The ministry" is the one that was named last. */
function bodyAgain(page: Page, draft: Draft, { from, until }: TokenRange): LocalId | null {
  const noun = keyAt(page, until - 1);
  const kinds = BODIES[noun];
  if (kinds === undefined || until - from !== 2 || keyAt(page, from) !== 'the') return null;
  for (let at = from - 1; at >= Math.max(0, from - FURTHEST_BODY); at -= 1) {
    const entity = draft.entities.get(draft.at(at)?.entity ?? '');
    if (entity?.organizationKind != null && entity.named && kinds.includes(entity.organizationKind)) return entity.id;
  }
  return null;
}

/** A description whose noun is the head: nothing but its complements stands behind it. */
function describedIn(page: Page, draft: Draft, { from, until }: TokenRange): Speaker | null {
  return describedSpeaker(page, draft, from, until - 1);
}

function unnamed(page: Page, draft: Draft, source: TokenRange, head: number): Speaker {
  const { words } = wordsOf(page, source.from, source.until);
  return { entity: unnamedSpeaker(draft, words, keyAt(page, head)), ...source };
}
