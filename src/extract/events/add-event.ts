import type { LocalId, ParticipantFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { Modality } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { type Page, type TokenRange, wordsOf } from '../page.js';
import { type TimePhrase, timePhrase } from '../statements/dates.js';
import { statementAt } from '../statements/enclosing.js';

export interface NewEvent {
  readonly type: EventType;
  /** Token of the trigger. */
  readonly at: number;
  readonly date: TimePhrase | null;
  readonly place: LocalId | null;
  readonly participants: readonly ParticipantFact[];
  readonly modality: Modality;
  readonly rule: string;
  readonly confidence: number;
}

export function addEvent(page: Page, draft: Draft, made: NewEvent): void {
  const trigger = wordsOf(page, made.at, made.at + 1);
  draft.events.push({
    id: `e${draft.events.length + 1}`,
    type: made.type,
    trigger,
    otherMentions: [],
    date: made.date?.date ?? null,
    datePhrase: made.date?.phrase ?? null,
    place: made.place,
    participants: made.participants,
    numbers: [],
    modality: made.modality,
    attributedTo: statementAt(draft, trigger.start)?.speaker ?? null,
    rule: made.rule,
    confidence: made.confidence,
  });
}

export function eventDate(page: Page, range: TokenRange): TimePhrase | null {
  const span = {
    start: page.tokens[range.from]?.start ?? 0,
    end: page.tokens[Math.min(range.until, range.from + 80) - 1]?.end ?? 0,
  };
  return timePhrase(page.article.text, span, page.article.meta.publishedAt);
}

const CUES: readonly { readonly modality: Modality; readonly pattern: RegExp }[] = [
  { modality: 'DENIED', pattern: /\b(?:not|never|denied|no)\b/iu },
  { modality: 'ALLEGED', pattern: /\b(?:alleged\w*|accus\w*|attempt\w*|reported(?:ly)?|claim\w*)\b/iu },
  { modality: 'PLANNED', pattern: /\b(?:will|plans?|planned|planning|scheduled|upcoming|due to)\b/iu },
  { modality: 'HYPOTHETICAL', pattern: /\b(?:if|would|to|allow\w*|permission|for)\b/iu },
  { modality: 'POSSIBLE', pattern: /\b(?:could|may|might|possible|possibly|risk)\b/iu },
];
const REACH = 5;

/** From the few words in front of the trigger. */
export function modalityAt(page: Page, at: number, range: TokenRange): Modality {
  const from = Math.max(range.from, at - REACH);
  const words = page.article.text.slice(page.tokens[from]?.start ?? 0, page.tokens[at]?.start ?? 0);
  return CUES.find(({ pattern }) => pattern.test(words))?.modality ?? 'ASSERTED';
}
