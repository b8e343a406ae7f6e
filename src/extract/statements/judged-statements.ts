import type { Span } from '../../model/span.js';
import type { SpeechAct } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, isOpen, isQuoted, keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { argumentsOf } from '../syntax/arguments.js';
import { phraseOf } from '../syntax/phrases.js';
import type { Parsed } from '../syntax/tree.js';
import { isPassive } from '../syntax/voice.js';
import { cueBeginningAt } from './acts/reporting-lexicon.js';
import { addStatement } from './add-statement.js';
import { speakersOfSource } from './source-speakers.js';
import { isAsserted, sourceOf } from './unread-statements.js';

/** Acts of verbs that give a thing a name: "called", "branded", "dismissed", "condemned". */
const NAMES: ReadonlySet<SpeechAct> = new Set(['OPINION', 'ACCUSATION', 'DENIAL', 'REFUSAL']);
/** The quotation stands so near behind the verb. */
const WITHIN = 14;
const CONFIDENCE = 0.5;

/** "who had called the pause “inconceivable”": a thing that is given a name between quotation marks, where the model passed it over. */
export const judgedStatements: Step = {
  name: 'judged-statements',
  run(page, draft) {
    const { parsed } = page;
    if (parsed === null) return;
    page.tokens.forEach((_, at) => {
      if (parsed.tree.node(at).partOfSpeech !== 'VERB' || !isOpen(page, at) || isQuoted(page, at) || draft.at(at))
        return;
      const cue = cueBeginningAt((index) => keyAt(page, index), at);
      const names = cue !== null && (NAMES.has(cue.meaning.act) || cue.meaning.cue === 'describe');
      if (names && isAsserted(parsed, at)) addJudged(page, draft, parsed, at);
    });
  },
};

function addJudged(page: Page, draft: Draft, parsed: Parsed, verb: number): void {
  const quotation = quotationBehind(page, parsed, verb);
  if (!quotation) return;
  const passive = isPassive(parsed, verb);
  const source = passive ? agentOf(parsed, verb) : sourceOf(page, draft, parsed, verb);
  if (source === null) return;
  const content = spanOf(page, passive ? quotation.from : verb + 1, quotation.until);
  const isKnown = draft.statements.some(
    ({ cue, content: other }) => cue?.start === page.tokens[verb]?.start || isMostly(other, content),
  );
  if (isKnown) return;
  for (const speaker of speakersOfSource(page, draft, source))
    addStatement(page, draft, {
      speaker,
      cue: verb,
      cueEnd: verb + 1,
      content,
      rule: 'verb-of-judging',
      confidence: CONFIDENCE,
    });
}

/** From the mark that opens it to behind the one that closes it; null where another verb, or the end of the clause, stands between. */
function quotationBehind(page: Page, parsed: Parsed, verb: number): TokenRange | null {
  const sentence = page.tokens[verb]?.sentence;
  for (let at = verb + 1; at <= verb + WITHIN && page.tokens[at]?.sentence === sentence; at += 1) {
    const quote = page.quotes.at(page.tokens[at]?.start ?? 0);
    if (quote) {
      const closing = firstTokenAt(page, quote.end);
      if (page.tokens[closing - 1]?.sentence !== sentence) return null;
      const opened = MARK.test(keyAt(page, at - 1)) ? at - 1 : at;
      return { from: opened, until: MARK.test(keyAt(page, closing)) ? closing + 1 : closing };
    }
    if (/^[.;:]$/u.test(keyAt(page, at)) || parsed.tree.node(at).partOfSpeech === 'VERB') return null;
  }
  return null;
}

const MARK = /^[“”"'‘’«»]$/u;

/** "was branded by her": who stands behind "by". */
function agentOf(parsed: Parsed, verb: number): TokenRange | null {
  const by = argumentsOf(parsed, verb, 'verb').find((one) => one.function === 'agent');
  return by ? phraseOf(parsed, by.head) : null;
}

/** Half of either is in the other. */
function isMostly(a: Span, b: Span): boolean {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return 2 * both > a.end - a.start + (b.end - b.start) - both;
}
