import { foldText } from '../../model/name-key.js';
import type { EventRecord, PermissionRecord, StatementRecord } from '../../model/nodes.js';
import { dayOf } from '../row-keys.js';
import type { SqlValue } from './binding.js';

export type FactRecord = StatementRecord | EventRecord | PermissionRecord;

const folded = (text: string | null): string | null => (text === null ? null : foldText(text));

/** Values in the order of the columns of the upsert, without the record. */
export function factColumns(fact: FactRecord): SqlValue[] {
  switch (fact.__typename) {
    case 'Statement': {
      const { id, kind, act, text, speakerLabel, date, speakerId, addresseeId, origins, venue, strength, negated } =
        fact;
      return [
        id,
        kind,
        act,
        foldText(text),
        foldText(speakerLabel),
        dayOf(date),
        date,
        speakerId,
        addresseeId,
        origins,
        venue,
        strength,
        negated ? 1 : 0,
      ];
    }
    case 'Event': {
      const { id, type, modality, date, placeId, attributedToId, origins } = fact;
      return [id, type, modality, dayOf(date), date, placeId, attributedToId, origins];
    }
    case 'Permission': {
      const { id, status, against, area, condition, validFrom, validUntil, grantorId, granteeId, origins } = fact;
      const texts = [folded(against), folded(area), folded(condition)];
      return [id, status, ...texts, dayOf(validFrom), dayOf(validUntil), grantorId, granteeId, origins];
    }
  }
}
