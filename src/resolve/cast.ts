import type { EntityContribution } from '../model/article-change.js';
import type { ArticleFacts, EntityFact, LocalId, MentionFact } from '../model/article-facts.js';
import type { Evidence } from '../model/evidence.js';
import type { ArticleId, EntityId } from '../model/ids.js';
import type { KnownEntities, KnownEntity } from '../model/known-entity.js';
import type { EntityRecord } from '../model/nodes.js';
import { entityIdOf, identityOf } from './entity-id.js';
import { recordOfFact, recordOfKnown } from './entity-record.js';
import { evidenceFrom } from './evidence.js';

/** An entity of the article with its place in the graph. */
export interface Role {
  readonly fact: EntityFact;
  readonly id: EntityId;
  /** False for what belongs to the article alone. */
  readonly shared: boolean;
}

interface Brought {
  readonly record: EntityRecord;
  readonly forms: Set<string>;
  readonly mentions: Evidence[];
}

/** Who is who in one article: its local ids, the ids of the graph, and all that has to be brought along. */
export class Cast {
  readonly #roles = new Map<LocalId, Role>();
  readonly #brought = new Map<EntityId, Brought>();

  constructor(
    facts: Pick<ArticleFacts, 'entities' | 'mentions'>,
    readonly articleId: ArticleId,
    readonly known: KnownEntities,
  ) {
    for (const fact of facts.entities) this.#enter(fact);
    for (const mention of facts.mentions) this.#mention(mention);
  }

  /** Null for an id that the article has not. */
  role(local: LocalId | null): Role | null {
    return local === null ? null : (this.#roles.get(local) ?? null);
  }

  idOf(local: LocalId | null): EntityId | null {
    return this.role(local)?.id ?? null;
  }

  roles(): readonly Role[] {
    return [...this.#roles.values()];
  }

  /** Brings an entity that the article need not name, with the names it is given there. */
  bring(record: EntityRecord, forms: readonly string[] = []): void {
    const entry = this.#brought.get(record.id) ?? { record, forms: new Set<string>(), mentions: [] };
    for (const form of forms) entry.forms.add(form);
    this.#brought.set(record.id, entry);
  }

  /** Brings an entity of the tables with all it refers to. */
  bringKnown(entity: KnownEntity): EntityId {
    const record = recordOfKnown(entity);
    if (this.#brought.has(record.id)) return record.id;
    this.bring(record);
    for (const key of [entity.country, entity.family]) {
      const other = key === null ? null : this.known.byKey(key);
      if (other !== null) this.bringKnown(other);
    }
    return record.id;
  }

  contributions(): readonly EntityContribution[] {
    return [...this.#brought.values()].map(({ record, forms, mentions }) => ({ record, forms: [...forms], mentions }));
  }

  #enter(fact: EntityFact): void {
    const identity = identityOf(fact);
    const id = entityIdOf(fact, this.articleId);
    this.#roles.set(fact.id, { fact, id, shared: identity !== 'article' });
    const known = fact.key === null ? null : this.known.byKey(fact.key);
    if (known !== null && known.kind === fact.kind) this.bringKnown(known);
    else this.bring(recordOfFact(fact, id, identity === 'article' ? this.articleId : null));
  }

  #mention(mention: MentionFact): void {
    const id = this.idOf(mention.entity);
    const entry = id === null ? undefined : this.#brought.get(id);
    if (entry === undefined) return;
    entry.mentions.push(evidenceFrom(this.articleId, mention, mention));
    if (mention.form === 'NAME') entry.forms.add(mention.words.replace(/\s+/gu, ' '));
  }
}
