import { keyAt, type Page, type TokenRange } from '../page.js';
import { tellsOfSpeech } from './acts/cue-act.js';

export interface ToldWords {
  readonly cue: TokenRange;
  readonly content: TokenRange;
  /** True where some of the content is quoted. */
  readonly quoted: boolean;
}

/**
 * True where nobody says anything, whatever a model saw: attitudes and deeds told without a quotation ("feared", "issued
 * permits"), silence ("did not say when", "declined to comment"), contents that are no more than a grammatical word,
 * names that something bears ("which Beijing calls Nansha"). By the guideline of PolNeAR only empty contents are none.
 */
export function isNoSpeech(page: Page, { cue, content, quoted }: ToldWords): boolean {
  if (isEmpty(page, content)) return true;
  if (page.reading.guideline === 'polnear') return false;
  return !quoted && (!tellsOfSpeech(page, cue) || isSilence(page, cue, content) || isNaming(page, cue, content));
}

const GRAMMATICAL =
  /^(?:a|an|the|to|of|for|in|on|at|by|with|about|and|or|but|as|if|that|what|which|who|whom|whose|where|when|why|how|his|their|its|my|our|your|something|anything|not|is|was|be)$/u;

/** "it", "so" and "no" may be all that is said; "the", "to" and "what" are not. */
function isEmpty(page: Page, { from, until }: TokenRange): boolean {
  for (let at = from; at < until; at += 1)
    if (/[\p{L}\p{N}]/u.test(keyAt(page, at)) && !GRAMMATICAL.test(keyAt(page, at))) return false;
  return true;
}

const NOT = /^(?:not|n't|never)$/u;
const AUXILIARY = /^(?:do|does|did|has|have|had|is|was|were|are)$/u;
const GIVES_NO =
  /^(?:give|gives|gave|giving|given|offer|offers|offered|offering|provide|provides|provided|providing|make|made|release|released)$/u;
const DECLINES = /^(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?)$/u;
/** What one may be asked for and withhold: not even a refusal is said in it. */
const ANSWER =
  /^(?:comment|discuss|confirm|answer|elaborate|give|provide|go|characterize|characterise|talk|speak|speculate|respond|reply|be|offer|address|engage)$/u;
/** Verbs of giving information: not to do so is no statement. */
const INFORMS =
  /^(?:say|said|specify|specified|disclose|disclosed|reveal|revealed|elaborate|elaborated|comment|commented|give|given|identify|identified|name|named|mention|mentioned|provide|provided|announce|announced|explain|explained|clarify|clarified|respond|responded|reply|replied|address|addressed|detail|detailed|indicate|indicated|report|reported|offer|offered|release|released|discuss|discussed|describe|described|answer|answered|make|made)$/u;

function isSilence(page: Page, cue: TokenRange, content: TokenRange): boolean {
  const verb = keyAt(page, cue.until - 1);
  // "declined to comment", with the infinitive in the cue or in the content
  for (let at = cue.from; at < cue.until; at += 1)
    if (DECLINES.test(keyAt(page, at)))
      return (
        ANSWER.test(infinitive(page, at + 1)) || (at === cue.until - 1 && ANSWER.test(infinitive(page, content.from)))
      );
  if (GIVES_NO.test(verb) && keyAt(page, cue.until) === 'no') return true;
  const words = [keyAt(page, cue.from - 2), keyAt(page, cue.from - 1)];
  for (let at = cue.from; at < cue.until; at += 1) words.push(keyAt(page, at));
  const not = words.findIndex((word) => NOT.test(word));
  if (not >= 0 && words.some((word) => /^comment(?:ed)?$/u.test(word))) return true;
  return not > 0 && AUXILIARY.test(words[not - 1] ?? '') && words.slice(not + 1).some((word) => INFORMS.test(word));
}

/** "to comment", and the noun in "declined comment". */
const infinitive = (page: Page, at: number): string =>
  keyAt(page, at) === 'to' ? keyAt(page, at + 1) : keyAt(page, at) === 'comment' ? 'comment' : '';

const CALLS = /^(?:call|calls|called|calling|dubbed|dubs|named|names)$/u;

/** A name and nothing that is said of it. */
function isNaming(page: Page, cue: TokenRange, { from, until }: TokenRange): boolean {
  if (cue.until !== cue.from + 1 || !CALLS.test(keyAt(page, cue.from)) || from !== cue.until) return false;
  const first = keyAt(page, from) === 'the' ? from + 1 : from;
  let last = first;
  while (last < until && page.tokens[last]?.capital) last += 1;
  return last > first && (last === until || /^(?:by|in)$/u.test(keyAt(page, last)));
}
