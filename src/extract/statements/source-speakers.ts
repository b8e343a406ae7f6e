/** Whom the words of a source name: "Kremlin spokesman Dmitry Peskov", "he", "two U.S. officials", "Paris and Berlin". */
import type { LocalId } from '../../model/article-facts.js';
import type { OrganizationKind } from '../../model/vocabulary.js';
import { governmentOfCountry, landOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { countrySpokenOf, homeOfSpeaker } from '../names/spoken-of.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';
import { describedIn, unnamedIn } from './described-speakers.js';
import { firstPerson, isFirstPerson } from './first-person.js';
import { pronoun } from './pronouns.js';
import { describedAgain, makerOfUtterance } from './said-again.js';
import { canSpeak, coreOf, entityOf, headMention, joinedIn, namedBeside, withSpokesman } from './source-parts.js';
import type { Speaker } from './speakers.js';

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

/**
 * Every speaker of the source, joint ones apart; empty where it names nobody that can be told. `said` is what they say, as far as
 * it is known: a pronoun is nobody whom it names.
 */
export function speakersOfSource(
  page: Page,
  draft: Draft,
  source: TokenRange,
  said: readonly TokenRange[] = [],
): readonly Speaker[] {
  const whole = withSpokesman(page, draft, source);
  return joinedIn(page, draft, whole).flatMap((part) => speakersOfPart(page, draft, part, said));
}

function speakersOfPart(
  page: Page,
  draft: Draft,
  source: TokenRange,
  said: readonly TokenRange[] = [],
): readonly Speaker[] {
  const only = source.until === source.from + 1 ? keyAt(page, source.from) : '';
  if (PERSONAL.test(only)) return present(pronounSpeaker(page, draft, source.from, only, said));
  if (isFirstPerson(only)) return firstPersonSpeaker(page, draft, source);
  if (/^(?:one|another)$/u.test(only)) return oneOfGroup(page, draft, source);
  if (RELATIVE.test(only)) return present(relativeSpeaker(page, draft, source));
  const core = coreOf(page, draft, source);
  const mention = headMention(draft, core);
  const beside = namedBeside(page, draft, core, source);
  const called = (mention === null || mention.rule === 'role') && beside === null;
  const again = called ? describedAgain(page, draft, core) : null;
  if (again !== null) return [{ entity: again, ...source }];
  if (mention && isPerson(draft, mention)) return [of(mention, source)];
  if (mention && isSomeOfPeople(page, draft, core, mention)) return [describedIn(page, draft, source, core)];
  const entity =
    makerOfUtterance(page, draft, core) ??
    utteredBy(page, draft, source)?.entity ??
    beside?.entity ??
    bodyAgain(page, draft, core) ??
    calledBody(page, draft, core)?.entity ??
    fightersOf(page, draft, core, source)?.entity ??
    ownState(page, draft, core) ??
    (mention ?? adjectiveAlone(draft, source))?.entity;
  return [entity === undefined ? describedIn(page, draft, source, core) : { entity, ...source }];
}

/** "many Iraqis" are not Iraq. */
function isSomeOfPeople(page: Page, draft: Draft, { from }: TokenRange, mention: DraftMention): boolean {
  const counted = from < mention.from && SOME.test(keyAt(page, from));
  return (
    counted &&
    entityOf(draft, mention)?.placeKind === 'COUNTRY' &&
    /(?:s|ese|ish|ch)$/u.test(keyAt(page, mention.until - 1))
  );
}

const SOME =
  /^(?:many|some|most|several|few|ordinary|fellow|young|two|three|four|five|dozens|hundreds|thousands|millions)$/u;

const isPerson = (draft: Draft, mention: DraftMention): boolean => entityOf(draft, mention)?.kind === 'Person';

function firstPersonSpeaker(page: Page, draft: Draft, source: TokenRange): readonly Speaker[] {
  const entity = firstPerson(page, draft, source.from);
  return [entity === null ? unnamedIn(page, draft, source, source.from) : { entity, ...source }];
}

/** "the Tass news agency", "Russia’s Yonhap agency": the name stands before what it is. */
function calledBody(page: Page, draft: Draft, { from, until }: TokenRange): DraftMention | null {
  let at = until - 1;
  while (at > from && MEDIA.test(keyAt(page, at)) && !draft.at(at)) at -= 1;
  const mention = at < until - 1 ? draft.at(at) : null;
  const isNamed = mention?.form === 'NAME' && entityOf(draft, mention)?.kind === 'Organization';
  return isNamed && draft.entities.get(mention.entity)?.organizationKind !== 'GOVERNMENT' ? mention : null;
}

const MEDIA =
  /^(?:news|agency|newspaper|daily|weekly|magazine|network|channel|television|tv|website|broadcaster|outlet|portal|site|radio|station|blog|group|party|company|movement|militia|rebels|militants|fighters|insurgents|guerrillas|think|tank)$/u;

/** "rebels of the Patriotic Front": the body whose they are. */
function fightersOf(page: Page, draft: Draft, core: TokenRange, { until }: TokenRange): DraftMention | null {
  if (!FIGHTERS.test(keyAt(page, core.until - 1)) || !/^(?:of|from)$/u.test(keyAt(page, core.until))) return null;
  const mention = headMention(draft, coreOf(page, draft, { from: core.until + 1, until }));
  const entity = mention === null ? undefined : entityOf(draft, mention);
  return entity?.kind === 'Organization' && entity.organizationKind !== 'GOVERNMENT' ? mention : null;
}

const FIGHTERS = /^(?:rebels|militants|fighters|insurgents|guerrillas|gunmen|separatists|militiamen|jihadists)$/u;

/** "one said" of the officials who spoke before. */
function oneOfGroup(page: Page, draft: Draft, source: TokenRange): readonly Speaker[] {
  const group = draft.statements.findLast(({ speaker }) => {
    const entity = draft.entities.get(speaker ?? '');
    return entity?.kind === 'Person' && !entity.named;
  })?.speaker;
  return [group == null ? unnamedIn(page, draft, source, source.from) : { entity: group, ...source }];
}

const UTTERANCE =
  /^(?:statement|statements|release|communique|communiqué|readout|post|tweet|message|comments|remarks|announcement|spokespeople)$/u;

/** "the ministry’s statement", "a statement from the ministry": who made it speaks; what else is on paper speaks itself. */
function utteredBy(page: Page, draft: Draft, source: TokenRange): DraftMention | null {
  const mentions = mentionsIn(draft, source).filter((mention) => canSpeak(draft, mention));
  for (let at = source.from; at < source.until; at += 1) {
    if (!UTTERANCE.test(keyAt(page, at))) continue;
    const maker = makerBehind(page, draft, { from: at + 1, until: source.until });
    const owner = mentions.find(({ until }) => /^['’]s?$/u.test(keyAt(page, until)) && until < at);
    return owner ?? maker;
  }
  return null;
}

/** "by Norway’s foreign ministry", "released on Thursday by the army". */
function makerBehind(page: Page, draft: Draft, { from, until }: TokenRange): DraftMention | null {
  for (let at = from; at < until - 1; at += 1) {
    if (draft.at(at) || !/^(?:by|from|of)$/u.test(keyAt(page, at))) continue;
    return headMention(draft, coreOf(page, draft, { from: at + 1, until }));
  }
  return null;
}

/** "Norwegian" alone, of two joined adjectives: the country. */
function adjectiveAlone(draft: Draft, { from, until }: TokenRange): DraftMention | null {
  const mention = draft.at(from);
  return mention?.form === 'ADJECTIVAL' && mention.until === until ? mention : null;
}

const present = (speaker: Speaker | null): readonly Speaker[] => (speaker === null ? [] : [speaker]);
const of = ({ entity }: DraftMention, { from, until }: TokenRange): Speaker => ({ entity, from, until });

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

function pronounSpeaker(
  page: Page,
  draft: Draft,
  at: number,
  key: string,
  said: readonly TokenRange[],
): Speaker | null {
  const found = pronoun(page, draft, at, SUBJECT[key] ?? key, said);
  return found && { ...found, from: at, until: at + 1 };
}

/** Its words are those of the antecedent; by the guideline of PolNeAR the pronoun itself. */
function relativeSpeaker(page: Page, draft: Draft, source: TokenRange): Speaker | null {
  const found = antecedent(page, draft, source.from);
  return found && page.reading.guideline === 'polnear' ? { entity: found.entity, ...source } : found;
}

const FURTHEST_ANTECEDENT = 12;

/** Of "who" the person, or the people described, right before; of "which" and "that" whatever is named there. */
function antecedent(page: Page, draft: Draft, at: number): Speaker | null {
  const ofPerson = /^who/u.test(keyAt(page, at));
  for (let before = at - 1; before > at - FURTHEST_ANTECEDENT && before >= 0; before -= 1) {
    if (page.tokens[before]?.sentence !== page.tokens[at]?.sentence) return null;
    const mention = draft.at(before);
    if (mention && canSpeak(draft, mention) && (!ofPerson || isPerson(draft, mention))) return of(mention, mention);
    if (!mention && NOUNS.has(keyAt(page, before))) return describedBehind(page, draft, before, at);
  }
  return null;
}

/** "three officials from two countries, who": from the article of the noun up to the comma. */
function describedBehind(page: Page, draft: Draft, noun: number, relative: number): Speaker | null {
  let from = noun;
  const sentence = page.tokens[noun]?.sentence;
  while (
    page.tokens[from - 1]?.sentence === sentence &&
    noun - from < 4 &&
    PHRASE_WORD.test(page.tokens[from - 1]?.text ?? '') &&
    !BREAK.test(keyAt(page, from - 1))
  )
    from -= 1;
  const until = keyAt(page, relative - 1) === ',' ? relative - 1 : relative;
  return speakersOfPart(page, draft, { from: draft.at(from)?.from ?? from, until })[0] ?? null;
}

const PHRASE_WORD = /^[\p{L}\p{N}.'’-]+$/u;
const BREAK = /^(?:to|by|of|from|with|for|in|on|at|and|but|or|that|as|said|says|told|is|was|were|are|against|among)$/u;

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

/** "his government", "its country": by the state of which the text has spoken. */
function ownState(page: Page, draft: Draft, { from, until }: TokenRange): LocalId | null {
  const owner = keyAt(page, from);
  const noun = keyAt(page, until - 1);
  const own = until - from === 2 || (until - from === 3 && keyAt(page, from + 1) === 'own');
  if (!own || !/^(?:his|her|its|their)$/u.test(owner) || !/^(?:government|administration|country|nation)$/u.test(noun))
    return null;
  const country = /^(?:his|her)$/u.test(owner) ? homeOfSpeaker(page, draft, from) : countrySpokenOf(page, draft, from);
  if (country === null) return null;
  const land = landOfCountry(draft, country) ?? null;
  return /^(?:country|nation)$/u.test(noun) ? land : (governmentOfCountry(draft, country) ?? land);
}
