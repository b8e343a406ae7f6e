import type { Span } from '../model/span.js';
import { trimSpan } from './lines.js';

/** Abbreviations after which a sentence goes on although a capital follows. */
const TITLES = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt adm brig rev hon sen rep gov pres st jan feb mar apr jun jul aug sept sep oct nov dec no vs fig art'.split(
    ' ',
  ),
);
/** Abbreviations that may end a sentence: what follows decides. */
const ENDINGS = new Set('inc ltd co corp jr sr etc am pm bros est dept'.split(' '));
/** Words that open sentences far more often than they follow an abbreviation like "U.S." inside one. */
const OPENERS = new Set(
  'The A An In On At But And It He She They We I This That These Those His Her Their Its However Earlier Later After Before While When If As For From With Since Although Last Meanwhile According Also Some Many There What Who Both Not No Under During'.split(
    ' ',
  ),
);

const TERMINAL = '.!?…';
const CLOSERS = '"\'”’»)]';

/** Sentences of one paragraph, trimmed, in order; together they hold every character that is not white space. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const sentences: Span[] = [];
  let start = paragraph.start;
  for (let mark = paragraph.start; mark < paragraph.end; mark += 1) {
    if (!TERMINAL.includes(text.charAt(mark))) continue;
    const end = endOfMarks(text, mark, paragraph.end);
    const ends = end < paragraph.end && isBoundary(text, start, mark, end, paragraph.end);
    mark = end - 1;
    if (!ends) continue;
    sentences.push(trimSpan(text, { start, end }));
    start = end;
  }
  const rest = trimSpan(text, { start, end: paragraph.end });
  if (rest.end > rest.start) sentences.push(rest);
  return sentences;
}

/** Past the marks that end a sentence and the quotation marks and brackets that close with it. */
function endOfMarks(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && TERMINAL.includes(text.charAt(end))) end += 1;
  while (end < limit && CLOSERS.includes(text.charAt(end))) end += 1;
  return end;
}

function isBoundary(text: string, start: number, mark: number, end: number, limit: number): boolean {
  if (!/\s/u.test(text.charAt(end))) return false;
  const next = followingWord(text, end, limit);
  if (!/^["“‘'«([\d\p{Lu}\p{Lt}]/u.test(next)) return false;
  if (text.charAt(mark) !== '.' || end - mark > 1) return true;
  const word = wordBefore(text, start, mark);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return OPENERS.has(next);
  if (/^\p{Lu}$/u.test(word)) return false;
  const key = word.toLowerCase();
  if (TITLES.has(key)) return key === 'no' && !/^\d/u.test(next);
  return ENDINGS.has(key) ? OPENERS.has(next) : true;
}

/** No abbreviation is longer; looking no further keeps splitting linear. */
const LONGEST_ABBREVIATION = 12;
const LONGEST_OPENER = 24;

function wordBefore(text: string, start: number, mark: number): string {
  let from = mark;
  while (from > start && mark - from < LONGEST_ABBREVIATION && /[\p{L}.]/u.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, mark);
}

function followingWord(text: string, from: number, limit: number): string {
  let start = from;
  while (start < limit && /\s/u.test(text.charAt(start))) start += 1;
  return /^(?:[\p{L}]+|.)/u.exec(text.slice(start, Math.min(limit, start + LONGEST_OPENER)))?.[0] ?? '';
}
