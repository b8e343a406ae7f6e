import type { MentionFact } from '../model/article-facts.js';
import type { Judgement } from '../model/judgement.js';
import { idOfName } from '../model/name-id.js';
import { nameKey } from '../model/name-key.js';
import type { Cast, Role } from './cast.js';
import { identityOf } from './entity-id.js';

/**
 * The decisions on names, a judgement each: that a name other than an entity's own means this entity here, and that it
 * is not known whose a lone surname is. The subject is the name as it would be taken without the decision.
 */
export function judgeNames(mentions: readonly MentionFact[], cast: Cast): readonly Judgement[] {
  const found = new Map<string, Judgement>();
  for (const mention of mentions) {
    const role = mention.form === 'NAME' ? cast.role(mention.entity) : null;
    const judgement = role === null ? null : judge(role, mention, cast);
    if (judgement === null) continue;
    const key = `${judgement.subjectId} ${judgement.objectId} ${judgement.by}`;
    if (!found.has(key)) found.set(key, judgement);
  }
  return [...found.values()];
}

function judge({ fact, id }: Role, { words, rule, confidence }: MentionFact, { articleId }: Cast): Judgement | null {
  const name = idOfName(fact.kind, words);
  const identity = identityOf(fact);
  if (identity === 'article') {
    if (!fact.named) return null;
    const reason = `only "${fact.name}" is given, which may be anyone of that name`;
    return { subjectId: id, objectId: name, verdict: 'UNSURE', by: 'rule:lone-name', reason, score: 0.5, articleId };
  }
  if (nameKey(words) === nameKey(fact.name)) return null;
  const reason = `"${words}" means ${fact.name} here`;
  return { subjectId: name, objectId: id, verdict: 'SAME', by: `rule:${rule}`, reason, score: confidence, articleId };
}
