import type { EventReport, IdParts } from '../../model/article-change.js';
import type { EntityId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import { isEntityId, type Tellings } from './judged-change.js';
import type { JudgedId } from './who.js';

/** What the answer of `asJudged` depends on: ids of entities, those within parts of ids among them, and of judged facts. */
export const idsAsked = (tellings: Tellings): readonly JudgedId[] => [
  ...entitiesAsked(tellings),
  ...[...tellings.events, ...tellings.permissions].map(({ id }) => id),
];

function entitiesAsked({ article, entities, ...facts }: Tellings): readonly EntityId[] {
  const ids = new Set<EntityId>(article.outletId === null ? [] : [article.outletId]);
  const add = (...some: readonly (EntityId | null)[]): void => {
    for (const id of some) if (id !== null) ids.add(id);
  };
  for (const { record } of entities) add(record.id, ...referencesOf(record));
  for (const { firstTold, reports } of facts.statements) {
    add(
      firstTold?.speakerId ?? null,
      ...reports.flatMap(({ speakerId, addresseeId, viaIds }) => [speakerId, addresseeId, ...(viaIds ?? [])]),
    );
  }
  for (const { idParts, reports } of facts.events) add(...idsIn(idParts), ...reports.flatMap(idsInReport));
  for (const { idParts, grantorId, granteeId, weaponIds, reports } of facts.permissions) {
    add(...idsIn(idParts), grantorId, granteeId, ...weaponIds, ...reports.map(({ attributedToId }) => attributedToId));
  }
  for (const { fromId, toId } of facts.edges) add(...[fromId, toId].filter(isEntityId));
  return [...ids];
}

const referencesOf = (record: EntityRecord): readonly (EntityId | null)[] =>
  record.__typename === 'WeaponSystem' ? [record.originId, record.familyId] : [record.countryId];

const idsInReport = ({ placeId, attributedToId, parties, countryId }: EventReport): readonly (EntityId | null)[] => [
  placeId,
  attributedToId,
  ...(parties ?? []).flatMap(({ entityId, figureId }) => [entityId, figureId]),
  countryId ?? null,
];

const idsIn = (parts: IdParts | undefined): readonly EntityId[] =>
  (parts?.members ?? []).flatMap((part) => part.split(' ')).filter(isEntityId);

/** By what it is found that an article has to be shown otherwise: entities, and articles whose statements it tells too. */
export function toldIds(tellings: Tellings): readonly string[] {
  const articles = tellings.statements.flatMap(({ firstTold }) =>
    firstTold === undefined ? [] : [firstTold.articleId],
  );
  return [...new Set<string>([...entitiesAsked(tellings), ...articles])];
}
