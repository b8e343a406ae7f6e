import type { EventNumber, NumberKind } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { countAt } from './counts.js';
import type { PlacedTrigger } from './find-triggers.js';
import type { Party } from './surroundings.js';

const WOUNDED = /^(?:wound|injur|maim|hurt|hospitali)/u;
/** What is counted of other types: what is sent, deployed, seized. */
const COUNTED: Partial<Record<EventType, NumberKind>> = {
  DETENTION: 'DETAINED',
  ARMS_TRANSFER: 'QUANTITY',
  DEPLOYMENT: 'QUANTITY',
  SEIZURE: 'QUANTITY',
  STRIKE: 'QUANTITY',
};
const THINGS: Partial<Record<EventType, readonly string[]>> = {
  ARMS_TRANSFER: ['arms', 'aid'],
  DEPLOYMENT: ['forces', 'arms'],
  SEIZURE: ['ships', 'people', 'arms'],
  STRIKE: ['arms'],
};
/** A count stands so far in front of what is counted: "at least 12 Russian long-range drones". */
const REACH = 7;

/** How many were killed, wounded, detained, sent: what is counted among the phrases of a trigger. */
export function numbersOf(page: Page, draft: Draft, trigger: PlacedTrigger): EventNumber[] {
  const kind = kindOf(page, trigger);
  if (kind === null) return [];
  const counted = trigger.around.parties.filter((party) => isCounted(trigger, party));
  const found = counted.flatMap(({ head }) => countBefore(page, draft, head, kind) ?? []);
  const own =
    trigger.kind === 'noun' && trigger.type === 'CASUALTIES' ? countBefore(page, draft, trigger.at, kind) : null;
  return withoutDoubles(own ? [own, ...found] : found);
}

function kindOf(page: Page, { type, at }: PlacedTrigger): NumberKind | null {
  if (type === 'CASUALTIES') return WOUNDED.test(keyAt(page, at)) ? 'WOUNDED' : 'KILLED';
  return COUNTED[type] ?? null;
}

function isCounted({ type, kind }: PlacedTrigger, { function: name, lists, preposition }: Party): boolean {
  if (type === 'CASUALTIES') return name === 'object' || (kind === 'noun' && /^(?:of|to|at)$/u.test(preposition ?? ''));
  if (type === 'DETENTION') return name === 'object' || (kind === 'noun' && preposition === 'of');
  const things = THINGS[type] ?? [];
  return (
    (name === 'object' || preposition === 'of' || preposition === 'with') && things.some((list) => lists.has(list))
  );
}

/** The count of the phrase that ends at the token. */
function countBefore(page: Page, draft: Draft, head: number, kind: NumberKind): EventNumber | null {
  const sentence = page.tokens[head]?.sentence;
  for (let at = head; at > head - REACH && at >= 0 && page.tokens[at]?.sentence === sentence; at -= 1) {
    if (at < head && /^(?:[.,;:()“”"]|and|or|by|in|on|with|from|when|after|that|which|who)$/u.test(keyAt(page, at)))
      return null;
    if (draft.at(at)) continue;
    const count = countAt(page, at);
    const whole = count && countAt(page, at - 1);
    const told = whole && whole.range.until === count?.range.until ? whole : count;
    if (told) return { kind, value: told.value, bound: told.bound, words: told.words };
  }
  return null;
}

const withoutDoubles = (found: readonly EventNumber[]): EventNumber[] =>
  found.filter(
    ({ kind, value }, index) => found.findIndex((one) => one.kind === kind && one.value === value) === index,
  );
