/**
 * What a node shows is folded from what its articles say of it, here and for every store alike: so that taking an
 * article away leaves exactly what the others said.
 */
import type { EventReport, PermissionReport, StatementReport } from '../model/article-change.js';
import type { ArticleId, EntityId, EventId, NodeId, PermissionId, StatementId } from '../model/ids.js';
import { nameKey } from '../model/name-key.js';
import type { EntityRecord, EventRecord, PermissionRecord, StatementRecord } from '../model/nodes.js';
import { addDays, firstDay, type PartialDate } from '../model/partial-date.js';

/** What the fold must know of the article that a report stands in. */
export interface Source {
  readonly articleId: ArticleId;
  readonly publishedAt: PartialDate | null;
  /** The article it is a copy of, or itself: copies are one origin. */
  readonly originId: ArticleId;
}

export interface Sourced<Report> {
  readonly source: Source;
  readonly report: Report;
}

/** Later than any day; undated things come last. */
export const NO_DAY = '9999-99-99';

/** Order of evidence everywhere: by day of publication, article, and place in the text. */
export function evidenceKey(publishedAt: PartialDate | null, articleId: ArticleId, start: number): string {
  return `${publishedAt === null ? NO_DAY : firstDay(publishedAt)} ${articleId} ${String(start).padStart(9, '0')}`;
}

/** The place of a whole article in the order of evidence. */
export const sourceKey = ({ publishedAt, articleId }: Source): string => evidenceKey(publishedAt, articleId, 0);

const keyOf = ({ source, report }: Sourced<{ readonly evidence: { readonly start: number } }>): string =>
  evidenceKey(source.publishedAt, source.articleId, report.evidence.start);

function inOrder<R extends { readonly evidence: { readonly start: number } }>(
  reports: readonly Sourced<R>[],
): readonly Sourced<R>[] {
  return [...reports].sort((a, b) => byCodePoint(keyOf(a), keyOf(b)));
}

export const countOrigins = (sources: readonly Source[]): number =>
  new Set(sources.map(({ originId }) => originId)).size;

const origins = (reports: readonly Sourced<unknown>[]): number => countOrigins(reports.map(({ source }) => source));

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('a fact without a report cannot be folded');
  return item;
}

const firstGiven = <R, V>(reports: readonly Sourced<R>[], pick: (report: R) => V | null): V | null => {
  for (const { report } of reports) {
    const value = pick(report);
    // Reports stored before a property was there have it not.
    if (value != null) return value;
  }
  return null;
};

/** The earliest report decides; what it leaves open is taken from the next one that has it. */
export function foldStatement(id: StatementId, reports: readonly Sourced<StatementReport>[]): StatementRecord {
  const ordered = inOrder(reports);
  const { report } = first(ordered);
  return {
    __typename: 'Statement',
    id,
    kind: report.kind,
    act: report.act,
    text: report.text,
    date: firstGiven(ordered, (r) => r.date),
    speakerId: firstGiven(ordered, (r) => r.speakerId),
    speakerLabel: report.speakerLabel,
    addresseeId: firstGiven(ordered, (r) => r.addresseeId),
    viaIds: firstGiven(ordered, (r) => (r.viaIds !== undefined && r.viaIds.length > 0 ? r.viaIds : null)) ?? [],
    venue: firstGiven(ordered, (r) => r.venue),
    occasion: firstGiven(ordered, (r) => r.occasion),
    negated: report.negated ?? false,
    strength: report.strength ?? 'PLAIN',
    condition: report.condition ?? null,
    consequence: report.consequence ?? null,
    origins: origins(ordered),
  };
}

/** As for statements; numbers are those of the earliest report that has any. */
export function foldEvent(id: EventId, reports: readonly Sourced<EventReport>[]): EventRecord {
  const ordered = inOrder(reports);
  const { report } = first(ordered);
  return {
    __typename: 'Event',
    id,
    type: report.type,
    modality: report.modality,
    date: firstGiven(ordered, (r) => r.date),
    trigger: report.evidence.cue ?? report.evidence.words,
    placeId: firstGiven(ordered, (r) => r.placeId),
    attributedToId: firstGiven(ordered, (r) => r.attributedToId),
    numbers: firstGiven(ordered, (r) => (r.numbers.length > 0 ? r.numbers : null)) ?? [],
    origins: origins(ordered),
  };
}

/**
 * Who allows whom which weapons, as one article has it. The first two are the same in all articles, unless people held two
 * permissions for one: then they are those of the earliest.
 */
export interface PermissionParties {
  readonly grantorId: EntityId;
  readonly granteeId: EntityId;
  readonly weaponIds: readonly NodeId<'WeaponSystem'>[];
}

/** A report together with the parties that its article gives. */
export type PermissionStep = PermissionReport & PermissionParties;

const dayOf = (report: Sourced<PermissionReport>): string => {
  const date = report.report.date ?? report.source.publishedAt;
  return date === null ? NO_DAY : firstDay(date);
};

/** Steps in the order in which they happened; of one day, in the order of evidence. */
export function permissionSteps(reports: readonly Sourced<PermissionReport>[]): readonly Sourced<PermissionReport>[] {
  return [...inOrder(reports)].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1));
}

