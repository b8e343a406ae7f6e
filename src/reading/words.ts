import type { Span } from '../model/span.js';

/**
 * Words in order of the alternatives; the first that matches at a position wins. Training splits texts by the same
 * expression (training/reading/text.py): a model read with other words is worthless.
 */
export const WORD_PATTERN = [
  String.raw`(?:\p{L}\.){2,}`, // U.S., a.m.
  String.raw`(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Rev|Hon|Prof|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s)`,
  String.raw`\p{Nd}+(?:[.,]\p{Nd}+)+\p{L}+(?![\p{L}\p{M}\p{Nd}])`, // 1.5m, 7.62mm
  String.raw`\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{M}\p{Nd}]|[-‐‑–]\p{L})`, // 1,200.5 but not 9M133
  String.raw`(?<=[\p{L}\p{Nd}.])['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?![\p{L}\p{M}\p{Nd}])`,
  String.raw`(?<=\p{L})[nN]['’][tT](?![\p{L}\p{M}\p{Nd}])`, // don't is do|n't
  String.raw`\p{L}+(?=[nN]['’][tT](?![\p{L}\p{M}\p{Nd}]))`,
  String.raw`[\p{L}\p{M}\p{Nd}]+(?:[-‐‑–][\p{L}\p{M}\p{Nd}]+|['’](?!(?:s|re|ve|ll|d|m|t|S|RE|VE|LL|D|M|T)(?![\p{L}\p{M}\p{Nd}]))[\p{L}\p{M}]+)*`,
  String.raw`--+|\.\.\.+`,
  String.raw`[^\s]`,
].join('|');

const WORD = new RegExp(WORD_PATTERN, 'gu');
/** A longer run without white space is no word of a language: it is read in pieces, so that no expression runs out of stack. */
const LONGEST_RUN = 10_000;

/** Every character that is not white space is in exactly one word. */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  for (const run of runs(text)) {
    for (const match of text.slice(run.start, run.end).matchAll(WORD)) {
      const start = run.start + match.index;
      words.push({ start, end: start + match[0].length });
    }
  }
  return words;
}

/** The text cut at white space into stretches of about the longest run. */
function* runs(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + LONGEST_RUN);
    const space = end < text.length ? lastSpace(text, start, end) : end;
    // Half of a surrogate pair must not be left behind where there is no white space to cut at.
    end = space > start ? space + 1 : end + (/[\uDC00-\uDFFF]/.test(text.charAt(end)) ? 1 : 0);
    yield { start, end };
    start = end;
  }
}

/** Offset of the last white space of the stretch, or its start. Stretches end behind it, because some words are words only before white space. */
function lastSpace(text: string, start: number, end: number): number {
  for (let at = end; at > start; at -= 1) if (/\s/u.test(text.charAt(at))) return at;
  return start;
}
