/** What an article says of nodes and edges, as it is written. */
import type { ArticleId } from '../../model/ids.js';
import type { TopicRecord } from '../../model/nodes.js';
import type { Source } from '../fold.js';
import type { JudgedEntity } from '../identity/judged-change.js';
import { mentionRowId } from '../row-keys.js';
import type { Fact } from '../told-facts.js';
import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';
import { type EdgeWrite, isRelation } from './edges.js';
import { reportProperties } from './fold-facts.js';
import type { Properties } from './node-properties.js';
import { storable } from './parameters.js';

const ADD_REPORTS = cypherFile('write/add-reports');
const ADD_SOURCES = cypherFile('write/add-sources');
const ADD_RELATIONS = cypherFile('write/add-relations');
const ADD_TIES = cypherFile('write/add-ties');
const ADD_WAITING_EDGES = cypherFile('write/add-waiting-edges');

export interface ReportWrite {
  readonly id: string;
  readonly properties: ReturnType<typeof reportProperties>;
}

export const reportsOf = (facts: readonly Fact[], article: ArticleId, day: string): readonly ReportWrite[] =>
  facts.flatMap(({ id, reports }) =>
    reports.map((report, ordinal) => ({ id, properties: reportProperties(article, day, report, ordinal) })),
  );

export const addReports = (run: Run, article: ArticleId, reports: readonly ReportWrite[]): Promise<unknown> =>
  run(ADD_REPORTS, { article, reports: storable(reports) });

interface SourceWrite {
  readonly id: string;
  readonly type: 'MENTIONED_IN' | 'BROUGHT_BY';
  readonly properties: Properties;
}

interface Named {
  readonly entities: readonly JudgedEntity[];
  readonly topics: readonly TopicRecord[];
}

export const addSources = (
  run: Run,
  article: ArticleId,
  { entities, topics }: Named,
  day: string,
): Promise<unknown> => {
  const sources = [...entities.map((entity) => entitySource(entity, article, day)), ...topics.map(topicSource)];
  return run(ADD_SOURCES, { article, sources: storable(sources) });
};

function entitySource(entity: JudgedEntity, article: ArticleId, day: string): SourceWrite {
  const { record, forms, mentions, standIn } = entity;
  const said = { record: JSON.stringify(record), forms, ...(standIn && { standIn }) };
  if (mentions.length === 0) return { id: record.id, type: 'BROUGHT_BY', properties: said };
  const passages = mentions.map(({ start }, ordinal) => `${day} ${mentionRowId(article, start, record.id, ordinal)}`);
  const evidence = mentions.map((mention) => JSON.stringify(mention));
  return { id: record.id, type: 'MENTIONED_IN', properties: { ...said, passages, evidence } };
}

const topicSource = (topic: TopicRecord): SourceWrite => ({
  id: topic.id,
  type: 'BROUGHT_BY',
  properties: { record: JSON.stringify(topic) },
});

/** Edges of which an end is missing wait. @param isThere whether a node is */
export function addEdges(
  run: Run,
  edges: readonly EdgeWrite[],
  isThere: (id: string) => boolean,
  { originId: origin }: Source,
): readonly Promise<unknown>[] {
  const showing = edges.filter(({ fromId, toId }) => isThere(fromId) && isThere(toId));
  const waiting = edges.filter(({ fromId, toId }) => !isThere(fromId) || !isThere(toId));
  const write = (cypher: typeof ADD_TIES, some: readonly EdgeWrite[]) =>
    some.length === 0 ? [] : [run(cypher, { origin, edges: storable(some) })];
  return [
    ...write(ADD_RELATIONS, showing.filter(isRelation)),
    ...write(
      ADD_TIES,
      showing.filter((edge) => !isRelation(edge)),
    ),
    ...write(ADD_WAITING_EDGES, waiting),
  ];
}
