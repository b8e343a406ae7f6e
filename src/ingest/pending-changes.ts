/**
 * Changes on their way into the store: what they bring can be asked for before it is written, so that the articles of a
 * batch find each other as if each had waited for the one before it to be on the disk.
 */
import type { ArticleChange, EventReport } from '../model/article-change.js';
import { eventKeys } from '../model/event-keys.js';
import {
  type CopyCandidate,
  type EventCandidate,
  eventCandidate,
  type GraphLookup,
  type StatementCandidate,
} from '../model/graph-lookup.js';
import type { ArticleId, EntityId, StatementId } from '../model/ids.js';
import { firstDay, lastDay, type PartialDate } from '../model/partial-date.js';

interface Pending {
  readonly change: ArticleChange;
  /** Dates of its statements, as they are with what other articles say. */
  readonly dates: ReadonlyMap<StatementId, PartialDate | null>;
  /** Who its entities are judged to be, those that are themselves left out. */
  readonly survivors: ReadonlyMap<EntityId, EntityId>;
}

/** As many as stores give. */
const MAX_COPY_CANDIDATES = 20;

export class PendingChanges implements GraphLookup {
  readonly #changes = new Map<ArticleId, Pending>();
  /** Of which article it was asked last who is who. */
  #resolving: ArticleId | null = null;
  /** Dates of the statements that were last asked for: those that the next change can join. */
  #asked: ReadonlyMap<StatementId, PartialDate | null> = new Map();
  /** The answers on who is who for the next change. */
  #survivors: ReadonlyMap<EntityId, EntityId> = new Map();

  constructor(readonly stored: GraphLookup) {}

  /**
   * Adds a change that was made with the last answers.
   * @returns false where it gives another date to a statement that is known: what the store will then answer cannot be
   * told, and the change has to be written before anything more is asked
   */
  add(change: ArticleChange): boolean {
    const dates = change.statements.map(({ id, reports }): readonly [StatementId, PartialDate | null] => {
      const own = [...reports].sort((a, b) => a.evidence.start - b.evidence.start).find(({ date }) => date !== null);
      return [id, this.#asked.get(id) ?? own?.date ?? null];
    });
    this.#changes.set(change.article.id, { change, dates: new Map(dates), survivors: this.#survivors });
    return change.statements.every(({ id, reports }) => {
      const known = this.#asked.get(id);
      return known === undefined || reports.every(({ date }) => date === null || date === known);
    });
  }

  has(article: ArticleId): boolean {
    return this.#changes.has(article);
  }

  /** Takes a change away that is stored now, or that never will be. */
  remove(article: ArticleId): void {
    this.#changes.delete(article);
  }

  async survivors(entities: readonly EntityId[], article: ArticleId): Promise<ReadonlyMap<EntityId, EntityId>> {
    const found = await this.stored.survivors(entities, article);
    this.#survivors = new Map(this.#resolving === article ? [...this.#survivors, ...found] : found);
    this.#resolving = article;
    return found;
  }

  async statementCandidates(
    speakers: readonly EntityId[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly StatementCandidate[]> {
    // Looked at before and not after the store is asked: what is written meanwhile would else be seen by neither.
    const pending = this.#statements(new Set(speakers), fromDay, untilDay);
    const stored = await this.stored.statementCandidates(speakers, fromDay, untilDay);
    const all = withoutDoubles([...stored, ...pending], ({ id, articleId, text }) => `${id} ${articleId} ${text}`);
    this.#asked = new Map(all.map(({ id, date }) => [id, date]));
    return all;
  }

  async eventCandidates(
    keys: readonly string[],
    fromDay: string,
    untilDay: string,
  ): Promise<readonly EventCandidate[]> {
    const pending = this.#events(new Set(keys), fromDay, untilDay);
    const stored = await this.stored.eventCandidates(keys, fromDay, untilDay);
    return withoutDoubles([...stored, ...pending], ({ id, articleId }) => `${id} ${articleId}`).sort((a, b) =>
      `${a.id} ${a.articleId}` < `${b.id} ${b.articleId}` ? -1 : 1,
    );
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
    return [...this.#changes.values()].flatMap(({ change: { article, statements }, dates, survivors }) => {
      const { id: articleId, publishedAt } = article;
      return statements.flatMap(({ id, firstTold, reports }) => {
        const date = dates.get(id) ?? null;
        const when = date ?? publishedAt;
        if (when !== null && (lastDay(when) < fromDay || firstDay(when) > untilDay)) return [];
        return reports.flatMap(({ speakerId: given, text }) => {
          const speakerId = given === null ? null : (survivors.get(given) ?? given);
          if (given === null || speakerId === null || !speakers.has(speakerId)) return [];
          const told = firstTold ?? { speakerId: given, articleId };
          return [{ id, speakerId, firstTold: told, date, publishedAt, articleId, text }];
        });
      });
    });
  }

  #events(keys: ReadonlySet<string>, fromDay: string, untilDay: string): EventCandidate[] {
    return [...this.#changes.values()].flatMap(({ change: { article, events }, survivors }) =>
      events.flatMap(({ id, reports: [first] }) => {
        if (first === undefined) return [];
        const judged = judgedReport(first, survivors);
        const { days } = judged;
        if (days === null || days.from > untilDay || days.until < fromDay) return [];
        return eventKeys(judged).some((key) => keys.has(key)) ? [eventCandidate(id, article.id, judged)] : [];
      }),
    );
  }

  #copies(signature: ReadonlySet<string>): CopyCandidate[] {
    return [...this.#changes.values()].flatMap(({ change: { article, signature: own } }) => {
      const shared = own.filter((key) => signature.has(key)).length;
      const { id: articleId, publishedAt, copyOfId, text } = article;
      return shared === 0 ? [] : [{ articleId, publishedAt, copyOfId, text, shared }];
    });
  }

  /** What the pending changes make copies of what: they come in order, so the last word counts. */
  #newOriginals(): ReadonlyMap<ArticleId, ArticleId> {
    const originals = new Map<ArticleId, ArticleId>();
    for (const { change } of this.#changes.values()) {
      const { article, copies } = change;
      if (article.copyOfId !== null) originals.set(article.id, article.copyOfId);
      for (const copy of copies) originals.set(copy, article.id);
    }
    return originals;
  }
}

function judgedReport(report: EventReport, survivors: ReadonlyMap<EntityId, EntityId>): EventReport {
  const meant = <I extends EntityId>(id: I): I => (survivors.get(id) ?? id) as I;
  const orNull = <I extends EntityId>(id: I | null): I | null => (id === null ? null : meant(id));
  const parties = report.parties.map(({ role, entityId, figureId }) => {
    return { role, entityId: meant(entityId), figureId: orNull(figureId) };
  });
  return { ...report, placeId: orNull(report.placeId), countryId: orNull(report.countryId), parties };
}

function withoutDoubles<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item] as const)).values()];
}
