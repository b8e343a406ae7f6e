import type {
  EntityFact,
  EventFact,
  LocalId,
  MentionForm,
  PermissionFact,
  RelationFact,
  StatementFact,
  StatementTieFact,
} from '../model/article-facts.js';
import type { EntityKind, OrganizationKind, WeaponClass } from '../model/vocabulary.js';
import { type CatalogEntry, catalog } from './catalog.js';
import { Homes } from './homes.js';
import { slugOf } from './slug.js';

/** A mention while extraction is under way: a run of tokens, end exclusive. */
export interface DraftMention {
  readonly from: number;
  readonly until: number;
  readonly entity: LocalId;
  readonly form: MentionForm;
  readonly rule: string;
  readonly confidence: number;
}

export interface NewEntity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly named: boolean;
  readonly organizationKind?: OrganizationKind;
  readonly weaponClass?: WeaponClass;
  readonly local?: boolean;
  readonly slug?: string;
}

/**
 * The facts of one article as they grow. Mentions never overlap: who comes first keeps its tokens, unless a later step
 * replaces it by name.
 */
export class Draft {
  readonly entities = new Map<LocalId, EntityFact>();
  readonly statements: StatementFact[] = [];
  readonly statementTies: StatementTieFact[] = [];
  readonly events: EventFact[] = [];
  readonly permissions: PermissionFact[] = [];
  readonly relations: RelationFact[] = [];
  readonly homes = new Homes();
  /** Token of each permission's trigger, by the permission's id. */
  readonly permissionTriggers = new Map<LocalId, number>();
  readonly #byToken = new Map<number, DraftMention>();
  readonly #slugOfKey = new Map<string, LocalId>();
  #sorted: readonly DraftMention[] | null = null;

  /** Mentions in order of the text. */
  mentions(): readonly DraftMention[] {
    this.#sorted ??= [...new Set(this.#byToken.values())].sort((a, b) => a.from - b.from);
    return this.#sorted;
  }

  /** The article's entity for an entry of the tables, if it is mentioned. */
  idOfKey(key: string): LocalId | undefined {
    const id = this.#slugOfKey.get(key);
    return id !== undefined && this.entities.has(id) ? id : undefined;
  }

  /** The mention that covers the token, if any. */
  at(token: number): DraftMention | null {
    return this.#byToken.get(token) ?? null;
  }

  /** True where the mention was added; false where one of its tokens was taken. */
  mention(mention: DraftMention): boolean {
    for (let token = mention.from; token < mention.until; token += 1) if (this.#byToken.has(token)) return false;
    for (let token = mention.from; token < mention.until; token += 1) this.#byToken.set(token, mention);
    this.#sorted = null;
    return true;
  }

  /** Puts the mention where others were: those go whole. */
  replace(mention: DraftMention): void {
    for (let token = mention.from; token < mention.until; token += 1) this.remove(token);
    this.mention(mention);
  }

  /** Takes the mention over the token away. */
  remove(token: number): void {
    const mention = this.#byToken.get(token);
    for (let at = mention?.from ?? 0; at < (mention?.until ?? 0); at += 1) this.#byToken.delete(at);
    this.#sorted = null;
  }

  /** The article's entity for an entry of the tables, made at its first mention. */
  known(key: string): EntityFact | null {
    const entry = catalog().get(key);
    if (!entry) return null;
    const id = this.#slugOfKey.get(key) ?? this.#freeSlug(entry.slug);
    this.#slugOfKey.set(key, id);
    const entity = this.entities.get(id) ?? fromCatalog(id, entry);
    this.entities.set(id, entity);
    return entity;
  }

  /** An entity the tables do not have, one for each kind and name. */
  found({ kind, name, named, organizationKind, weaponClass, local, slug }: NewEntity): EntityFact {
    const base = slug ?? slugOf(name);
    const same = this.entities.get(base);
    if (same && same.kind === kind && same.key === null && same.named === named) return same;
    const id = this.#freeSlug(base);
    const entity: EntityFact = {
      id,
      kind,
      name,
      key: null,
      named,
      ...(local === true ? { local } : {}),
      organizationKind: kind === 'Organization' ? (organizationKind ?? 'OTHER') : null,
      placeKind: kind === 'Place' ? 'OTHER' : null,
      weaponClass: kind === 'WeaponSystem' ? (weaponClass ?? 'OTHER') : null,
      governmentOf: null,
    };
    this.entities.set(id, entity);
    return entity;
  }

  #freeSlug(base: string): LocalId {
    let slug = base;
    for (let count = 2; this.entities.has(slug); count += 1) slug = `${base}-${count}`;
    return slug;
  }
}

const fromCatalog = (id: LocalId, entry: CatalogEntry): EntityFact => ({
  id,
  kind: entry.kind,
  name: entry.name,
  key: entry.key,
  named: true,
  organizationKind: entry.organizationKind,
  placeKind: entry.placeKind,
  weaponClass: entry.weaponClass,
  governmentOf: null,
});
