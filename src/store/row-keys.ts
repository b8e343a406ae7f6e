/** How rows that are no nodes are named and placed in their lists; the same in every store, so that cursors mean the same. */
import type { EdgeProperties } from '../model/article-change.js';
import type { ChangeId } from '../model/decision.js';
import type { ArticleId, EntityId } from '../model/ids.js';
import type { Judgement } from '../model/judgement.js';
import { firstDay, type PartialDate } from '../model/partial-date.js';

/** The day by which a date is ordered and compared; null where there is no date. */
export const dayOf = (date: PartialDate | null): string | null => (date === null ? null : firstDay(date));

const START_DIGITS = 9;
const ORDINAL_DIGITS = 5;

/**
 * Names one report of a fact or piece of evidence of an edge. Ids order as the articles and the places in them do.
 * @param ordinal place in the list that the article brought, from 0
 */
export const evidenceRowId = (articleId: ArticleId, start: number, ordinal: number): string =>
  `${articleId}:${pad(start, START_DIGITS)}:${pad(ordinal, ORDINAL_DIGITS)}`;

/** As `evidenceRowId`; two entities may be named by the same words. */
export const mentionRowId = (articleId: ArticleId, start: number, entityId: EntityId, ordinal: number): string =>
  `${articleId}:${pad(start, START_DIGITS)}:${entityId}:${pad(ordinal, ORDINAL_DIGITS)}`;

/** Names a judgement: of one author on one pair, for each article or decision that gave rise to it. */
export const judgementRowId = (
  { subjectId, objectId, by, articleId }: Pick<Judgement, 'subjectId' | 'objectId' | 'by' | 'articleId'>,
  changeId: ChangeId | null,
): string => `${subjectId} ${objectId} ${by} ${articleId ?? changeId ?? ''}`;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** What is written at an edge in a drawing beside its type. */
export const edgeLabel = ({ title, role, polarity, item }: EdgeProperties): string | null =>
  title ?? role ?? polarity ?? item ?? null;
