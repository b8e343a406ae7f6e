import type { ParticipantFact, PermissionFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { EventRole, Modality, PermissionStatus } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { firstTokenAt } from '../statements/token-search.js';
import type { EventCandidate } from './event-candidate.js';

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

/** What a permission is as an event: an authorization, a request or a refusal, told by the verb that decides. */
export function permissionEvent(page: Page, draft: Draft, permission: PermissionFact): EventCandidate {
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
  return {
    type,
    from: at,
    until: at + 1,
    refersBack: false,
    isTitle: page.tokens[at]?.section === 'title',
    participants,
    place: null,
    date: permission.datePhrase === null ? null : { date: permission.date, phrase: permission.datePhrase },
    modality: MODALITY[permission.status] ?? 'ASSERTED',
    rule: permission.rule,
    confidence: permission.confidence,
  };
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
