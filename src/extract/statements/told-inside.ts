/**
 * "“We will wait,” the minister said on Friday, the agency reported": where the model saw only who passes it on, whoever is named
 * with a verb of saying at the end of what is passed on says the rest of it.
 */
import type { Draft } from '../draft.js';
import { isQuoted, keyAt, type Page, type TokenRange } from '../page.js';
import { cueBeginningAt } from './acts/reporting-lexicon.js';
import type { Attribution } from './attributions.js';
import { isSpeaking } from './source-parts.js';

/** So many words at most tell who says it, and where and when. */
const LONGEST_TAIL = 14;
const LONGEST_SOURCE = 8;

/** What is said inside the contents of the attributions, where none of them tells of it. */
export function toldInside(page: Page, draft: Draft, attributions: readonly Attribution[]): Attribution[] {
  return attributions.flatMap(({ cue, source, contents, nested, confidence }, index) => {
    const content = contents.findLast(({ until }) => cue !== null && until <= cue.from);
    if (content === undefined || source === null || nested) return [];
    const tail = isTold(attributions, index, content) ? null : tailOf(page, draft, content);
    return tail === null ? [] : [{ ...tail, distant: false, nested: true, confidence }];
  });
}

/** Some attribution before this one, in order of the text, has its cue and content inside the content. */
function isTold(attributions: readonly Attribution[], index: number, content: TokenRange): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = attributions[at];
    if (other === undefined) break;
    if (isInside(other, content)) return true;
    if (((other.cue ?? other.contents[0])?.from ?? 0) < content.from) return false;
  }
  return false;
}

/** It has a cue and content of its own there. */
const isInside = ({ cue, contents }: Attribution, { from, until }: TokenRange): boolean =>
  cue !== null &&
  cue.from >= from &&
  cue.until <= until &&
  contents.some((content) => content.from >= from && content.until <= until);

function tailOf(
  page: Page,
  draft: Draft,
  { from, until }: TokenRange,
): Pick<Attribution, 'cue' | 'source' | 'contents'> | null {
  for (let at = until - 2; at > from && until - at <= LONGEST_TAIL; at -= 1) {
    if (isQuoted(page, at) || !isEndOfContent(page, at - 1)) continue;
    const found = speaking(page, draft, { from: at, until });
    if (!found) continue;
    const marked = /^[“"‘'«]$/u.test(keyAt(page, from)) && keyAt(page, at - 1) !== ',';
    return { ...found, contents: [{ from: marked ? from + 1 : from, until: at - 1 }] };
  }
  return null;
}

/** A comma, or the mark that closes a quotation behind one. */
const isEndOfContent = (page: Page, at: number): boolean =>
  keyAt(page, at) === ','
    ? !isQuoted(page, at)
    : /^[”"’'»]$/u.test(keyAt(page, at)) && /^[,.!?]$/u.test(keyAt(page, at - 1));

/** "the minister said on Friday", "said the minister". */
function speaking(page: Page, draft: Draft, { from, until }: TokenRange): Pick<Attribution, 'cue' | 'source'> | null {
  for (let verb = from; verb < Math.min(until, from + LONGEST_SOURCE); verb += 1) {
    const found = cueBeginningAt((index) => keyAt(page, index), verb);
    if (found === null || found.meaning.needsQuotation || draft.at(verb) !== null) continue;
    const source = verb === from ? { from: verb + 1, until } : { from, until: verb };
    if (source.until <= source.from || !isSpeaking(page, draft, source)) return null;
    return { cue: { from: verb, until: verb + 1 }, source };
  }
  return null;
}
