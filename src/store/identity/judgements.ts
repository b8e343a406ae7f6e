import type { Decision } from '../../model/decision.js';
import type { NodeId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import type { Verdict } from '../../model/vocabulary.js';

/** The judgements that a decision amounts to; none where it undoes one. */
export function judgementsOf({ ruling, by, reason }: Decision): readonly Judgement[] {
  const judge = (verdict: Verdict, subjectId: NodeId, objectId: NodeId): Judgement => ({
    subjectId,
    objectId,
    verdict,
    by,
    reason,
    score: 1,
    articleId: null,
  });
  switch (ruling.kind) {
    case 'JUDGE':
    case 'JUDGE_FACTS':
      return [judge(ruling.verdict, ruling.subjectId, ruling.objectId)];
    case 'MERGE':
      return ruling.absorbedIds.map((id) => judge('SAME', id, ruling.survivorId));
    case 'SPLIT': {
      const parts = ruling.partId === null ? ruling.memberIds : [ruling.partId];
      return parts.map((id) => judge('DIFFERENT', id, ruling.entityId));
    }
    case 'ALIAS':
      return ruling.aliasId === null ? [] : [judge('SAME', ruling.aliasId, ruling.entityId)];
    case 'UNDO':
      return [];
  }
}
