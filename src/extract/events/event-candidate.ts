import type { EventNumber, LocalId, ParticipantFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { Modality } from '../../model/vocabulary.js';
import type { TimePhrase } from '../statements/dates.js';

/** One mention of an event, before those that tell of the same one are joined. */
export interface EventCandidate {
  readonly type: EventType;
  /** Tokens of the trigger, end exclusive. */
  readonly from: number;
  readonly until: number;
  /** "the attack": something told before. */
  readonly refersBack: boolean;
  readonly isTitle: boolean;
  /** A refusal told as a permission not given. */
  readonly isImplied: boolean;
  readonly participants: readonly ParticipantFact[];
  readonly place: LocalId | null;
  readonly date: TimePhrase | null;
  readonly numbers: readonly EventNumber[];
  readonly modality: Modality;
  readonly rule: string;
  readonly confidence: number;
}
