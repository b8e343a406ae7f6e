import { keyAt, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';

/** "NATO members Norway and Finland", "NATO member Turkey". */
export const memberships: Step = {
  name: 'memberships',
  run(page, draft) {
    for (const body of draft.mentions()) {
      const entity = draft.entities.get(body.entity);
      if (entity?.kind !== 'Organization' || !/^(?:members?|allies|ally)$/u.test(keyAt(page, body.until))) continue;
      const states = /^(?:states?|countries|country|nations?)$/u.test(keyAt(page, body.until + 1)) ? 2 : 1;
      const member = /^member/u.test(keyAt(page, body.until));
      for (let at = body.until + states; ; at += 1) {
        const mention = draft.at(at);
        if (mention) {
          const country = draft.entities.get(mention.entity)?.placeKind === 'COUNTRY' && mention.form === 'NAME';
          if (!country || !member) break;
          addRelation(draft, {
            type: 'MEMBER_OF',
            from: mention.entity,
            to: body.entity,
            evidence: wordsOf(page, body.from, mention.until),
            rule: 'members',
            confidence: 0.85,
          });
          at = mention.until - 1;
        } else if (!/^(?:and|,)$/u.test(keyAt(page, at))) break;
      }
    }
  },
};
