/**
 * Changes on their way into the store: what they bring can be asked for before it is written, so that the articles of a
 * batch find each other as if each had waited for the one before it to be on the disk.
 */
import type { ArticleChange } from '../model/article-change.js';
import type { CopyCandidate, GraphLookup, StatementCandidate } from '../model/graph-lookup.js';
import type { ArticleId, EntityId } from '../model/ids.js';
import { firstDay, lastDay } from '../model/partial-date.js';

/** As many as stores give. */
const MAX_COPY_CANDIDATES = 20;

export class PendingChanges implements GraphLookup {
  readonly #changes = new Map<ArticleId, ArticleChange>();

  constructor(readonly stored: GraphLookup) {}

  add(change: ArticleChange): void {
    this.#changes.set(change.article.id, change);
  }

  has(article: ArticleId): boolean {
    return this.#changes.has(article);
  }

  /** Takes a change away that is stored now, or that never will be. */
  remove(article: ArticleId): void {
    this.#changes.delete(article);
  }

  async statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]> {
    // Looked at before and not after the store is asked: what is written meanwhile would else be seen by neither.
    const pending = this.#statements(new Set(speakers), fromDay, untilDay);
    const stored = await this.stored.statementCandidates(speakers, fromDay, untilDay);
    return withoutDoubles([...stored, ...pending], ({ id, articleId, text }) => `${id} ${articleId} ${text}`);
  }

  async copyCandidates(signature: readonly string[]): Promise<readonly CopyCandidate[]> {
    const pending = this.#copies(new Set(signature));
    const copied = this.#newOriginals();
    const stored = await this.stored.copyCandidates(signature);
    return withoutDoubles([...stored, ...pending], ({ articleId }) => articleId)
      .map((candidate) => ({ ...candidate, copyOfId: copied.get(candidate.articleId) ?? candidate.copyOfId }))
      .sort((a, b) => b.shared - a.shared || (a.articleId < b.articleId ? -1 : 1))
      .slice(0, MAX_COPY_CANDIDATES);
  }

  async copiesOf(article: ArticleId): Promise<readonly ArticleId[]> {
    const copied = this.#newOriginals();
    const stored = await this.stored.copiesOf(article);
    const kept = stored.filter((copy) => (copied.get(copy) ?? article) === article);
    const added = [...copied].flatMap(([copy, original]) => (original === article ? [copy] : []));
    return [...new Set([...kept, ...added])];
  }

  #statements(speakers: ReadonlySet<EntityId>, fromDay: string, untilDay: string): StatementCandidate[] {
    return [...this.#changes.values()].flatMap(({ article: { id: articleId, publishedAt }, statements }) =>
      statements.flatMap(({ id, reports }) =>
        reports.flatMap(({ speakerId, date, text }) => {
          const when = date ?? publishedAt;
          const fits = when === null || (lastDay(when) >= fromDay && firstDay(when) <= untilDay);
          if (speakerId === null || !speakers.has(speakerId) || !fits) return [];
          return [{ id, speakerId, date, publishedAt, articleId, text }];
        }),
      ),
    );
  }

  #copies(signature: ReadonlySet<string>): CopyCandidate[] {
    return [...this.#changes.values()].flatMap(({ article, signature: own }) => {
      const shared = own.filter((key) => signature.has(key)).length;
      const { id: articleId, publishedAt, copyOfId, text } = article;
      return shared === 0 ? [] : [{ articleId, publishedAt, copyOfId, text, shared }];
    });
  }

  /** What the pending changes make copies of what: they come in order, so the last word counts. */
  #newOriginals(): ReadonlyMap<ArticleId, ArticleId> {
    const originals = new Map<ArticleId, ArticleId>();
    for (const { article, copies } of this.#changes.values()) {
      if (article.copyOfId !== null) originals.set(article.id, article.copyOfId);
      for (const copy of copies) originals.set(copy, article.id);
    }
    return originals;
  }
}

function withoutDoubles<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item] as const)).values()];
}
