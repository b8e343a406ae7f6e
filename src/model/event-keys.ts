/** By what events are found that may be one: the kind of event together with each of those who tell it from others. */
import type { EventReport } from './article-change.js';
import type { EventType } from './event-types.js';
import { addDays, type DaySpan } from './partial-date.js';

/** Of the bearers of a key that happened within the days asked for so many are looked at. */
export const EVENTS_PER_KEY = 100;

/** What may have happened on any of more days is not looked for: that says too little. */
export const LONGEST_EVENT_DAYS = 7;

/** Types that articles take for each other: a visit in which people meet, a listing that is a sanction. */
const ALSO_TAKEN_FOR: Partial<Readonly<Record<EventType, EventType>>> = { VISIT: 'MEETING', DESIGNATION: 'SANCTION' };

/** The same for two types that may be told of one event. */
export const typeFamily = (type: EventType): EventType => ALSO_TAKEN_FOR[type] ?? type;

/** What is of no kind that there is a word for is never looked for, nor what has no days. */
export function eventKeys({ type, days, placeId, parties }: EventReport): readonly string[] {
  // Reports stored before a property was there have it not.
  if (type === 'OTHER' || days == null || isLong(days)) return [];
  const traits = [...(placeId === null ? [] : [placeId]), ...(parties ?? []).flatMap(({ figureId }) => figureId ?? [])];
  return [...new Set(traits)].sort().map((id) => `${typeFamily(type)} ${id}`);
}

const isLong = ({ from, until }: DaySpan): boolean => until > addDays(from, LONGEST_EVENT_DAYS);
