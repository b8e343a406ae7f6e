/** Events of a sentence whose parts of speech and tree are given by hand. */
import { extractFacts } from '../../../src/extract/index.js';
import { handRead, type SeenSpan } from '../hand-read.js';

export interface ParsedEvent {
  readonly type: string;
  /** Cut out of the text by its span. */
  readonly trigger: string;
  readonly modality: string;
  readonly who: readonly string[];
  readonly numbers: readonly string[];
}

/** @param rows as `handRead` takes them */
export function parsedEvents(rows: string, seen: readonly SeenSpan[] = []): ParsedEvent[] {
  const { article, reading } = handRead(rows, seen);
  const { events } = extractFacts(article, reading);
  return events.map(({ type, trigger, modality, participants, numbers }) => ({
    type,
    trigger: article.text.slice(trigger.start, trigger.end),
    modality,
    who: participants.map(({ role, entity }) => `${role} ${entity}`),
    numbers: numbers.map(({ kind, bound, value }) => `${kind} ${bound} ${value}`),
  }));
}
