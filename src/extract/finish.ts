import type { ArticleFacts, EntityFact, LocalId, MentionFact } from '../model/article-facts.js';
import type { Draft } from './draft.js';
import { type Page, wordsOf } from './page.js';

/** The draft as facts: mentions with their words, and only the entities that something refers to. */
export function finish(page: Page, draft: Draft): ArticleFacts {
  const mentions = draft.mentions().map(
    ({ from, until, entity, form, rule, confidence }): MentionFact => ({
      ...wordsOf(page, from, until),
      entity,
      form,
      rule,
      confidence,
    }),
  );
  const used = referred(draft, mentions);
  const entities = [...draft.entities.values()]
    .filter(({ id }) => used.has(id))
    .map((entity) => withoutDangling(entity, used));
  return {
    meta: page.article.meta,
    boilerplate: page.article.boilerplate,
    entities,
    mentions,
    statements: draft.statements,
    statementTies: draft.statementTies,
    events: draft.events,
    permissions: draft.permissions,
    relations: draft.relations,
  };
}

const withoutDangling = (entity: EntityFact, used: ReadonlySet<LocalId>): EntityFact =>
  entity.governmentOf !== null && !used.has(entity.governmentOf) ? { ...entity, governmentOf: null } : entity;

function referred(draft: Draft, mentions: readonly MentionFact[]): Set<LocalId> {
  const used = new Set<LocalId>(mentions.map(({ entity }) => entity));
  const add = (...ids: readonly (LocalId | null)[]): void => {
    for (const id of ids) if (id !== null) used.add(id);
  };
  for (const { speaker, addressee, about, reportedVia, stance } of draft.statements) {
    add(speaker, addressee, ...about, ...reportedVia);
    for (const { target } of stance) if (typeof target === 'string') add(target);
  }
  for (const { place, attributedTo, participants } of draft.events)
    add(place, attributedTo, ...participants.map(({ entity }) => entity));
  for (const item of draft.permissions)
    add(item.grantor, item.grantee, item.weapon, item.attributedTo, item.requestedBy);
  for (const { from, to, item } of draft.relations) add(from, to, item);
  return used;
}

/** The facts of an article that nothing may be extracted from: what is known about it, and no more. */
export const noFacts = ({ article }: Pick<Page, 'article'>): ArticleFacts => ({
  meta: article.meta,
  boilerplate: article.boilerplate,
  entities: [],
  mentions: [],
  statements: [],
  statementTies: [],
  events: [],
  permissions: [],
  relations: [],
});
