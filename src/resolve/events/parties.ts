import type { EventParty } from '../../model/article-change.js';
import type { EventFact } from '../../model/article-facts.js';
import type { EntityId, NodeId } from '../../model/ids.js';
import type { OrganizationKind } from '../../model/vocabulary.js';
import type { Cast, Role } from '../cast.js';
import { idOfKey } from '../entity-id.js';

/** Organizations for which articles say the country, and the other way round. */
const OF_STATE: ReadonlySet<OrganizationKind | null> = new Set(['GOVERNMENT', 'MINISTRY', 'MILITARY']);

/** Those who took part in an event, with whom they stand for; places among them only where they act. */
export const partiesOf = ({ participants }: EventFact, cast: Cast): readonly EventParty[] =>
  participants.flatMap(({ entity, role }) => {
    const who = cast.role(entity);
    if (who === null || role === 'LOCATION') return [];
    return [{ role, entityId: who.id, figureId: who.shared ? figureOf(who, cast) : null }];
  });

function figureOf({ fact, id }: Role, cast: Cast): EntityId {
  const known = fact.key === null ? null : cast.known.byKey(fact.key);
  const isOfState = fact.kind === 'Organization' && OF_STATE.has(known?.organizationKind ?? fact.organizationKind);
  return isOfState && known?.country ? idOfKey('Place', known.country) : id;
}

/** The country that a place is or lies in, as far as the tables know it. */
export function countryOf(role: Role | null, { known }: Cast): NodeId<'Place'> | null {
  if (role?.fact.kind !== 'Place' || role.fact.key === null) return null;
  const place = known.byKey(role.fact.key);
  if (place?.placeKind === 'COUNTRY') return role.id as NodeId<'Place'>;
  return place?.country ? (idOfKey('Place', place.country) as NodeId<'Place'>) : null;
}
