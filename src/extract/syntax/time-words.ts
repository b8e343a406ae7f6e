import { keyOf, type Parsed } from './tree.js';

const TIME =
  /day$|^(?:week|weeks|month|months|year|years|night|morning|evening|afternoon|weekend|spring|summer|autumn|winter|fall|time|times|hours|yesterday|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** "in June", "this week", "on Monday": what may stand in front of a time. */
const BEFORE_TIME = /^(?:in|on|last|this|next|late|early|earlier|since|by|for|the|a|that|each|every)$/u;

export const isTimeWord = (parsed: Parsed, at: number): boolean => TIME.test(keyOf(parsed, at));

/** The token behind which a time phrase begins that ends in front of the token given; the token in front of it where there is none. */
export function beforeTime(parsed: Parsed, at: number): number {
  let last = at - 1;
  if (/^(?:19|20)?\d{1,2}$/u.test(keyOf(parsed, last)) && isTimeWord(parsed, last - 1)) last -= 1;
  if (!isTimeWord(parsed, last)) return at - 1;
  last -= 1;
  while (BEFORE_TIME.test(keyOf(parsed, last))) last -= 1;
  return last;
}
