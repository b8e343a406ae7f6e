import { EVENT_TYPES, type EventType } from '../../model/event-types.js';
import type { LabelledSpan } from '../../reading/reading.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, tokensOf } from '../page.js';
import { withoutAsked } from './asked-for.js';
import { isVerbIn } from './event-verbs.js';
import { isWarOfWords } from './figurative.js';
import { meets } from './needs.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import { isAnnounced } from './syntax-arguments.js';
import type { Trigger } from './trigger.js';
import { endOfForm, formsAt, kindOf } from './trigger-forms.js';
import type { TriggerForm } from './trigger-table.js';

/** A trigger with what stands around it. */
export interface PlacedTrigger extends Trigger {
  readonly around: Surroundings;
}

/** A trigger that only the model saw counts from here on. */
const READ_ALONE = 0.8;
/** Of these most that only it saw are none, on the corpus' dev part and on newswire: debates, charges in court, walks. */
const SELDOM_ALONE: ReadonlySet<EventType> = new Set([
  'ACCUSATION',
  'MEETING',
  'AGREEMENT',
  'VISIT',
  'REFUSAL',
  'OTHER',
  'REQUEST',
]);
const SURE_ALONE = 0.9;
/** Words of the table without what they need beside them count only where the model is as sure. */
const READ_LISTED = 0.7;
/** The model's type wins over that of the table from here on. */
const READ_TYPE = 0.8;

const RULES = { both: 'trigger-read-listed', table: 'trigger-listed', read: 'trigger-read' } as const;

/**
 * Words that tell of events, in order of the text: those of the table that the model saw too, those of the table with
 * what they need beside them, and those that the model alone is sure of.
 */
export function findTriggers(page: Page, draft: Draft): PlacedTrigger[] {
  const read = readTriggers(page);
  const found: PlacedTrigger[] = [];
  for (const { from, until } of page.sentences) {
    for (let at = from; at < until; at += 1) {
      const trigger = draft.at(at) ? null : triggerAt(page, draft, at, until, read);
      if (!trigger) continue;
      found.push(trigger);
      at = Math.max(at, trigger.until - 1);
    }
  }
  return withoutAsked(page, found);
}

interface ReadTrigger {
  readonly type: EventType;
  readonly at: number;
  readonly from: number;
  readonly until: number;
  readonly confidence: number;
}

/** What the model saw, by each of its tokens. */
function readTriggers(page: Page): Map<number, ReadTrigger> {
  const found = new Map<number, ReadTrigger>();
  for (const span of page.reading.spans ?? []) {
    const type = EVENT_TYPES.find((known) => known === span.label);
    if (span.head !== 'events' || type === undefined) continue;
    const { from, until } = tokensOf(page, span);
    const trigger = { type, at: headOf(page, span), from, until, confidence: span.confidence };
    for (let at = from; at < until; at += 1) found.set(at, trigger);
  }
  return found;
}

function headOf(page: Page, span: LabelledSpan): number {
  const { from, until } = tokensOf(page, span);
  return governing(page, from, until);
}

/** The token of a run that governs the others; its last where nothing has read the syntax. */
function governing(page: Page, from: number, until: number): number {
  for (let at = from; at < until; at += 1) {
    const head = page.parsed?.tree.node(at).head ?? null;
    if (page.parsed && (head === null || head < from || head >= until)) return at;
  }
  return until - 1;
}

