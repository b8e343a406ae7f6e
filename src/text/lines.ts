import type { Span } from '../model/span.js';

const WHITE = /\s/u;

/** The span without white space at its ends; empty where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && WHITE.test(text.charAt(from))) from += 1;
  while (to > from && WHITE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** The lines that have something on them, trimmed, in order. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const breaks = text.indexOf('\n', start);
    const end = breaks < 0 ? text.length : breaks;
    const line = trimSpan(text, { start, end });
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return isWrapped(text, lines) ? joinWrapped(text, lines) : lines;
}

/** Mail and teletype break lines at a fixed width: most lines stop mid-sentence near the same length. */
const WRAP_WIDTH = { least: 50, most: 100 };
const WRAPPED_SHARE = 0.4;
const FEWEST_LINES = 6;

const endsSentence = (text: string, { end }: Span): boolean => /[.!?…:;”"'’)\]]$/u.test(text.slice(end - 1, end));

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const broken = lines.filter((line, index) => {
    const length = line.end - line.start;
    const next = lines[index + 1];
    const goesOn = next !== undefined && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
    return length >= WRAP_WIDTH.least && length <= WRAP_WIDTH.most && !endsSentence(text, line) && goesOn;
  });
  return (
    broken.length >= lines.length * WRAPPED_SHARE && lines.every((line) => line.end - line.start <= WRAP_WIDTH.most)
  );
}

/** Of wrapped text a blank line parts paragraphs. */
function joinWrapped(text: string, lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const apart = last === undefined || /\n\s*\n/u.test(text.slice(last.end, line.start));
    if (last === undefined || apart) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
  }
  return paragraphs;
}
