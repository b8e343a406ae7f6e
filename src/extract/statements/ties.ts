import type { StatementFact, StatementTieFact } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { foldWord } from '../tokens.js';
import { meaningOfCue } from './acts/cue-act.js';
import { cueTokens, frameOf } from './occasion/frame.js';

/** What a statement answers, denies or confirms stands no more paragraphs before it. */
const PARAGRAPHS = 3;
const REPLIES =
  /^(?:replied|replies|replying|answered|answers|responded|responds|responding|retorted|countered|counters)$/u;
/** "the claim", "such reports", "that allegation": what somebody said is named again. */
const SAID_AGAIN =
  /^(?:claim|claims|allegation|allegations|accusation|accusations|charge|charges|report|reports|assertion|suggestion|statement|remarks|comments|warning|threat)$/u;
/** Share of the fewer content words that both have. */
const SAME_MATTER = 0.5;
const FEWEST_SHARED = 3;
const SHORTEST_WORD = 4;

/** Statements of one article that answer, contradict or confirm each other, where words show it. */
export const statementTies: Step = {
  name: 'statement-ties',
  run(page, draft) {
    draft.statements.forEach((statement, index) => {
      const tie = replyOf(page, draft, statement, index) ?? verdictOf(page, draft, statement, index);
      if (tie) draft.statementTies.push(tie);
    });
  },
};

const tieOf = (
  type: StatementTieFact['type'],
  from: StatementFact,
  to: StatementFact,
  confidence: number,
): StatementTieFact => ({
  type,
  from: from.id,
  to: to.id,
  evidence: from.cue ?? from.content,
  rule: 'statement-tie',
  confidence,
});

/** An answer in the sentence of its question; else "replied", "in response" to what somebody else said right before. */
function replyOf(page: Page, draft: Draft, statement: StatementFact, index: number): StatementTieFact | null {
  if (statement.act === 'QUESTION' || statement.cue === null || statement.within !== null) return null;
  const question = draft.statements.find(
    (other) =>
      other.act === 'QUESTION' &&
      other.cue !== null &&
      other.addressee !== null &&
      other.addressee === statement.speaker &&
      sentenceOf(page, other.cue.start) === sentenceOf(page, statement.cue?.start ?? 0),
  );
  if (question) return tieOf('REPLIES_TO', statement, question, 0.9);
  const before = saidBefore(page, draft, statement, index);
  return before && isReply(page, draft, statement) ? tieOf('REPLIES_TO', statement, before, 0.7) : null;
}

function isReply(page: Page, draft: Draft, statement: StatementFact): boolean {
  const frame = frameOf(page, draft, statement);
  const [from, until] = cueTokens(page, statement);
  return frame.some(
    (at) =>
      (REPLIES.test(keyAt(page, at)) && at >= from && at < until) ||
      (keyAt(page, at) === 'response' && keyAt(page, at - 1) === 'in'),
  );
}

/** "denied the claim", "dismissed Kyiv’s accusation", "confirmed that it had done so": what was said before of the same matter. */
function verdictOf(page: Page, draft: Draft, statement: StatementFact, index: number): StatementTieFact | null {
  const [from, until] = cueTokens(page, statement);
  if (from < 0) return null;
  const { act } = meaningOfCue(page, { from, until });
  const type =
    act === 'DENIAL' || statement.act === 'DENIAL' ? 'CONTRADICTS' : act === 'CONFIRMATION' ? 'CONFIRMS' : null;
  if (type === null) return null;
  for (let before = index - 1; before >= 0; before -= 1) {
    const other = draft.statements[before];
    if (!other || paragraphOf(page, statement) - paragraphOf(page, other) > PARAGRAPHS) return null;
    if (!isOthers(statement, other) || other.act === 'QUESTION') continue;
    if (isSameMatter(statement, other) || (type === 'CONTRADICTS' && namesAgain(page, draft, statement, other)))
      return tieOf(type, statement, other, 0.7);
  }
  return null;
}

const isOthers = (statement: StatementFact, other: StatementFact): boolean =>
  other.speaker !== null &&
  other.speaker !== statement.speaker &&
  other.within !== statement.id &&
  statement.within !== other.id;

/** "Kyiv’s allegation", "the US claim": whose words are denied is named before the word for them. */
function namesAgain(page: Page, draft: Draft, { content }: StatementFact, { speaker }: StatementFact): boolean {
  const from = firstTokenAt(page, content.start);
  for (let at = from; (page.tokens[at]?.start ?? content.end) < content.end; at += 1) {
    if (draft.at(at)?.entity !== speaker) continue;
    const until = draft.at(at)?.until ?? at + 1;
    if (
      SAID_AGAIN.test(keyAt(page, until)) ||
      (/^['’]s$/u.test(keyAt(page, until)) && SAID_AGAIN.test(keyAt(page, until + 1)))
    )
      return true;
  }
  return false;
}

function isSameMatter(a: StatementFact, b: StatementFact): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= FEWEST_SHARED && shared >= SAME_MATTER * Math.min(one.size, other.size);
}

/** Beginnings of the longer words, so that "struck" is not "strike" but "strikes" is. */
const wordsOf = ({ content }: StatementFact): ReadonlySet<string> =>
  new Set(
    foldWord(content.words)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST_WORD && !COMMON.test(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/u, '')),
  );
const COMMON =
  /^(?:that|this|with|from|have|been|were|their|there|would|will|could|which|about|after|before|into|over|more|than|they|them|when|what|said|also|only|such|other)$/u;

/** The last thing said by somebody else, in this or the paragraph before. */
function saidBefore(page: Page, draft: Draft, statement: StatementFact, index: number): StatementFact | null {
  for (let before = index - 1; before >= 0; before -= 1) {
    const other = draft.statements[before];
    if (!other || paragraphOf(page, statement) - paragraphOf(page, other) > 1) return null;
    if (isOthers(statement, other) && other.within === null) return other;
  }
  return null;
}

const sentenceOf = (page: Page, offset: number): number => page.tokens[firstTokenAt(page, offset)]?.sentence ?? -1;
const paragraphOf = (page: Page, { content }: StatementFact): number =>
  page.tokens[firstTokenAt(page, content.start)]?.paragraph ?? -1;
