import type { LocalId } from '../../model/article-facts.js';
import { landOf } from '../actors.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';

const SUPPLIED = /^(?:supplied|provided|donated|delivered)$/u;
const REACH = 8;

/** "U.S.-supplied ATACMS": who supplies, what, and to whom; the recipient is whoever the article says receives or may use weapons. */
export const supplies: Step = {
  name: 'supplies',
  run(page, draft) {
    const recipient = recipientOf(draft);
    for (const supplier of draft.mentions()) {
      const joined = page.tokens[supplier.until]?.joined === true && SUPPLIED.test(keyAt(page, supplier.until));
      const item = joined ? weaponAfter(page, draft, supplier.until) : null;
      if (!item || recipient === null) continue;
      const from = landOf(draft, supplier.entity);
      addRelation(draft, {
        type: 'SUPPLIES',
        from,
        to: recipient,
        item: item.entity,
        evidence: wordsOf(page, supplier.from, item.until),
        rule: 'supplied-weapon',
        confidence: 0.75,
      });
    }
  },
};

/** The country most often allowed or sent weapons. */
function recipientOf(draft: Draft): LocalId | null {
  const counts = new Map<LocalId, number>();
  const count = (id: LocalId): unknown => counts.set(landOf(draft, id), (counts.get(landOf(draft, id)) ?? 0) + 1);
  for (const { grantee } of draft.permissions) count(grantee);
  for (const event of draft.events)
    if (event.type === 'ARMS_TRANSFER')
      for (const { entity, role } of event.participants) if (role === 'RECIPIENT') count(entity);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function weaponAfter(page: Page, draft: Draft, from: number): DraftMention | null {
  for (let at = from; at < from + REACH; at += 1) {
    const mention = draft.at(at);
    if (mention && draft.entities.get(mention.entity)?.kind === 'WeaponSystem') return mention;
    if (/^[.,;]$/u.test(keyAt(page, at))) return null;
  }
  return null;
}
