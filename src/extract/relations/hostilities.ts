import { landOf } from '../actors.js';
import { keyAt, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { firstTokenAt } from '../statements/token-search.js';
import { addRelation } from './add-relation.js';

/** Who invaded whom fights against them; so do the two sides of a "war between X and Y". */
export const hostilities: Step = {
  name: 'hostilities',
  run(page, draft) {
    for (const event of draft.events) {
      const agent = event.participants.find(({ role }) => role === 'AGENT')?.entity;
      const target = event.participants.find(({ role }) => role === 'TARGET' || role === 'LOCATION')?.entity;
      if (
        event.type !== 'INVASION' ||
        event.modality === 'DENIED' ||
        event.modality === 'HYPOTHETICAL' ||
        agent === undefined ||
        target === undefined
      )
        continue;
      const [from, to] = [landOf(draft, agent), landOf(draft, target)];
      const states = [from, to].every((id) => draft.entities.get(id)?.placeKind === 'COUNTRY');
      if (states)
        addRelation(draft, {
          type: 'FIGHTING_AGAINST',
          from,
          to,
          evidence: event.trigger,
          rule: 'invasion',
          confidence: 0.8,
        });
    }
    for (const first of draft.mentions()) {
      const war =
        keyAt(page, first.from - 1) === 'between' && /^(?:war|fighting|conflict)$/u.test(keyAt(page, first.from - 2));
      const second = keyAt(page, first.until) === 'and' ? draft.at(first.until + 1) : null;
      if (!war || !second) continue;
      const at = firstTokenAt(page, page.tokens[first.from - 2]?.start ?? 0);
      addRelation(draft, {
        type: 'FIGHTING_AGAINST',
        from: landOf(draft, first.entity),
        to: landOf(draft, second.entity),
        evidence: wordsOf(page, at, second.until),
        rule: 'war-between',
        confidence: 0.8,
      });
    }
  },
};
