/** Entities and topics: one article more is folded into what is stored; with one article less all are read afresh. */
import type { ArticleChange } from '../../model/article-change.js';
import type { ArticleId } from '../../model/ids.js';
import type { EntityRecord, TopicRecord } from '../../model/nodes.js';
import type { PartialDate } from '../../model/partial-date.js';
import {
  byCodePoint,
  type EntityReport,
  entityKey,
  foldEntity,
  formsOf,
  type Source,
  sourceKey,
  withForms,
} from '../fold.js';
import type { JudgedChange, JudgedEntity } from '../identity/judged-change.js';
import type { Who } from '../identity/who.js';
import { nodeProperties, type Properties } from './node-properties.js';

/** An entity or topic as `read/stored-nodes` gives it. */
export interface StoredNode {
  readonly id: string;
  readonly firstKey: string;
  readonly forms: readonly string[] | null;
  readonly articleCount: number | null;
  /** Null where the node is only just made. */
  readonly record: string | null;
}

/** What is to be written to a node. */
export interface NodeWrite {
  readonly id: string;
  readonly properties: Properties;
}

export function addEntities(
  { entities }: Pick<JudgedChange, 'entities'>,
  stored: ReadonlyMap<string, StoredNode>,
  source: Source,
  who: Who,
): readonly NodeWrite[] {
  return entities.map((contribution) => {
    const { id } = contribution.record;
    const before = stored.get(id) ?? null;
    return entityWrite(addReport(before, contribution, entityKey(source, contribution), who.aliasesOf(id)), before);
  });
}

interface EntityState {
  readonly record: EntityRecord;
  readonly forms: ReadonlySet<string>;
  readonly firstKey: string;
  readonly articleCount: number;
}

/** The earliest article gives the record, all give forms of the name. */
function addReport(
  stored: StoredNode | null,
  contribution: JudgedEntity,
  key: string,
  aliases: readonly string[],
): EntityState {
  const { record, mentions } = contribution;
  const forms = new Set([...(stored === null ? aliases : (stored.forms ?? [])), ...formsOf(contribution)]);
  const earlier = stored?.record == null || key < stored.firstKey;
  const base = earlier ? record : (JSON.parse(stored.record) as EntityRecord);
  const articleCount = (stored?.articleCount ?? 0) + Math.min(1, mentions.length);
  return { record: withForms(base, forms), forms, firstKey: earlier ? key : stored.firstKey, articleCount };
}

function entityWrite({ record, forms, firstKey, articleCount }: EntityState, stored: StoredNode | null): NodeWrite {
  const counts = { firstKey, articleCount, forms: [...forms].sort(byCodePoint) };
  const unchanged = stored !== null && JSON.stringify(record) === stored.record;
  return { id: record.id, properties: unchanged ? counts : { ...nodeProperties(record), ...counts } };
}

export function addTopics(
  { topics }: ArticleChange,
  stored: ReadonlyMap<string, StoredNode>,
  source: Source,
): readonly NodeWrite[] {
  const firstKey = sourceKey(source);
  return topics.flatMap((topic) => {
    const before = stored.get(topic.id);
    return before === undefined || firstKey < before.firstKey ? [topicWrite(topic, firstKey)] : [];
  });
}

const topicWrite = (topic: TopicRecord, firstKey: string): NodeWrite => ({
  id: topic.id,
  properties: { ...nodeProperties(topic), firstKey },
});

/** What one article says of an entity or topic, as `read/sources` gives it. */
export interface SourceRow {
  readonly id: string;
  readonly mentioned: boolean;
  readonly record: string;
  readonly forms: readonly string[];
  readonly standIn: boolean;
  readonly articleId: ArticleId;
  readonly publishedAt: PartialDate | null;
  readonly originId: ArticleId;
}

export const sourceOf = ({
  articleId,
  publishedAt,
  originId,
}: Pick<SourceRow, 'articleId' | 'publishedAt' | 'originId'>): Source => ({ articleId, publishedAt, originId });

/** Folds an entity or topic afresh from all that articles say of it, and the aliases that people gave it. */
export function refoldNode(rows: readonly SourceRow[], stored: StoredNode, aliases: readonly string[]): NodeWrite {
  const reports = rows.map((row) => ({
    source: sourceOf(row),
    report: { record: JSON.parse(row.record) as EntityRecord | TopicRecord, forms: row.forms, standIn: row.standIn },
  }));
  reports.sort((a, b) => byCodePoint(entityKey(a.source, a.report), entityKey(b.source, b.report)));
  const [first] = reports;
  if (first === undefined) throw new Error('an entity without a source cannot be folded');
  const firstKey = entityKey(first.source, first.report);
  if (first.report.record.__typename === 'Topic') return topicWrite(first.report.record, firstKey);
  const entities = reports as readonly { readonly source: Source; readonly report: EntityReport }[];
  const forms = new Set([...entities.flatMap(({ report }) => formsOf(report)), ...aliases]);
  const articleCount = rows.filter(({ mentioned }) => mentioned).length;
  return entityWrite({ record: foldEntity(entities, aliases), forms, firstKey, articleCount }, stored);
}
