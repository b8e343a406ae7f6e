import type { Decision, Ruling } from '../../model/decision.js';

/** A decision as the API shows it. */
export function changeOf({ id, by, reason, at, ruling, undoneBy }: Decision): object {
  const none = {
    undoesId: null,
    entityId: null,
    otherIds: [],
    verdict: null,
    alias: null,
    partId: null,
    articleIds: [],
    factIds: [],
  };
  return { ...none, id, by, reason, at, kind: ruling.kind, undoneById: undoneBy, ...detailsOf(ruling) };
}

function detailsOf(ruling: Ruling): object {
  switch (ruling.kind) {
    case 'JUDGE':
      return { entityId: ruling.subjectId, otherIds: [ruling.objectId], verdict: ruling.verdict };
    case 'JUDGE_FACTS':
      return { factIds: [ruling.subjectId, ruling.objectId], verdict: ruling.verdict };
    case 'MERGE':
      return { entityId: ruling.survivorId, otherIds: ruling.absorbedIds, verdict: 'SAME' };
    case 'SPLIT': {
      const { entityId, memberIds, partId, articleIds } = ruling;
      return { entityId, otherIds: memberIds, partId, articleIds, verdict: 'DIFFERENT' };
    }
    case 'ALIAS':
      return { entityId: ruling.entityId, alias: ruling.alias };
    case 'UNDO':
      return { undoesId: ruling.undoneId };
  }
}
