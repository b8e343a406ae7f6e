import type { EventFact, LocalId } from '../../model/article-facts.js';
import { landOf } from '../actors.js';
import type { Draft, DraftMention } from '../draft.js';
import { firstTokenAt, keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';
import { clauseSpan } from './clause-span.js';

const SUPPLIED = /^(?:supplied|provided|donated|delivered|made|given|sent)$/u;
const REACH = 8;
const DONE: ReadonlySet<EventFact['modality']> = new Set(['ASSERTED', 'PLANNED']);

/** Who supplies whom with what: by events of transfer, and "U.S.-supplied ATACMS", whose recipient is whoever the article says may use weapons or is sent them. */
export const supplies: Step = {
  name: 'supplies',
  run(page, draft) {
    const recipient = recipientOf(draft);
    for (const event of draft.events)
      if (event.type === 'ARMS_TRANSFER' && DONE.has(event.modality)) byTransfer(page, draft, event, recipient);
    if (recipient === null) return;
    for (const supplier of draft.mentions()) bySuppliedWeapon(page, draft, supplier, recipient);
  },
};

/** "Norway, which donated the jets": where the words do not say to whom, it is whom the article is about. */
function byTransfer(page: Page, draft: Draft, event: EventFact, otherwise: LocalId | null): void {
  const of = (role: string): LocalId[] =>
    event.participants.filter((part) => part.role === role).map(({ entity }) => entity);
  const items = of('WEAPON');
  const recipient = of('RECIPIENT').find((id) => draft.entities.get(id)?.kind !== 'WeaponSystem') ?? otherwise;
  if (recipient === null) return;
  const at = firstTokenAt(page, event.trigger.start);
  for (const supplier of of('SUPPLIER'))
    for (const item of [items[0] ?? null])
      add(draft, supplier, recipient, item, clauseSpan(page, at), 'transfer', 0.75);
}

function add(
  draft: Draft,
  supplier: LocalId,
  to: LocalId,
  item: LocalId | null,
  evidence: ReturnType<typeof wordsOf>,
  rule: string,
  confidence: number,
): void {
  const [from, recipient] = [landOf(draft, supplier), landOf(draft, to)];
  if ([from, recipient].some((id) => draft.entities.get(id)?.kind === 'Person')) return;
  addRelation(draft, { type: 'SUPPLIES', from, to: recipient, item, evidence, rule, confidence });
}

function bySuppliedWeapon(page: Page, draft: Draft, supplier: DraftMention, recipient: LocalId): void {
  const joined =
    page.tokens[supplier.until]?.joined === true &&
    SUPPLIED.test(keyAt(page, supplier.until)) &&
    keyAt(page, supplier.until) !== 'made';
  const item = joined ? weaponAfter(page, draft, supplier.until) : null;
  if (item)
    add(
      draft,
      supplier.entity,
      recipient,
      item.entity,
      wordsOf(page, supplier.from, item.until),
      'supplied-weapon',
      0.75,
    );
}

/** The country most often allowed or sent weapons; null where it is not one alone. */
function recipientOf(draft: Draft): LocalId | null {
  const counts = new Map<LocalId, number>();
  const count = (id: LocalId): unknown => counts.set(landOf(draft, id), (counts.get(landOf(draft, id)) ?? 0) + 1);
  for (const { grantee } of draft.permissions) if (grantee !== null) count(grantee);
  for (const event of draft.events)
    if (event.type === 'ARMS_TRANSFER')
      for (const { entity, role } of event.participants) if (role === 'RECIPIENT') count(entity);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}

function weaponAfter(page: Page, draft: Draft, from: number): DraftMention | null {
  for (let at = from; at < from + REACH; at += 1) {
    const mention = draft.at(at);
    if (mention && draft.entities.get(mention.entity)?.kind === 'WeaponSystem') return mention;
    if (/^[.,;]$/u.test(keyAt(page, at))) return null;
  }
  return null;
}
