/**
 * Whether two articles tell of one event: reasons for and against it, each with a weight. Weights add up like the logarithms
 * of odds: at 0 it is as likely as not.
 */
import { typeFamily } from '../../model/event-keys.js';
import type { EventCandidate } from '../../model/graph-lookup.js';
import type { Modality, Verdict } from '../../model/vocabulary.js';
import { type Wording, wordingOf } from '../statements/content-words.js';
import { compareNumbers } from './compare-numbers.js';
import { compareParties } from './compare-parties.js';
import { daysApart, SLACK_DAYS } from './happened-when.js';

export interface Reason {
  /** A clause for a person who judges. */
  readonly reason: string;
  /** Above 0 for it, below 0 against. */
  readonly weight: number;
  /** How far it singles out an event: 0 where it is not given. */
  readonly singles?: number;
}

export interface EventComparison {
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

/** What is compared of an event. */
export type Happening = Omit<EventCandidate, 'id' | 'articleId'>;

/**
 * Set on the events of the sample and of the articles of ECB+ that are not measured with (topics 2 to 22), see
 * test/quality/coreference.ts.
 */
const PRIOR = -2.8;
const WEIGHT = {
  sameDay: 1.5,
  daysMeet: 0.3,
  otherDay: -3.5,
  samePlace: 1.2,
  otherPlace: -4,
  sameCountry: 0.2,
  otherCountry: -4,
  sameTrigger: 1.3,
  sameSentence: 3,
  mostWords: 1.8,
  manyWords: 1,
  fewWords: -0.6,
  otherType: -1,
  copied: 4,
} as const;
/** Share of the content words of the shorter sentence that the longer one has. */
const MOST_WORDS = 0.6;
const MANY_WORDS = 0.3;
const FEW_WORDS = 0.1;
/** Content words of a sentence that two articles do not write by chance. */
const FEWEST_COPIED = 7;
/** From this on two are held for one; from the other on a person should look. */
const SAME_FROM = 0.8;
const UNSURE_FROM = 0.5;

/**
 * Place, those who took part and numbers: an event is singled out by two of them, or by one person or body that did or
 * suffered it, whatever the words. A country does and suffers many things on one day.
 */
const SINGLED_OUT = 2;

/** Told as having happened, be it contested: what is planned or only imagined is no event that others could report. */
const HAPPENED: ReadonlySet<Modality> = new Set(['ASSERTED', 'ALLEGED', 'DENIED']);

const COPIED: Reason = { reason: 'one article is a copy of the other', weight: WEIGHT.copied, singles: SINGLED_OUT };

/** False for what cannot be held for one whatever else is told: then it need not be compared. */
export function areComparable(a: Happening, b: Happening): boolean {
  if (!HAPPENED.has(a.modality) || !HAPPENED.has(b.modality) || typeFamily(a.type) !== typeFamily(b.type)) return false;
  // There is no word for its kind: then it has to be the same one.
  if (a.type === 'OTHER' && !sameTrigger(a, b)) return false;
  return a.days !== null && b.days !== null && daysApart(a.days, b.days) <= SLACK_DAYS;
}

/** Symmetric. @param a and b comparable @param isCopy whether the article of one is a copy of that of the other */
export function compareEvents(a: Happening, b: Happening, isCopy = false): EventComparison {
  return conclude([
    ...(isCopy && sameTrigger(a, b) ? [COPIED] : []),
    ...compareTypes(a, b),
    ...compareDays(a, b),
    ...comparePlaces(a, b),
    ...compareParties(a.parties, b.parties),
    ...compareNumbers(a.numbers, b.numbers),
    ...compareWords(a, b),
  ]);
}

function conclude(reasons: readonly Reason[]): EventComparison {
  const isSingledOut = reasons.reduce((all, { singles = 0 }) => all + singles, 0) >= SINGLED_OUT;
  const sum = reasons.reduce((odds, { weight }) => odds + weight, PRIOR);
  const score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  const verdict = score >= SAME_FROM && isSingledOut ? 'SAME' : score >= UNSURE_FROM ? 'UNSURE' : 'DIFFERENT';
  const strongest = [...reasons].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  return { verdict, score, reason: strongest.map(({ reason }) => reason).join('; ') };
}

const compareTypes = (a: Happening, b: Happening): readonly Reason[] =>
  a.type === b.type
    ? []
    : [{ reason: `one is told as ${nameOf(a)}, the other as ${nameOf(b)}`, weight: WEIGHT.otherType }];

const nameOf = ({ type }: Happening): string => type.toLowerCase().replaceAll('_', ' ');

/** Where nothing is told of the day, that of publication says little. */
function compareDays(a: Happening, b: Happening): readonly Reason[] {
  if (a.days === null || b.days === null) return [];
  if (daysApart(a.days, b.days) > 0) return [{ reason: 'the days are not the same', weight: WEIGHT.otherDay }];
  if (a.date !== null && a.date === b.date) return [{ reason: `both are of ${a.date}`, weight: WEIGHT.sameDay }];
  return [{ reason: 'they may be of one day', weight: WEIGHT.daysMeet }];
}

/** A country holds the places in it, which says little. */
function comparePlaces(a: Happening, b: Happening): readonly Reason[] {
  if (a.placeId === null || b.placeId === null) return [];
  if (a.placeId === b.placeId) {
    const isCountry = [a.countryId, b.countryId].includes(a.placeId);
    const weight = isCountry ? WEIGHT.sameCountry : WEIGHT.samePlace;
    return [{ reason: 'both are told of one place', weight, singles: isCountry ? 0 : 1 }];
  }
  if (a.placeId === b.countryId || b.placeId === a.countryId) {
    return [{ reason: 'one is told of the country of the other', weight: WEIGHT.sameCountry }];
  }
  const isOther = a.countryId !== null && b.countryId !== null && a.countryId !== b.countryId;
  return [
    isOther
      ? { reason: 'they are told of two countries', weight: WEIGHT.otherCountry }
      : { reason: 'they are told of two places', weight: WEIGHT.otherPlace },
  ];
}

function compareWords(a: Happening, b: Happening): readonly Reason[] {
  const trigger = sameTrigger(a, b) ? [{ reason: `both call it "${a.trigger}"`, weight: WEIGHT.sameTrigger }] : [];
  const [first, second] = [wordingOf(a.words), wordingOf(b.words)];
  const isSame = first.contentSet.size >= FEWEST_COPIED && first.words.join(' ') === second.words.join(' ');
  if (isSame) return [{ reason: 'the sentences are the same', weight: WEIGHT.sameSentence, singles: SINGLED_OUT }];
  const share = sharedWords(first, second);
  const reason = `${Math.round(share * 100)} % of the words of the shorter sentence are in the other`;
  if (share >= MOST_WORDS) return [...trigger, { reason, weight: WEIGHT.mostWords }];
  if (share >= MANY_WORDS) return [...trigger, { reason, weight: WEIGHT.manyWords }];
  return share < FEW_WORDS ? [...trigger, { reason, weight: WEIGHT.fewWords }] : trigger;
}

function sameTrigger(a: Happening, b: Happening): boolean {
  const [first, second] = [wordingOf(a.trigger).contentSet, wordingOf(b.trigger).contentSet];
  return [...first].some((word) => second.has(word));
}

function sharedWords(a: Wording, b: Wording): number {
  const [short, long] =
    a.contentSet.size <= b.contentSet.size ? [a.contentSet, b.contentSet] : [b.contentSet, a.contentSet];
  const shared = [...short].filter((word) => long.has(word)).length;
  return short.size === 0 ? 0 : shared / short.size;
}
