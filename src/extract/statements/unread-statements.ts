import { overlaps } from '../../model/span.js';
import type { SpeechAct } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { isOpen, isQuoted, keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { phraseOf } from '../syntax/phrases.js';
import { surfaceSubject } from '../syntax/subjects.js';
import { type Parsed } from '../syntax/tree.js';
import { isPassive } from '../syntax/voice.js';
import { readWordList } from '../table.js';
import { meaningOfCue } from './acts/cue-act.js';
import { cueBeginningAt } from './acts/reporting-lexicon.js';
import { addStatement } from './add-statement.js';
import { complementSpan } from './complement-span.js';
import { isNoSpeech } from './no-speech.js';
import { speakersOfSource } from './source-speakers.js';

/** Acts that a verb names for certain, so that what it takes is said. */
const PLAIN_ACTS: ReadonlySet<SpeechAct> = new Set([
  'ACCUSATION',
  'DEMAND',
  'DENIAL',
  'PROMISE',
  'REFUSAL',
  'REQUEST',
  'THREAT',
  'WARNING',
]);
const FEWEST_WORDS = 3;
const CONFIDENCE = 0.5;
const UNASSERTED = /^(?:to|would|could|should|may|might|must|can|will|wo|ca|if|whether|unless|not|n't|never)$/u;
/** One may also block, offer and accept without a word. */
const DEEDS = readWordList('words.json', 'deedCues');
const PERSON = /^(?:he|she|they|we|i|who)$/u;
const SPEAKERS = readWordList('words.json', 'speakerNouns');

/** Verbs of saying that the model passed over, by the table of cues and the syntax: a subject that speaks, and a clause that is said. */
export const unreadStatements: Step = {
  name: 'unread-statements',
  run(page, draft) {
    const { parsed } = page;
    if (parsed === null) return;
    const cues = new Set(draft.statements.map(({ cue }) => cue?.start));
    page.tokens.forEach((_, at) => {
      if (!isOpen(page, at) || isQuoted(page, at) || draft.at(at)) return;
      if (parsed.tree.node(at).partOfSpeech !== 'VERB' || isHeld(page, draft, at)) return;
      const found = cueBeginningAt((index) => keyAt(page, index), at);
      if (found && !found.meaning.needsQuotation && !cues.has(page.tokens[at]?.start))
        addUnread(page, draft, parsed, { from: at, until: at + found.words });
    });
  },
};

/** Within a cue that has its statement already. */
function isHeld(page: Page, draft: Draft, at: number): boolean {
  const span = spanOf(page, at, at + 1);
  return draft.statements.some(({ cue }) => cue !== null && overlaps(cue, span));
}

function addUnread(page: Page, draft: Draft, parsed: Parsed, cue: TokenRange): void {
  if (!takesClause(page, parsed, cue) || !isAsserted(parsed, cue.from)) return;
  const source = sourceOf(page, draft, parsed, cue.from);
  const content = source && complementSpan(page, cue);
  if (!content || content.until - content.from < FEWEST_WORDS) return;
  const span = spanOf(page, content.from, content.until);
  if (isNoSpeech(page, { cue, content, quoted: page.quotes.within(span).length > 0 })) return;
  for (const speaker of speakersOfSource(page, draft, source))
    addStatement(page, draft, {
      speaker,
      cue: cue.from,
      cueEnd: cue.until,
      content: span,
      rule: 'verb-of-saying',
      confidence: CONFIDENCE,
    });
}

/** A clause of its own; an infinitive or an object behind a verb that names what is done with it ("threatened to", "rejected the idea"). */
function takesClause(page: Page, { tree }: Parsed, cue: TokenRange): boolean {
  if (tree.childrenBy(cue.from, 'ccomp').some((clause) => clause > cue.from && tree.has(clause, 'nsubj', 'nsubj:pass')))
    return true;
  const { act, cue: entry } = meaningOfCue(page, cue);
  return PLAIN_ACTS.has(act) && (tree.has(cue.from, 'xcomp') || (tree.has(cue.from, 'obj') && !DEEDS.has(entry)));
}

/** Told as having happened: no infinitive, no "would", no "if". */
export function isAsserted({ tree, tokens }: Parsed, verb: number): boolean {
  return !tree
    .childrenBy(verb, 'aux', 'mark', 'advmod')
    .some((child) => child < verb && UNASSERTED.test(tokens[child]?.key ?? ''));
}

/** The subject of the verb, where it is said in active words and stands in the same sentence. */
export function sourceOf(page: Page, draft: Draft, parsed: Parsed, verb: number): TokenRange | null {
  if (isPassive(parsed, verb)) return null;
  const [own] = parsed.tree.childrenBy(verb, 'nsubj');
  const subject = own ?? surfaceSubject(parsed, verb);
  if (subject === null || subject === undefined || page.tokens[subject]?.sentence !== page.tokens[verb]?.sentence)
    return null;
  if (!PERSON.test(keyAt(page, subject)) && !SPEAKERS.has(keyAt(page, subject)) && !canSpeak(draft, subject))
    return null;
  return phraseOf(parsed, subject);
}

function canSpeak(draft: Draft, at: number): boolean {
  const mention = draft.at(at);
  const entity = mention === null ? undefined : draft.entities.get(mention.entity);
  if (!entity || mention?.form === 'ADJECTIVAL') return false;
  return entity.kind === 'Person' || entity.kind === 'Organization' || entity.placeKind === 'COUNTRY';
}
