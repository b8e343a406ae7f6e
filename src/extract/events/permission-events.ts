import type { ParticipantFact, PermissionFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { EventRole, Modality, PermissionStatus } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { isQuoted, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { firstTokenAt } from '../statements/token-search.js';
import { addEvent } from './add-event.js';

const TYPE: Readonly<Record<PermissionStatus, EventType>> = {
  REQUESTED: 'REQUEST',
  UNDER_REVIEW: 'AUTHORIZATION',
  SIGNALLED: 'AUTHORIZATION',
  GRANTED: 'AUTHORIZATION',
  GRANTED_WITH_LIMITS: 'AUTHORIZATION',
  DENIED: 'REFUSAL',
  REVOKED: 'REFUSAL',
  ALLEGED: 'AUTHORIZATION',
};
const MODALITY: Partial<Record<PermissionStatus, Modality>> = {
  UNDER_REVIEW: 'POSSIBLE',
  SIGNALLED: 'POSSIBLE',
  ALLEGED: 'ALLEGED',
};

/** What permissions and plain speech acts are as events: authorizations, requests, refusals and accusations. */
export const findPermissionEvents: Step = {
  name: 'permission-events',
  run(page, draft) {
    for (const permission of draft.permissions) fromPermission(page, draft, permission);
    for (const statement of draft.statements) {
      const at = statement.cue ? firstTokenAt(page, statement.cue.start) : -1;
      if (at >= 0 && statement.speaker !== null && !isQuoted(page, at))
        fromStatement(page, draft, at, statement.speaker);
    }
  },
};

function fromPermission(page: Page, draft: Draft, permission: PermissionFact): void {
  const type = TYPE[permission.status];
  const trigger = draft.permissionTriggers.get(permission.id) ?? firstTokenAt(page, permission.evidence.start);
  const at = type === 'AUTHORIZATION' ? trigger : (decidingVerb(page, trigger, type) ?? trigger);
  const asks = type === 'REQUEST';
  const participants: ParticipantFact[] = [
    {
      entity: asks ? (permission.requestedBy ?? permission.grantee) : permission.grantor,
      role: type === 'AUTHORIZATION' ? 'AUTHORIZER' : 'AGENT',
    },
    { entity: asks ? permission.grantor : permission.grantee, role: type === 'AUTHORIZATION' ? 'GRANTEE' : 'TARGET' },
    ...(permission.weapon === null ? [] : [{ entity: permission.weapon, role: 'WEAPON' as EventRole }]),
  ];
  const date = permission.datePhrase === null ? null : { date: permission.date, phrase: permission.datePhrase };
  addEvent(page, draft, {
    type,
    at,
    date,
    place: null,
    participants,
    modality: MODALITY[permission.status] ?? 'ASSERTED',
    rule: permission.rule,
    confidence: permission.confidence,
  });
}

const DECIDES: Partial<Record<EventType, RegExp>> = {
  REQUEST: /^(?:urg|ask|call|press|request|plea|lobb|demand|insist|appeal|sought|seek|push|beg)/u,
  REFUSAL: /^(?:refus|declin|rul|reject|den|oppos)/u,
};

/** The verb that asks or refuses stands before the word for what is allowed. */
function decidingVerb(page: Page, trigger: number, type: EventType): number | null {
  const sentence = page.tokens[trigger]?.sentence;
  for (let at = trigger - 1; at > trigger - 16 && page.tokens[at]?.sentence === sentence; at -= 1)
    if (DECIDES[type]?.test(keyAt(page, at))) return at;
  return null;
}

/** "accused Kiev of …", "refused to …", where no permission told it already. */
function fromStatement(page: Page, draft: Draft, at: number, speaker: string): void {
  const token = page.tokens[at];
  if (!token || draft.events.some(({ trigger }) => trigger.start === token.start)) return;
  const type: EventType | null = /^accus/u.test(token.key)
    ? 'ACCUSATION'
    : /^refus/u.test(token.key)
      ? 'REFUSAL'
      : null;
  if (type === null) return;
  const target = draft.at(at + 1) ?? draft.at(at + 2);
  const participants: ParticipantFact[] = [{ entity: speaker, role: 'AGENT' }];
  if (target && target.entity !== speaker) participants.push({ entity: target.entity, role: 'TARGET' });
  addEvent(page, draft, {
    type,
    at,
    date: null,
    place: null,
    participants,
    modality: 'ASSERTED',
    rule: 'speech-act',
    confidence: 0.7,
  });
}
