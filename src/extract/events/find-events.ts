import type { Step } from '../pipeline.js';
import { addEvent, eventDate, modalityAt } from './add-event.js';
import { findTriggers } from './find-triggers.js';
import { rolesOf } from './roles.js';

/** Events by their trigger words. */
export const findEvents: Step = {
  name: 'events',
  run(page, draft) {
    for (const trigger of findTriggers(page, draft)) {
      const range = page.sentences[page.tokens[trigger.at]?.sentence ?? 0] ?? { from: 0, until: 0 };
      const { participants, place } = rolesOf(page, draft, trigger);
      addEvent(page, draft, {
        type: trigger.type,
        at: trigger.at,
        date: eventDate(page, range),
        place,
        participants,
        modality: modalityAt(page, trigger.at, range),
        rule: trigger.rule,
        confidence: trigger.confidence,
      });
    }
  },
};
