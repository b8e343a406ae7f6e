import type { EventType } from '../../model/event-types.js';
import type { TriggerKind } from './trigger-table.js';

/** A word or a few that tell of an event; tokens, end exclusive. */
export interface Trigger {
  readonly type: EventType;
  readonly kind: TriggerKind;
  /** The token that governs the others. */
  readonly at: number;
  readonly from: number;
  readonly until: number;
  /** Behind the last of its words, of a verb also what completes it: "held talks", "turned that request down". */
  readonly end: number;
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}
