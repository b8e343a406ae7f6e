import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { isTitle } from '../names/titled-people.js';
import { isQuoted, keyAt, type Page, spanOf } from '../page.js';
import { readWordList } from '../table.js';
import { pronoun } from './pronouns.js';
import { describedBefore, unnamedSpeaker } from './unnamed-speakers.js';

const AUXILIARIES = readWordList('words.json', 'auxiliaries');
const TIME = readWordList('words.json', 'time');
const NOUNS = readWordList('words.json', 'speakerNouns');

/** Who speaks: the entity, and the tokens that name it, end exclusive. */
export interface Speaker {
  readonly entity: LocalId;
  readonly from: number;
  readonly until: number;
}

/** No subject is longer; looking no further keeps long sentences cheap. */
const REACH = 30;
const BOUNDARY =
  /^(?:[,;:—–()“”"«»]|--|that|and|but|while|as|after|because|if|when|whether|where|although|though|than|so|what|which|until|before|since|amid|despite)$/u;
const PREPOSITION = /^(?:of|from|in|at|with|for|close|to|familiar|on|quoted|who|within|inside|near|involved|briefed)$/u;

const sentenceOf = (page: Page, at: number): number => page.tokens[at]?.sentence ?? -1;

/** Steps left over what may stand between subject and verb: auxiliaries, adverbs, the day, "however" between commas. */
export function skipLeft(page: Page, from: number): number {
  let at = from;
  const sentence = sentenceOf(page, from);
  for (let steps = 0; steps < 12 && at > 0 && sentenceOf(page, at) === sentence; steps += 1) {
    const key = keyAt(page, at);
    if (
      AUXILIARIES.has(key) ||
      TIME.has(key) ||
      (key.endsWith('ly') && key.length > 4 && key !== 'italy' && key !== 'july')
    )
      at -= 1;
    else if (key === 'on' && TIME.has(keyAt(page, at + 1))) at -= 1;
    else if (
      key === ',' &&
      (keyAt(page, at - 1) === 'however' || keyAt(page, at + 1) === 'however' || keyAt(page, at - 1) === 'meanwhile')
    )
      at -= 1;
    else break;
  }
  return at;
}

/** The subject that ends right before the verb at `verb`. */
export function subjectBefore(page: Page, draft: Draft, verb: number): Speaker | null {
  let at = skipLeft(page, verb - 1);
  if (sentenceOf(page, at) !== sentenceOf(page, verb) || isQuoted(page, at)) return null;
  if (/^(?:who|which)$/u.test(keyAt(page, at))) {
    at -= keyAt(page, at - 1) === ',' ? 2 : 1;
  }
  return subjectEndingAt(page, draft, at);
}

function subjectEndingAt(page: Page, draft: Draft, last: number): Speaker | null {
  if (/^(?:he|she|they|it)$/u.test(keyAt(page, last))) return pronoun(page, draft, last);
  const from = chunkStart(page, draft, last);
  const described = describedSpeaker(page, draft, from, last);
  if (described) return described;
  const mention = draft.at(last);
  const kind = mention ? draft.entities.get(mention.entity)?.kind : undefined;
  if (!mention || mention.form === 'ADJECTIVAL' || kind === 'WeaponSystem') return null;
  if (kind === 'Place' && draft.entities.get(mention.entity)?.placeKind !== 'COUNTRY') return null;
  return { entity: mention.entity, from: nounPhraseStart(page, draft, mention.from), until: mention.until };
}

/** First token of the stretch without clause boundaries that ends at `last`; a relative clause in it is walked over. */
function chunkStart(page: Page, _draft: Draft, last: number): number {
  let from = last;
  while (from > 0 && last - from < REACH && sentenceOf(page, from - 1) === sentenceOf(page, last)) {
    if (BOUNDARY.test(keyAt(page, from - 1)) || isQuoted(page, from - 1)) break;
    from -= 1;
  }
  return from;
}

/** "U.S. officials", "One Russian official close to the Kremlin": people by what they are. */
export function describedSpeaker(page: Page, draft: Draft, from: number, last: number): Speaker | null {
  for (let at = from; at <= last; at += 1) {
    const key = keyAt(page, at);
    if (PREPOSITION.test(key)) return null;
    if (!NOUNS.has(key) || draft.at(at) || isInsideName(page, at)) continue;
    const next = keyAt(page, at + 1);
    if (at < last && !PREPOSITION.test(next)) continue;
    const start = /^(?:with|for|by|from|in|of|on|to)$/u.test(keyAt(page, from)) ? from + 1 : from;
    const plain = page.article.text.slice(spanOf(page, start, last + 1).start, spanOf(page, start, last + 1).end);
    const again = at === last && at === start + 1 && keyAt(page, start) === 'the' ? describedBefore(draft, key) : null;
    if (again !== null) return { entity: again, from: start, until: last + 1 };
    const who = untilRelative(page, start, last);
    return {
      entity: unnamedSpeaker(draft, plain.slice(0, spanOf(page, start, who).end - spanOf(page, start, who).start), key),
      from: start,
      until: who,
    };
  }
  return null;
}

/** "Post" of "Londrick Post", which nothing has found. */
const isInsideName = ({ tokens }: Page, at: number): boolean =>
  tokens[at]?.capital === true &&
  tokens[at - 1]?.capital === true &&
  tokens[at - 1]?.sentence === tokens[at]?.sentence &&
  tokens[at]?.section !== 'title';

/** A description ends where "who …" begins. */
function untilRelative(page: Page, from: number, last: number): number {
  for (let at = from + 1; at <= last; at += 1)
    if (/^(?:who|quoted|briefed|familiar)$/u.test(keyAt(page, at))) return keyAt(page, at) === 'who' ? at : last + 1;
  return last + 1;
}

/** With its titles, adjectives and article: "Russian Foreign Minister Sergey Lavrov". */
export function nounPhraseStart(page: Page, draft: Draft, from: number): number {
  let start = from;
  for (let steps = 0; steps < 10 && start > 0 && sentenceOf(page, start - 1) === sentenceOf(page, from); steps += 1) {
    const at = start - 1;
    const mention = draft.at(at);
    const key = keyAt(page, at);
    const titled = start < from || isTitle(page, at);
    if (titled && mention && (mention.form === 'ADJECTIVAL' || isTitleOwner(page, mention.until))) start = mention.from;
    else if (
      isTitle(page, at) ||
      /^(?:the|foreign|prime|defense|defence|interior|deputy|vice|state|former|then|outgoing|of|opposition|ruling|party|press|senior|top|national|security|department|white|house|supreme)$/u.test(
        key,
      )
    )
      start = at;
    else if (/^['’]s$/u.test(key) && draft.at(at - 1)) start = draft.at(at - 1)?.from ?? at;
    else break;
  }
  return keyAt(page, start) === 'of' ? from : start;
}

const isTitleOwner = (page: Page, until: number): boolean =>
  isTitle(page, until) || /^(?:foreign|prime|defense|defence|deputy|state|press|['’]s)$/u.test(keyAt(page, until));

/** The subject right behind the verb: "said Lavrov", "said a senior official". */
export function subjectAfter(page: Page, draft: Draft, from: number): Speaker | null {
  let at = from;
  const sentence = sentenceOf(page, from);
  for (let steps = 0; steps < 9 && sentenceOf(page, at) === sentence; steps += 1, at += 1) {
    const mention = draft.at(at);
    const kind = mention ? draft.entities.get(mention.entity)?.kind : undefined;
    if (
      mention &&
      mention.form !== 'ADJECTIVAL' &&
      (kind === 'Person' || (kind === 'Organization' && !isTitleOwner(page, mention.until)))
    ) {
      return { entity: mention.entity, from, until: mention.until };
    }
    if (mention) {
      at = mention.until - 1;
      continue;
    }
    const key = keyAt(page, at);
    if (/^(?:he|she)$/u.test(key)) return pronoun(page, draft, at);
    if (NOUNS.has(key) && !isTitle(page, at)) return endDescription(page, draft, from, at);
    if (NOUNS.has(key) && !page.tokens[at + 1]?.capital && !PREPOSITION.test(keyAt(page, at + 1)))
      return endDescription(page, draft, from, at);
    if (/^[,.;:]$/u.test(key)) return null;
  }
  return null;
}

function endDescription(page: Page, draft: Draft, from: number, at: number): Speaker {
  const words = page.article.text.slice(page.tokens[from]?.start, page.tokens[at]?.end);
  return { entity: unnamedSpeaker(draft, words, keyAt(page, at)), from, until: at + 1 };
}
