import type { Span } from '../../model/span.js';
import { isQuoted, keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';
import { cueOf, isParticiple } from './cues.js';
import { firstTokenAt } from './token-search.js';

const TIME = readWordList('words.json', 'time');
/** Contents end no further on, whatever the sentence does. */
const LONGEST = 150;

/** Past the day and place of saying and "that": where the content begins behind a verb of saying. */
export function contentStart(page: Page, cue: number, range: TokenRange): number {
  let at = cue + 1;
  if (/^(?:told|tell|tells|telling|informed|reminded|assured|warned|cautioned)$/u.test(keyAt(page, cue)))
    at = pastAddressee(page, at, range);
  for (let steps = 0; steps < 6 && at < range.until; steps += 1) {
    const next = pastTime(page, at, range);
    if (next === at) break;
    at = next;
  }
  if (keyAt(page, at) === ',' && /^(?:that|“|")$/u.test(keyAt(page, at + 1))) at += 1;
  if (keyAt(page, at) === ':') at += 1;
  return keyAt(page, at) === 'that' ? at + 1 : at;
}

/** "told reporters", "told The Economist", "warned the West": up to "that", a comma, a time or a new subject. */
function pastAddressee(page: Page, from: number, range: TokenRange): number {
  for (let at = from; at < Math.min(range.until, from + 9); at += 1) {
    const key = keyAt(page, at);
    if (
      /^(?:that|,|:|on|in|at|during|how|“|")$/u.test(key) ||
      TIME.has(key) ||
      (at > from && /^(?:he|she|it|they|his|the|there)$/u.test(key))
    )
      return at;
    if (/^(?:last|this|earlier|about|of)$/u.test(key)) return at;
  }
  return from;
}

const OCCASION =
  /^(?:statement|interview|briefing|conference|speech|post|address|call|remarks?|comments?|article|letter|message|video|meeting|visit|summit|telegram|telegram|twitter|facebook|x|session|podcast|broadcast|television|tv|reporters|journalists|month|week|year|january|february|march|april|may|june|july|august|september|october|november|december|time|day|night|morning|evening|afternoon)$/u;

/** Past one "Wednesday", "on Monday", "last week", "in an interview with …", "at the time". */
function pastTime(page: Page, at: number, range: TokenRange): number {
  const key = keyAt(page, at);
  if (TIME.has(key)) return at + 1;
  if (key === ',' && pastTime(page, at + 1, range) > at + 1) return at + 1;
  if (/^(?:last|this|earlier|late|early|next)$/u.test(key)) {
    for (let next = at + 1; next < at + 4; next += 1)
      if (OCCASION.test(keyAt(page, next)) || TIME.has(keyAt(page, next))) return next + 1;
    return at;
  }
  if (!/^(?:on|in|at|during|via)$/u.test(key)) return at;
  for (let next = at + 1; next < Math.min(range.until, at + 8); next += 1) {
    const word = keyAt(page, next);
    if (TIME.has(word)) return next + 1;
    if (OCCASION.test(word))
      return pastPartner(page, /^\d{1,2}$/u.test(keyAt(page, next + 1)) ? next + 2 : next + 1, range);
    if (/^(?:that|,|:|“|")$/u.test(word)) return at;
  }
  return at;
}

/** "in an interview with the BBC that": up to "that"; without it nothing tells where the partner ends. */
function pastPartner(page: Page, at: number, range: TokenRange): number {
  if (!/^(?:with|to)$/u.test(keyAt(page, at))) return at;
  for (let next = at + 1; next < Math.min(range.until, at + 8); next += 1) {
    if (keyAt(page, next) === 'that') return next;
    if (/^[,:“"]$/u.test(keyAt(page, next))) return at;
  }
  return at;
}

/**
 * Where the content that begins at the token ends (offset): with its sentence, or before what the narrator goes on
 * with: another verb of saying of the same speaker, "though …", "according to …". A quotation is never cut: the
 * content goes to its end even beyond the sentence.
 */
export function contentEnd(page: Page, from: number, range: TokenRange): number {
  const limit = Math.min(range.until, from + LONGEST);
  let last = page.tokens[from]?.start ?? 0;
  for (let at = from; at < limit; at += 1) {
    const token = page.tokens[at];
    if (!token) break;
    const quote = page.quotes.at(token.start);
    if (quote) {
      last = quote.end;
      at = Math.max(at, firstTokenAt(page, quote.end) - 1);
      if (endsThere(page, quote, at, range)) return last;
      continue;
    }
    if (at > from + 1 && narratorGoesOn(page, at)) return last;
    if (!/^[.,;:—–”"’'»]$/u.test(token.text)) last = token.end;
  }
  return last;
}

/** A quotation that closes its sentence ends the content with it. */
function endsThere(page: Page, quote: Span, at: number, range: TokenRange): boolean {
  return (
    at + 1 >= range.until || /[.!?]\s*$/u.test(page.article.text.slice(Math.max(quote.start, quote.end - 3), quote.end))
  );
}

/** True at the comma or conjunction with which the content is over. */
function narratorGoesOn(page: Page, at: number): boolean {
  const key = keyAt(page, at);
  if (key !== ',' && key !== 'and' && key !== 'but' && key !== 'while' && key !== ';') return false;
  let next = at + 1;
  if (key === ',' && /^(?:though|although|according|even)$/u.test(keyAt(page, next))) return true;
  if (key === ',' && /^(?:and|but|while|before|after|also|by)$/u.test(keyAt(page, next))) next += 1;
  if (/^(?:has|have|had|also|later|then|not|is|was)$/u.test(keyAt(page, next)) || keyAt(page, next).endsWith('ly'))
    next += 1;
  const cue = isQuoted(page, next) ? null : cueOf(keyAt(page, next));
  if (!cue) return false;
  if (isParticiple(keyAt(page, next))) return key === ',' || key === 'while';
  return !keyAt(page, next).endsWith('s') || key !== ','
    ? /ed$|^(?:said|told|wrote|says)$/u.test(keyAt(page, next))
    : false;
}
