import type { LocalId, ParticipantFact, PermissionFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { EventRole, PermissionStatus } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
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

/** The words of a permission and the trigger of its event stand no further apart: "refused … to allow", "pleas … for permission". */
const REACH = 14;

/** The candidate with the parties of the permission that its words tell of, in the roles it leaves open. */
export function withPermission(page: Page, draft: Draft, candidate: EventCandidate): EventCandidate {
  const told = draft.permissions.find((permission) => isTold(page, draft, candidate, permission));
  if (!told) return candidate;
  const has = (role: EventRole): boolean => candidate.participants.some((part) => part.role === role);
  const added = partiesOf(candidate.type, told).filter(
    ({ role, entity }) => !has(role) && !candidate.participants.some((part) => part.entity === entity),
  );
  return { ...candidate, participants: [...candidate.participants, ...added] };
}

function isTold(page: Page, draft: Draft, { type, from }: EventCandidate, permission: PermissionFact): boolean {
  const at = draft.permissionTriggers.get(permission.id);
  if (at === undefined || TYPE[permission.status] !== type || Math.abs(at - from) > REACH) return false;
  return page.tokens[at]?.sentence === page.tokens[from]?.sentence;
}

function partiesOf(type: EventType, permission: PermissionFact): ParticipantFact[] {
  const weapon = as(permission.weapon, 'WEAPON');
  switch (type) {
    case 'AUTHORIZATION':
      return [{ entity: permission.grantor, role: 'AUTHORIZER' }, ...as(permission.grantee, 'GRANTEE'), ...weapon];
    case 'REQUEST':
      return [
        ...as(permission.requestedBy ?? permission.grantee, 'AGENT'),
        { entity: permission.grantor, role: 'TARGET' },
        ...weapon,
      ];
    default:
      return [{ entity: permission.grantor, role: 'AGENT' }, ...as(permission.grantee, 'TARGET'), ...weapon];
  }
}

const as = (entity: LocalId | null, role: EventRole): ParticipantFact[] => (entity === null ? [] : [{ entity, role }]);
