import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { limitAt } from './clauses.js';
import type { Complement } from './complement.js';
/** The words of a permission that say against what, where and on what condition. */

export interface Limits {
  readonly against: string | null;
  readonly area: string | null;
  readonly condition: string | null;
}

const TARGETED =
  /^(?:strike|striking|hit|hitting|attack|attacking|target|targeting|bomb|bombing|shell|destroy|destroying|sink|intercept|engage|raid|neutralise|neutralize|eliminate|invade)$/u;
const AGAINST = /^(?:against|at|on|targeting)$/u;
const PLACE = /^(?:inside|into|deep|deeper|across|within|beyond|in|on|over|near|up|outside|along|anywhere|around)$/u;
const PLACE_PHRASE =
  /^(?:deep(?:er)? (?:in|into|inside|within|behind)\b|(?:far |well )?(?:inside|into|beyond|outside)\b|across (?:the|its|their|russia|ukraine)\b|within (?!days|weeks|hours|months|the (?:alliance|administration|next))|anywhere (?:in|inside|within)\b|on (?:\w+['’]?s? )?(?:\w+ )?(?:soil|territory|mainland)|in (?:\w+['’]?s? )?(?:\w+ )?(?:airspace|territory|waters)|over (?:\w+['’]?s? )?(?:\w+ )?(?:airspace|territory|waters|border)|near the border|along the (?:border|front)|up to \d|around )/iu;
const END =
  /^(?:[,;:.()“”"«»?!]|—|–|with|using|by|for|when|if|only|unless|until|as|after|before|but|while|because|since|during|provided|despite|amid|so|who|whose|and|or|without|despite|via|through|would|will|could|is|was|were|are|has|have|had|may|might|means|meant|said|says|that|which|where|wherever|from which)$/u;
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|late|early|last|this|next|recent)$/u;

export function limitsOf(page: Page, draft: Draft, { range, action, kind, limitsFrom }: Complement): Limits {
  const until = limitsFrom > (action ?? range.from) + 1 ? limitsFrom : range.until;
  const fights = action !== null && (kind === 'use' || kind === 'strike');
  const target = fights ? targetOf(page, action, until) : null;
  const area = areaOf(page, draft, range.from, range.until);
  const place = area && words(page, area);
  return {
    against: target === null ? (fights ? place : null) : words(page, target),
    area: place,
    condition: conditionOf(page, range, limitsFrom),
  };
}

const words = (page: Page, { from, until }: TokenRange): string =>
  page.article.text.slice(page.tokens[from]?.start, page.tokens[until - 1]?.end);

function targetOf(page: Page, action: number, until: number): TokenRange | null {
  for (let at = action; at < until; at += 1) {
    const key = keyAt(page, at);
    const begins = TARGETED.test(key) ? !isNominal(page, at) : AGAINST.test(key) && isAim(page, action, at);
    if (!begins) continue;
    const from = at + 1;
    if (
      /^(?:inside|into|deep|deeper|across|within|beyond|back|some|only|in|on|against|at)$/u.test(keyAt(page, from)) &&
      keyAt(page, from) !== 'some'
    )
      continue;
    const end = phraseEnd(page, from, until);
    if (end > from) return { from, until: end };
  }
  return null;
}

/** "strikes on", "an attack against": the noun, whose target stands behind a preposition. */
const isNominal = (page: Page, at: number): boolean =>
  AGAINST.test(keyAt(page, at + 1)) ||
  /^(?:the|an?|ukrainian|israeli|such|drone|missile|air)$/u.test(keyAt(page, at - 1));

/** "on" and "at" aim only behind what is done: "strikes on", "fire at". */
function isAim(page: Page, action: number, at: number): boolean {
  const key = keyAt(page, at);
  if (key === 'against' || key === 'targeting') return true;
  if (/^(?:its|their|his|the)$/u.test(keyAt(page, at + 1)) && /^(?:own|soil|territory)$/u.test(keyAt(page, at + 2)))
    return false;
  if (TIME.test(keyAt(page, at + 1)) || /^(?:condition|soil)$/u.test(keyAt(page, at + 1))) return false;
  const before = keyAt(page, at - 1);
  return (
    /^(?:strikes?|attacks?|airstrikes?|raids?|fire|shoot|shelling|bombing|assault|assaults|missiles?|rockets?|back|bombs?|weapons?|shells|atacms|shadow|scalp|launched|drones|salvos?)$/u.test(
      before,
    ) || at - action < 5
  );
}

function phraseEnd(page: Page, from: number, until: number): number {
  for (let at = from; at < until; at += 1) {
    const key = keyAt(page, at);
    if (
      at > from &&
      END.test(key) &&
      !(key === 'and' && isPlain(page, at + 1)) &&
      !(key === 'or' && isPlain(page, at + 1))
    )
      return at;
    if (at > from && limitAt(page, at, until)) return at;
    if (at > from && key === 'from') return at;
    if (at > from && /^(?:on|in|last|this|earlier|late|early)$/u.test(key) && TIME.test(keyAt(page, at + 1))) return at;
    if (at > from && key === 'to' && !/^(?:the)$/u.test(keyAt(page, at + 1)) && !/^up$/u.test(keyAt(page, at - 1)))
      return at;
  }
  return until;
}

/** A noun joined to the one before: "airfields and depots", but not "and said". */
const isPlain = (page: Page, at: number): boolean =>
  /s$/u.test(keyAt(page, at)) || page.tokens[at]?.capital === true || /s$/u.test(keyAt(page, at + 1));

function areaOf(page: Page, draft: Draft, from: number, until: number): TokenRange | null {
  for (let at = from; at < until; at += 1) {
    if (!PLACE.test(keyAt(page, at))) continue;
    const text = page.article.text.slice(page.tokens[at]?.start, page.tokens[until - 1]?.end);
    const place = draft.at(at + 1);
    const inPlace =
      /^(?:in|near|over)$/u.test(keyAt(page, at)) &&
      place !== null &&
      draft.entities.get(place.entity)?.kind === 'Place';
    if (!PLACE_PHRASE.test(text) && !inPlace) continue;
    const end = phraseEnd(page, at + 1, until);
    return { from: at, until: Math.max(end, at + 2) };
  }
  return null;
}

function conditionOf(page: Page, range: TokenRange, limitsFrom: number): string | null {
  if (limitsFrom >= range.until) return null;
  const text = words(page, { from: limitsFrom, until: range.until }).replace(/[\s,“”"]+$/u, '');
  return text.length > 3 ? text : null;
}
