/** Questions that are answered: "No," the minister said when asked whether Berlin would send tanks. */
import { keyAt, type Page, type TokenRange } from '../page.js';
import type { Core } from './core.js';
import type { Outcome } from './status.js';
import { means } from './words.js';

const NO =
  /^(?:no|never|nope|absolutely not|definitely not|not (?:now|yet|at this (?:time|stage|point))|(?:my|the|our) answer is no|that is not|it is not|we are not|i am not|we do not|we will not)\b/iu;
const YES =
  /^(?:yes|yeah|absolutely|of course|certainly|(?:my|the|our) answer is yes|\p{L}+ has (?:that|the|every) right)\b/iu;

export interface Answer extends Outcome {
  /** Token of its first word. */
  readonly at: number;
}

interface Reply {
  readonly words: string;
  readonly at: number;
}

/** What a question whether somebody may is answered in the same sentence or the next; null where it is not. */
export function answered(page: Page, { chain }: Core, sentence: TokenRange): Answer | null {
  const [asked, asks] = chain;
  if (asked?.open !== 'whether' || asked.negated || !asks || !means(asks.word, 'ASK') || chain.length > 2) return null;
  const reply = replyIn(page, sentence, asked.word.from);
  if (reply === null) return null;
  if (NO.test(reply.words)) return { status: 'DENIED', requested: false, at: reply.at };
  return YES.test(reply.words) ? { status: 'GRANTED', requested: false, at: reply.at } : null;
}

/** The first words in quotation marks that do not hold the question. */
function replyIn(page: Page, { from, until }: TokenRange, question: number): Reply | null {
  const held = page.quotes.at(page.tokens[question]?.start ?? 0);
  for (let at = from; at < until + NEXT; at += 1) {
    const token = page.tokens[at];
    if (!token || token.sentence > (page.tokens[until]?.sentence ?? 0)) return null;
    const quote = /^[“"‘]$/u.test(keyAt(page, at)) ? page.quotes.at(token.end) : null;
    if (quote && quote !== held) return { words: page.article.text.slice(token.end, quote.end).trim(), at: at + 1 };
  }
  return null;
}

/** So far into the next sentence an answer may begin. */
const NEXT = 8;
