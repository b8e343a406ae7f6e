import type { Modality } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import type { TimePhrase } from '../statements/dates.js';
import { type PlacedTime, timePhrases } from './time-phrases.js';
import type { Trigger } from './trigger.js';

/** Between the trigger and when it happened: what each word and each other verb adds to the distance, and the longest that counts. */
const PER_VERB = 12;
const PER_COMMA = 3;
const WIDEST = 30;
/** "said on Monday": the day is that of the saying. */
const OF_SAYING = 40;
/** "by Friday" is when something shall be done that is not yet. */
const DEADLINE = /^(?:by|until|before|till)$/u;
/** Sentences beyond this are lists, and their dates say nothing of each other. */
const LONGEST = 90;

/** When what a trigger tells happened: of the times its sentence gives the nearest that does not belong to another verb. */
export function dateOf(
  page: Page,
  draft: Draft,
  trigger: Trigger,
  range: TokenRange,
  modality: Modality,
): TimePhrase | null {
  const within = spanOf(page, range.from, Math.min(range.until, range.from + LONGEST));
  const { publishedAt } = page.article.meta;
  const times = timePhrases(page.article.text, within, { publishedAt, isComing: modality === 'PLANNED' });
  const near = times
    .filter(({ start }) => modality === 'PLANNED' || !DEADLINE.test(keyAt(page, firstTokenAt(page, start) - 1)))
    .map((time) => ({ time, distance: distanceTo(page, draft, trigger, time) }))
    .filter(({ distance }) => distance <= WIDEST)
    .sort((a, b) => a.distance - b.distance)[0];
  return near ? { date: near.time.date, phrase: near.time.phrase } : null;
}

function distanceTo(page: Page, draft: Draft, trigger: Trigger, time: PlacedTime): number {
  const first = firstTokenAt(page, time.start);
  const last = firstTokenAt(page, time.end - 1);
  const [from, until] = last < trigger.at ? [last + 1, trigger.at] : [trigger.until, first];
  let distance = 0;
  for (let at = from; at < until; at += 1) {
    distance += 1;
    const key = keyAt(page, at);
    if (/^[,;:–—]$/u.test(key) || key === 'that') distance += PER_COMMA;
    else if (page.parsed?.tree.node(at).partOfSpeech === 'VERB') distance += PER_VERB;
  }
  return isOfSaying(page, draft, trigger, first, last) ? distance + OF_SAYING : distance;
}

/** The time stands right beside the verb that says it. */
function isOfSaying(page: Page, draft: Draft, trigger: Trigger, first: number, last: number): boolean {
  const before = keyAt(page, first - 1) === 'on' ? first - 2 : first - 1;
  const cues = draft.statements.flatMap(({ cue }) => (cue === null ? [] : [cue]));
  return cues.some(({ start, end }) => {
    const from = firstTokenAt(page, start);
    const until = firstTokenAt(page, end - 1);
    if (trigger.from <= until && from < trigger.until) return false;
    return until === before || from === last + 1;
  });
}
