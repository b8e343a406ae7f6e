import type { Draft } from '../draft.js';
import { isTitle } from '../names/titled-people.js';
import { isQuoted, keyAt, type Page, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { addStatement } from './add-statement.js';
import { contentEnd, contentStart } from './content-span.js';
import { type Cue, cueOf, isParticiple } from './cues.js';
import { type Speaker, skipLeft, subjectAfter, subjectBefore } from './speakers.js';

/** Statements told in the reporter’s words, by their verb: "X said that …", "…, X said", "according to X", ", claiming …". */
export const reportedStatements: Step = {
  name: 'reported-statements',
  run(page, draft) {
    const used = new Set(draft.statements.map(({ cue }) => cue?.start));
    for (const range of page.sentences) {
      for (let at = range.from; at < range.until; at += 1) {
        if (isQuoted(page, at) || used.has(page.tokens[at]?.start)) continue;
        if (keyAt(page, at) === 'according' && keyAt(page, at + 1) === 'to') according(page, draft, at, range);
        // "United States" ends in no verb.
        const cue = draft.at(at) ? null : cueOf(keyAt(page, at));
        if (cue && isVerbHere(page, at)) report(page, draft, at, cue, range);
      }
    }
  },
};

const NOUN_BEFORE =
  /^(?:the|a|an|his|her|its|their|our|my|your|this|these|those|any|no|some|such|['’]s|of|for|new|similar|recent|false|to|would|could|should|will|may|might|must|can|cannot|not|so|russian|ukrainian|western)$/u;
const BE = /^(?:is|are|was|were|be|been|being)$/u;

/** Not a noun ("his demands"), an infinitive or a passive. */
function isVerbHere(page: Page, at: number): boolean {
  const key = keyAt(page, at);
  if (page.tokens[at]?.joined || page.tokens[at + 1]?.joined) return false;
  if (key === 'asked' && isAskedOf(page, at)) return true;
  const before = keyAt(page, skipLeft(page, at - 1) === at - 1 ? at - 1 : skipLeft(page, at - 1));
  const directly = keyAt(page, at - 1);
  if (NOUN_BEFORE.test(directly)) return false;
  if (BE.test(directly) || BE.test(before)) return isParticiple(key);
  return true;
}

const isAskedOf = (page: Page, at: number): boolean =>
  /^(?:about|if|whether|to|how|why|what|when)$/u.test(keyAt(page, at + 1)) &&
  (/^(?:when|was|were|being|if)$/u.test(keyAt(page, at - 1)) || page.tokens[at]?.capital === true);

function report(page: Page, draft: Draft, at: number, cue: Cue, range: TokenRange): void {
  const key = keyAt(page, at);
  if (key === 'asked' && isAskedOf(page, at)) {
    question(page, draft, at, range);
    return;
  }
  const progressive = isParticiple(key) && BE.test(keyAt(page, skipLeft(page, at - 1)));
  const found =
    isParticiple(key) && !progressive
      ? participleSpeaker(page, draft, at, range)
      : finiteSpeaker(page, draft, at, range);
  if (!found) return;
  const place = contentPlace(page, at, cue, range, found.speaker);
  if (!place || place.end <= place.start) return;
  addStatement(page, draft, {
    speaker: found.speaker,
    carried: found.carried,
    cue: at,
    content: place,
    rule: place.rule,
    confidence: found.carried ? 0.6 : 0.75,
  });
}

export interface FoundSpeaker {
  readonly speaker: Speaker;
  readonly carried: boolean;
}

function finiteSpeaker(page: Page, draft: Draft, at: number, range: TokenRange): FoundSpeaker | null {
  const own = subjectBefore(page, draft, at);
  if (own && own.from >= range.from) return { speaker: own, carried: false };
  const before = keyAt(page, skipLeft(page, at - 1));
  if (!/^(?:and|but|,|then|or)$/u.test(before)) return null;
  return sentenceSpeaker(page, draft, at, range);
}

/** Of ", claiming …" the one who speaks or acts in the clause before; of "with officials complaining …" the officials. */
function participleSpeaker(page: Page, draft: Draft, at: number, range: TokenRange): FoundSpeaker | null {
  const own = subjectBefore(page, draft, at);
  if (own && own.from >= range.from && keyAt(page, at - 1) !== ',') return { speaker: own, carried: false };
  return sentenceSpeaker(page, draft, at, range);
}

/** Behind a semicolon another sentence begins. */
function clauseStart(page: Page, at: number, range: TokenRange): number {
  for (let index = at - 1; index > range.from; index -= 1)
    if (keyAt(page, index) === ';' && !isQuoted(page, index)) return index + 1;
  return range.from;
}

/** The last speaker of the sentence, else its first subject. */
export function sentenceSpeaker(page: Page, draft: Draft, at: number, range: TokenRange): FoundSpeaker | null {
  const first = clauseStart(page, at, range);
  const start = page.tokens[first]?.start ?? 0;
  const here = page.tokens[at]?.start ?? 0;
  const last = draft.statements.findLast(
    ({ cue, speaker }) => speaker !== null && cue !== null && cue.start >= start && cue.start < here,
  );
  if (last?.speaker) return { speaker: { entity: last.speaker, from: at, until: at }, carried: true };
  for (let index = first; index < at; index += 1) {
    const mention = draft.at(index);
    if (!mention || mention.form === 'ADJECTIVAL' || isQuoted(page, index)) continue;
    const entity = draft.entities.get(mention.entity);
    const acts = entity?.kind === 'Person' || entity?.kind === 'Organization' || entity?.placeKind === 'COUNTRY';
    const owns = /^['’]s$/u.test(keyAt(page, mention.until)) || isTitle(page, mention.until);
    if (acts && !owns && !/^(?:of|in|from|with|to|by|on|against|for|at)$/u.test(keyAt(page, mention.from - 1))) {
      return { speaker: { entity: mention.entity, from: at, until: at }, carried: true };
    }
    index = mention.until - 1;
  }
  return null;
}

interface ContentPlace {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** Say verbs that need "that", a quotation or "how" behind them: alone they tell of other things. */
const WEAK =
  /^(?:reported|reporting|posted|continued|observed|pointed|indicated|indicates|indicating|informed|responded|responding|wrote|writes|writing|revealed|reveals|revealing|estimated|estimates|maintained|maintains|maintaining|recalled|recalls|urged|hailed|explained|suggested|suggests|suggesting|signaled|signals|note|claim|warning|argue|declared|concluded|threatened|promised|pledged|vowed|promises)$/u;

function contentPlace(page: Page, at: number, cue: Cue, range: TokenRange, speaker: Speaker): ContentPlace | null {
  const offset = (index: number): number => page.tokens[index]?.start ?? page.article.text.length;
  const next = keyAt(page, at + 1);
  if (cue.frames.includes('infinitive') && (next === 'to' || (next === 'not' && keyAt(page, at + 2) === 'to'))) {
    return { start: offset(at + 1), end: contentEnd(page, at + 1, range), rule: 'infinitive-after-verb' };
  }
  if (cue.frames.includes('say')) {
    const behind = contentBefore(page, at, range, speaker);
    if (behind) return behind;
    const start = contentStart(page, at, range);
    const opened =
      /^(?:that|how|whether|why|what|“|"|‘|:)$/u.test(keyAt(page, start)) ||
      keyAt(page, start - 1) === 'that' ||
      keyAt(page, start - 1) === ':' ||
      isQuoted(page, start);
    if (start < range.until && (opened || (!WEAK.test(keyAt(page, at)) && opensClause(page, start, range)))) {
      return { start: offset(start), end: contentEnd(page, start, range), rule: 'clause-after-verb' };
    }
  }
  if (!cue.frames.includes('object')) return null;
  return objectContent(page, at, range);
}

/** A clause has at least a subject and a verb. */
const opensClause = (page: Page, start: number, range: TokenRange): boolean =>
  range.until - start >= 3 &&
  /^[\p{L}\p{N}“"‘[]/u.test(page.tokens[start]?.text ?? '') &&
  !/^(?:by|of|as|with|against|for|in|at|from|and|but|or|when|after|before|during|on|about|nothing|so|more|no)$/u.test(
    keyAt(page, start),
  );

/** "…, Lipavsky said.": what stands before the subject, when nothing is left behind the verb. */
function contentBefore(page: Page, at: number, range: TokenRange, { from }: Speaker): ContentPlace | null {
  if (from <= range.from + 2 || keyAt(page, from - 1) !== ',') return null;
  const start = contentStart(page, at, range);
  const over =
    start >= range.until ||
    /^(?:[.,;]|in|at|on|during|when|as|after|while|late|early|adding|by|to|of)$/u.test(keyAt(page, start));
  if (!over || /^(?:“|")$/u.test(keyAt(page, start))) return null;
  const first = page.tokens[range.from];
  const last = page.tokens[from - 2];
  if (!first || !last || page.quotes.at(first.end - 1) || /^["“]$/u.test(first.text)) return null;
  return { start: first.start, end: last.end, rule: 'clause-before-verb' };
}

const CALLED = /^call(?:ed|s|ing)$/u;
const ASKED =
  /^(?:ask(?:ed|s|ing)|seek(?:s|ing)?|sought|backed|supports?|supported|opposed|invited|ordered|proposed|pressed|questioned|advised|lobb|welcomed|announced|confirmed|ruled|proposes|proposing|announces|confirms)/u;

/** "accused NATO of …", "urged states to …", "called for …", "demanded bolder steps". */
function objectContent(page: Page, at: number, range: TokenRange): ContentPlace | null {
  const key = keyAt(page, at);
  const next = keyAt(page, at + 1);
  let start = at + 1;
  if (/^(?:for|on|out|against|at)$/u.test(next)) start += 1;
  if (start >= range.until || /^(?:by|as|in|,|\.|with|to|of|and|from|after)$/u.test(keyAt(page, start))) return null;
  const end = contentEnd(page, start, range);
  const place = { start: page.tokens[start]?.start ?? 0, end, rule: 'object-of-verb' };
  const quotes = page.quotes.within(place).length > 0;
  if (
    CALLED.test(key) &&
    !/^(?:for|on)$/u.test(next) &&
    !(quotes && /^(?:it|them|him|her|this|that|the|such|these)$/u.test(next))
  )
    return null;
  if (/^ruled$/u.test(key) && next !== 'out') return null;
  if (ASKED.test(key) && key !== 'ruled' && !permissionLike(page, start, range)) return null;
  if (/^lobb/u.test(key) && next !== 'for') return null;
  return place;
}

/** Asking, seeking and backing are speech where they are about something that is granted or done. */
function permissionLike(page: Page, start: number, range: TokenRange): boolean {
  for (let at = start; at < Math.min(range.until, start + 8); at += 1) {
    if (
      /^(?:permission|approval|authorization|consent|help|weapons|support|to|plan|plans|proposal|delivery|decision|package|aid|restrictions|idea|right)$/u.test(
        keyAt(page, at),
      )
    )
      return true;
  }
  return false;
}

function question(page: Page, draft: Draft, at: number, range: TokenRange): void {
  const start = keyAt(page, at + 1) === 'about' ? at + 2 : at + 1;
  let until = start;
  while (until < range.until && keyAt(page, until) !== ',' && keyAt(page, until) !== '.') until += 1;
  const first = page.tokens[start];
  const last = page.tokens[until - 1];
  if (!first || !last || until - start < 2) return;
  addStatement(page, draft, {
    speaker: null,
    cue: at,
    content: { start: first.start, end: last.end },
    rule: 'asked-about',
    confidence: 0.6,
  });
}

function according(page: Page, draft: Draft, at: number, range: TokenRange): void {
  const speaker = subjectAfter(page, draft, at + 2);
  if (!speaker) return;
  const opens = at <= range.from + 1;
  let start = opens ? speaker.until : range.from;
  while (opens && start < range.until && keyAt(page, start) !== ',' && start < speaker.until + 8) start += 1;
  if (opens && keyAt(page, start) === ',') start += 1;
  const first = page.tokens[start];
  const end = opens
    ? contentEnd(page, start, range)
    : page.tokens[at - 1]?.text === ','
      ? page.tokens[at - 2]?.end
      : page.tokens[at - 1]?.end;
  if (!first || end === undefined || end <= first.start) return;
  const content = { start: first.start, end };
  addStatement(page, draft, {
    speaker,
    cue: at,
    content,
    rule: 'according-to',
    confidence: 0.75,
  });
}
