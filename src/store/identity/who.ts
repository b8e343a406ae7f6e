/** Who is meant by the ids that articles give: what stores keep of it, and how it is asked. */
import type { ArticleId, EntityId, JudgedFactId } from '../../model/ids.js';

/** Of what may mean another one by judgement. */
export type JudgedId = EntityId | JudgedFactId;

/** What an article means by an id that elsewhere means another entity. */
export interface Apart {
  readonly id: EntityId;
  /** The entity that was split off; the same as `id` unless it was merged into another since. */
  readonly partId: EntityId;
  /** What it is called; null for the name it has in the article. */
  readonly name: string | null;
}

/** All that decisions say of one id. Stores keep a row of every id of which they say anything. */
export interface WhoRow {
  readonly id: JudgedId;
  /** What it means, itself where it is one with no other. */
  readonly rootId: JudgedId;
  /** Where it means another one, by id of the article. */
  readonly apart: Readonly<Record<ArticleId, Apart>>;
  /** Names that people gave it. */
  readonly aliases: readonly string[];
}

export interface Meant<I extends JudgedId = EntityId> {
  readonly id: I;
  readonly part: Apart | null;
}

export const saysNothing = ({ id, rootId, apart, aliases }: WhoRow): boolean =>
  rootId === id && aliases.length === 0 && Object.keys(apart).length === 0;

/** Who is who, as far as the rows tell; every other id means itself. */
export class Who {
  readonly #rows: ReadonlyMap<JudgedId, WhoRow>;

  constructor(rows: Iterable<WhoRow>) {
    this.#rows = new Map([...rows].map((row) => [row.id, row]));
  }

  /** Whether every id means itself. */
  get isPlain(): boolean {
    return this.#rows.size === 0;
  }

  rootOf<I extends JudgedId>(id: I): I {
    return (this.#rows.get(id)?.rootId ?? id) as I;
  }

  meant(id: EntityId, article: ArticleId): Meant {
    const part = this.#rows.get(id)?.apart[article] ?? null;
    return { id: part?.id ?? this.rootOf(id), part };
  }

  aliasesOf(id: JudgedId): readonly string[] {
    return this.#rows.get(id)?.aliases ?? [];
  }

  /** As it is once these rows stand in the place of those of their ids. */
  with(rows: readonly WhoRow[]): Who {
    return new Who([...this.#rows.values(), ...rows]);
  }

  /** Ids that are meant by others and of which there is no row here. */
  missing(): readonly JudgedId[] {
    const meant = [...this.#rows.values()].flatMap(({ rootId, apart }): JudgedId[] => [
      rootId,
      ...Object.values(apart).map(({ id }) => id),
    ]);
    return [...new Set(meant)].filter((id) => !this.#rows.has(id));
  }
}

export const NOBODY_ELSE = new Who([]);
