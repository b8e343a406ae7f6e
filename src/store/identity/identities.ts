/** Who is who after a number of decisions: they are followed one after the other, each on what those before it made. */
import { type ChangeId, type Decision, entitiesOf } from '../../model/decision.js';
import type { ArticleId, EntityId } from '../../model/ids.js';
import type { Apart, WhoRow } from './who.js';

type Part = Pick<Apart, 'partId' | 'name'>;

/** Undone decisions are passed over. */
export class Identities {
  /** In the order in which they were made. */
  readonly decisions: readonly Decision[];
  readonly ids: ReadonlySet<EntityId>;
  /** Members that later decisions took out of a merger, as `merger member`. */
  readonly #separated: ReadonlySet<string>;
  readonly #articles: ReadonlySet<ArticleId>;

  /** @param decisions all that are tied to each other by the entities they are about, in their order */
  constructor(decisions: readonly Decision[]) {
    this.decisions = decisions.filter(({ undoneBy, ruling }) => undoneBy === null && ruling.kind !== 'UNDO');
    this.ids = new Set(this.decisions.flatMap(({ ruling }) => entitiesOf(ruling)));
    this.#separated = new Set(this.decisions.flatMap(separatedBy));
    this.#articles = new Set(
      this.decisions.flatMap(({ ruling }) => (ruling.kind === 'SPLIT' ? ruling.articleIds : [])),
    );
  }

  with(decision: Decision): Identities {
    const { ruling } = decision;
    return ruling.kind === 'UNDO' ? this.without(ruling.undoneId) : new Identities([...this.decisions, decision]);
  }

  without(undone: ChangeId): Identities {
    return new Identities(this.decisions.filter(({ id }) => id !== undone));
  }

  rootOf(id: EntityId): EntityId {
    return this.#follow(id, null).id;
  }

  /** The row of an id, which may say nothing. */
  row(id: EntityId): WhoRow {
    const rootId = this.rootOf(id);
    const apart: Record<ArticleId, Apart> = {};
    for (const article of this.#articles) {
      const { id: meant, part } = this.#follow(id, article);
      if (part !== null) apart[article] = { ...part, id: meant };
    }
    const aliases = rootId === id ? this.#aliasesOf(id) : [];
    return { id, rootId, apart, aliases };
  }

  /** All ids that mean the entity, itself among them. */
  membersOf(id: EntityId): readonly EntityId[] {
    const root = this.rootOf(id);
    return [...new Set([root, ...this.ids])].filter((member) => this.rootOf(member) === root);
  }

  /** The merger by which a member came to be another entity, or null. */
  mergerOf(member: EntityId): Decision | null {
    return this.decisions.find((decision) => this.#absorbs(decision, member)) ?? null;
  }

  /** The decision that two entities are two, whatever was merged into either, or null. */
  judgedDifferent(a: EntityId, b: EntityId): Decision | null {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    return (
      this.decisions.find((decision) =>
        toldApart(decision).some(([one, other]) => {
          const [rootOne, rootOther] = [this.rootOf(one), this.rootOf(other)];
          return (rootOne === rootA && rootOther === rootB) || (rootOne === rootB && rootOther === rootA);
        }),
      ) ?? null
    );
  }

  /** Whether anybody judged that it is not known if two are one. */
  judgedUnsure(a: EntityId, b: EntityId): boolean {
    const pair = new Set([this.rootOf(a), this.rootOf(b)]);
    return this.decisions.some(
      ({ ruling }) =>
        ruling.kind === 'JUDGE' &&
        ruling.verdict === 'UNSURE' &&
        pair.has(this.rootOf(ruling.subjectId)) &&
        pair.has(this.rootOf(ruling.objectId)),
    );
  }

  /** The first decision that no longer stands on its feet: its entities were not what they are taken for when it came. */
  broken(): Decision | null {
    for (const [place, decision] of this.decisions.entries()) {
      const before = new Identities(this.decisions.slice(0, place));
      const roots = takenAsRoots(decision).filter((id) => !this.#isSeparated(decision, id));
      if (roots.some((id) => before.rootOf(id) !== id)) return decision;
    }
    return this.decisions.find((one) => toldApart(one).some(([a, b]) => this.rootOf(a) === this.rootOf(b))) ?? null;
  }

  #follow(id: EntityId, article: ArticleId | null): { readonly id: EntityId; readonly part: Part | null } {
    let at = id;
    let part: Part | null = null;
    for (const decision of this.decisions) {
      const { ruling } = decision;
      if (ruling.kind === 'MERGE') {
        if (this.#absorbs(decision, at)) at = ruling.survivorId;
      } else if (ruling.kind === 'ALIAS') {
        if (ruling.aliasId === at) at = ruling.entityId;
      } else if (ruling.kind === 'SPLIT' && ruling.partId !== null && ruling.entityId === at) {
        if (article === null || !ruling.articleIds.includes(article)) continue;
        at = ruling.partId;
        part = { partId: ruling.partId, name: ruling.name };
      }
    }
    return { id: at, part };
  }

  #absorbs(decision: Decision, id: EntityId): boolean {
    const { ruling } = decision;
    return ruling.kind === 'MERGE' && ruling.absorbedIds.includes(id) && !this.#isSeparated(decision, id);
  }

  #isSeparated = ({ id: merger }: Decision, member: EntityId): boolean => this.#separated.has(`${merger} ${member}`);

  #aliasesOf(root: EntityId): readonly string[] {
    const given = this.decisions.flatMap(({ ruling }) =>
      ruling.kind === 'ALIAS' && this.rootOf(ruling.entityId) === root ? [ruling.alias] : [],
    );
    return [...new Set(given)];
  }
}

const separatedBy = ({ ruling }: Decision): readonly string[] =>
  ruling.kind === 'SPLIT' ? ruling.memberIds.map((id, place) => `${ruling.mergers[place]} ${id}`) : [];

/** The entities that a decision takes for nobody else. */
function takenAsRoots({ ruling }: Decision): readonly EntityId[] {
  switch (ruling.kind) {
    case 'MERGE':
      return [ruling.survivorId, ...ruling.absorbedIds];
    case 'SPLIT':
    case 'ALIAS':
      return [ruling.entityId];
    default:
      return [];
  }
}

/** The pairs that a decision holds to be two. */
function toldApart({ ruling }: Decision): readonly (readonly [EntityId, EntityId])[] {
  if (ruling.kind === 'JUDGE') return ruling.verdict === 'DIFFERENT' ? [[ruling.subjectId, ruling.objectId]] : [];
  if (ruling.kind !== 'SPLIT') return [];
  const others = [...ruling.memberIds, ...(ruling.partId === null ? [] : [ruling.partId])];
  return others.map((other) => [ruling.entityId, other]);
}
