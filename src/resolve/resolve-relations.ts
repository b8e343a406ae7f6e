import type { EdgeProperties } from '../model/article-change.js';
import type { RelationFact } from '../model/article-facts.js';
import type { Cast } from './cast.js';
import type { EdgeList } from './edge-list.js';
import { evidenceFrom } from './evidence.js';

/** What entities are to each other, as the article says it. */
export function resolveRelations(relations: readonly RelationFact[], cast: Cast, edges: EdgeList): void {
  for (const fact of relations) {
    const [from, to] = [cast.idOf(fact.from), cast.idOf(fact.to)];
    // Two names of one thing are no relation.
    if (from === null || to === null || from === to) continue;
    edges.add(fact.type, from, to, evidenceFrom(cast.articleId, fact.evidence, fact), propertiesOf(fact, cast));
  }
}

function propertiesOf({ title, item, since, until }: RelationFact, cast: Cast): EdgeProperties {
  const thing = cast.role(item)?.fact.name;
  return {
    ...(title === null ? {} : { title }),
    ...(thing === undefined ? {} : { item: thing }),
    ...(since === null ? {} : { from: since }),
    ...(until === null ? {} : { until }),
  };
}
