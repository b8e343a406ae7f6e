import type { EntityContribution } from '../../model/article-change.js';
import type { ArticleId, EntityId } from '../../model/ids.js';
import type { EntityRecord } from '../../model/nodes.js';
import { byCodePoint } from '../fold.js';
import { groupBy } from '../group-by.js';
import { inOrder, isEntityId, type JudgedEntity } from './judged-change.js';
import type { Meant, Who } from './who.js';

interface Judged extends JudgedEntity {
  readonly givenId: EntityId;
}

/** The entities of an article as they are meant; several that are one are brought as one. */
export function judgedEntities(
  entities: readonly EntityContribution[],
  article: ArticleId,
  who: Who,
): readonly JudgedEntity[] {
  const judged = entities.map((entity) => judge(entity, article, who));
  return [...groupBy(judged, ({ record }) => record.id).values()].flatMap(uniteAll);
}

function judge(entity: EntityContribution, article: ArticleId, who: Who): Judged {
  const { record, forms, mentions } = entity;
  const meant = who.meant(record.id, article);
  const judged = withReferences(recordOf(record, meant), (id) => who.meant(id, article).id);
  const standIn = meant.id !== (meant.part?.partId ?? record.id);
  const named = standIn && judged.named ? [judged.name] : [];
  return { givenId: record.id, record: judged, forms: [...forms, ...named], mentions, ...(standIn && { standIn }) };
}

function recordOf(record: EntityRecord, { id, part }: Meant): EntityRecord {
  if (part === null) return id === record.id ? record : ({ ...record, id } as EntityRecord);
  return { ...bare(record), id, name: part.name ?? record.name } as EntityRecord;
}

/** What tables and other articles know of the entity it was taken for does not hold of the other one. */
function bare(record: EntityRecord): EntityRecord {
  const base = { aliases: [], description: null, wikidataId: null };
  switch (record.__typename) {
    case 'Person':
    case 'Organization':
      return { ...record, ...base, countryId: null };
    case 'Place':
      return { ...record, ...base, countryId: null, latitude: null, longitude: null, geonamesId: null };
    case 'WeaponSystem':
      return { ...record, ...base, designator: null, originId: null, rangeKm: null, familyId: null };
  }
}

const REFERENCES = ['countryId', 'originId', 'familyId'] as const;

function withReferences(record: EntityRecord, meant: (id: EntityId) => EntityId): EntityRecord {
  const properties = record as unknown as Readonly<Record<string, unknown>>;
  const changed = REFERENCES.flatMap((key) => {
    const id = properties[key];
    return typeof id === 'string' && isEntityId(id) && meant(id) !== id ? [[key, meant(id)] as const] : [];
  });
  return changed.length === 0 ? record : ({ ...record, ...Object.fromEntries(changed) } as EntityRecord);
}

/** The record of the entity that was always meant, else of the one with the smallest id; all forms and mentions. */
function uniteAll(all: readonly Judged[]): readonly JudgedEntity[] {
  const [first, ...others] = [...all].sort(
    (a, b) => Number(a.standIn ?? false) - Number(b.standIn ?? false) || byCodePoint(a.givenId, b.givenId),
  );
  if (first === undefined) return [];
  const { givenId: _, ...kept } = first;
  if (others.length === 0) return [kept];
  const united = [first, ...others];
  const mentions = inOrder(united.flatMap((one) => one.mentions));
  const forms = united.flatMap((one) => [...one.record.aliases, ...one.forms]);
  return [{ ...kept, forms: [...new Set(forms)], mentions }];
}