function triggerAt(
  page: Page,
  draft: Draft,
  at: number,
  end: number,
  read: ReadonlyMap<number, ReadTrigger>,
): PlacedTrigger | null {
  const seen = read.get(at);
  const known = new Map<string, Surroundings>();
  const written = formsAt(page, draft, at, end).map((form) => place(page, draft, at, end, form, known));
  const listed = written.filter(({ trigger, form }) => !isExcluded(page, trigger, form.row.not));
  if (listed.length === 0 && written.some(({ trigger }) => trigger.type === seen?.type)) return null;
  if (listed.some(({ trigger, form }) => form.row.type === null && meets(form.row.needs, trigger.around))) return null;
  const told = listed.filter(
    ({ trigger, form }) =>
      form.row.type !== null && !(form.row.type === 'STRIKE' && isWarOfWords(draft, trigger.around.parties)),
  );
  const met = told.find(({ trigger, form }) => meets(form.row.needs, trigger.around));
  const both = told.find(({ trigger }) => trigger.type === seen?.type);
  if (both && seen && (seen.confidence >= READ_LISTED || meets(both.form.row.needs, both.trigger.around)))
    return { ...both.trigger, rule: RULES.both, confidence: seen.confidence };
  if (seen && seen.at === at && !both && (met ? seen.confidence >= READ_TYPE : tellsAlone(page, seen)))
    return placeRead(page, draft, seen);
  return met && (seen !== undefined || page.reading.spans === undefined || !isUse(page, met.trigger))
    ? met.trigger
    : null;
}

/** "gave the green light": the noun tells it. */
const tellsAlone = (page: Page, { type, at, confidence }: ReadTrigger): boolean =>
  confidence >= (SELDOM_ALONE.has(type) ? SURE_ALONE : READ_ALONE) && !isVerbIn('lightVerbs', keyAt(page, at));

/** "weapons are used": mostly no strike, so that the table alone does not tell. */
const isUse = (page: Page, { type, at }: Trigger): boolean => type === 'STRIKE' && isVerbIn('uses', keyAt(page, at));

interface Placed {
  readonly trigger: PlacedTrigger;
  readonly form: TriggerForm;
}

const LISTED = 0.6;

/** @param known what was read of the same words for another form */
function place(
  page: Page,
  draft: Draft,
  at: number,
  sentenceEnd: number,
  form: TriggerForm,
  known: Map<string, Surroundings>,
): Placed {
  const until = at + (form.row.kind === 'noun' ? form.words.length : 1);
  const head = form.row.kind === 'noun' ? governing(page, at, until) : at;
  const { kind } = form.row;
  const type = form.row.type ?? 'OTHER';
  const end = endOfForm(page, at, sentenceEnd, form.words, kind) ?? until;
  const trigger: Trigger = { type, kind, at: head, from: at, until, end, rule: RULES.table, confidence: LISTED };
  const words = `${head} ${until} ${kind} ${isAnnounced(type)}`;
  const around = known.get(words) ?? surroundingsOf(page, draft, trigger);
  known.set(words, around);
  return { trigger: { ...trigger, around }, form };
}

function placeRead(page: Page, draft: Draft, { type, at, from, until, confidence }: ReadTrigger): PlacedTrigger {
  const kind = kindOf(page, draft, at);
  const trigger: Trigger = { type, kind, at, from, until, end: until, rule: RULES.read, confidence };
  return { ...trigger, around: surroundingsOf(page, draft, trigger) };
}

/** How many tokens behind a verb may hold the word that makes it something else: "declined to comment". */
const EXCLUDING = 3;
const EXCLUDING_NOUN = 2;

/** One of the words that make it something else is its object, stands in front of it or right behind. */
function isExcluded(page: Page, { at, from, until, kind, around }: PlacedTrigger, not: ReadonlySet<string>): boolean {
  if (not.size === 0) return false;
  const reach = kind === 'verb' ? EXCLUDING : EXCLUDING_NOUN;
  for (let next = at + 1; next < until + reach; next += 1) {
    if (/^[.,;:]$/u.test(keyAt(page, next))) break;
    if (not.has(keyAt(page, next))) return true;
  }
  if (kind === 'noun' && not.has(keyAt(page, from - 1))) return true;
  return around.parties.some(
    ({ function: name, under, head }) => under === null && name !== 'owner' && not.has(keyAt(page, head)),
  );
}