const GRANTING: ReadonlySet<string> = new Set(['GRANTED', 'GRANTED_WITH_LIMITS']);
const ENDING: ReadonlySet<string> = new Set(['DENIED', 'REVOKED']);
/** What others ask for or allege does not change what the grantor has decided. */
const SETTLING: ReadonlySet<string> = new Set(['GRANTED', 'GRANTED_WITH_LIMITS', 'DENIED', 'REVOKED']);

/** So many days after limits were told others tell of the same grant without them. */
const RETOLD_DAYS = 3;

/** The last step that settles anything, else the last; a grant that is only retold, and shorter, lifts no limits. */
function currentStep(steps: readonly Sourced<PermissionReport>[]): PermissionReport {
  const latest = [...steps].reverse();
  const settled = latest.find(({ report }) => SETTLING.has(report.status));
  if (settled === undefined) return first(latest).report;
  const { status, date } = settled.report;
  if (status !== 'GRANTED' || date !== null) return settled.report;
  const before = latest.slice(latest.indexOf(settled) + 1).filter(({ report }) => SETTLING.has(report.status));
  const changed = before.find(({ report }) => report.status !== 'GRANTED');
  const isRetold = changed?.report.status === 'GRANTED_WITH_LIMITS' && dayOf(settled) <= daysAfter(dayOf(changed));
  return isRetold ? changed.report : settled.report;
}

const daysAfter = (day: string): string => (day === NO_DAY ? '' : addDays(day, RETOLD_DAYS));

/**
 * The last step that settles anything decides the status (see `currentStep`), else the last step there is. `validFrom` is the
 * date of the first grant, `validUntil` that of the step that ended it. The weapons are those of all articles, by code
 * point: not every one that tells of a permission says for what.
 */
export function foldPermission(id: PermissionId, reports: readonly Sourced<PermissionStep>[]): PermissionRecord {
  const ordered = permissionSteps(reports);
  const steps = ordered.map(({ report }) => report);
  const parties = first(inOrder(reports)).report;
  const latest = [...steps].reverse();
  const current = currentStep(ordered);
  const granted = steps.findIndex(({ status }) => GRANTING.has(status));
  const ended = granted < 0 ? undefined : steps.slice(granted).find(({ status }) => ENDING.has(status));
  const words = (pick: (report: PermissionReport) => string | null): string | null =>
    pick(current) ?? latest.map(pick).find((value) => value !== null) ?? null;
  return {
    __typename: 'Permission',
    id,
    status: current.status,
    grantorId: parties.grantorId,
    granteeId: parties.granteeId,
    weaponIds: [...new Set(reports.flatMap(({ report }) => report.weaponIds))].sort(byCodePoint),
    against: words((report) => report.against),
    area: words((report) => report.area),
    condition: words((report) => report.condition),
    validFrom: steps[granted]?.date ?? null,
    validUntil: ended?.date ?? null,
    origins: origins(reports),
  };
}

export interface EntityReport {
  readonly record: EntityRecord;
  readonly forms: readonly string[];
  /** The article means the entity only because another was merged into it. */
  readonly standIn?: boolean;
}

/** Later than any day. */
const AFTER_ALL = '~';

/** The place of what an article says of an entity: those that mean another one come after all that mean it. */
export const entityKey = (source: Source, { standIn = false }: Pick<EntityReport, 'standIn'>): string =>
  `${standIn ? AFTER_ALL : ''}${sourceKey(source)}`;

/**
 * The record of the earliest article, with every form of the name that any article or table has.
 * @param aliases names that people gave it
 */
export function foldEntity(reports: readonly Sourced<EntityReport>[], aliases: readonly string[] = []): EntityRecord {
  const ordered = [...reports].sort((a, b) =>
    byCodePoint(entityKey(a.source, a.report), entityKey(b.source, b.report)),
  );
  const forms = ordered.flatMap(({ report }) => formsOf(report));
  return withForms(first(ordered).report.record, new Set([...forms, ...aliases]));
}

/** The forms of the name that one article brings: its aliases and the words it uses. */
export const formsOf = ({ record, forms }: EntityReport): readonly string[] => [...record.aliases, ...forms];

/** The record with all these forms as aliases, its own name excepted. */
export const withForms = (record: EntityRecord, forms: ReadonlySet<string>): EntityRecord => ({
  ...record,
  aliases: [...forms].filter((form) => form !== record.name).sort(byCodePoint),
});

/** Keys under which an entity or topic is found by name: those of its name and aliases, without doubles. */
export function nameKeys(record: { readonly name: string; readonly aliases?: readonly string[] }): readonly string[] {
  return [...new Set([record.name, ...(record.aliases ?? [])].map(nameKey))]
    .filter((key) => key !== '')
    .sort(byCodePoint);
}

/**
 * The order of text in every store: by code point, as UTF-8 bytes compare. JavaScript's own `<` compares UTF-16 units and
 * would put characters beyond the first plane before U+E000 to U+FFFF.
 */
export function byCodePoint(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

/** Surrogates stand for the highest code points, so they are moved above all other units. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
