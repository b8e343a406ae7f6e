/** The way of one article: checked, read, resolved against the graph, stored. */

import type { Extracted } from '../extract/index.js';
import { knownEntities } from '../extract/known-entities.js';
import type { ArticleChange } from '../model/article-change.js';
import { ArticleError, DemarcheError } from '../model/errors.js';
import type { GraphLookup } from '../model/graph-lookup.js';
import type { ArticleId } from '../model/ids.js';
import { articleIdOf, resolveArticle } from '../resolve/index.js';
import type { GraphStore } from '../store/graph-store.js';
import type { ArticleSource } from '../text/article-source.js';
import { checkText } from '../text/check-text.js';
import { type ArticleReader, readHere } from './article-reader.js';

export interface PipelineOptions {
  readonly reader?: ArticleReader;
  /** The time of ingest, ISO 8601, UTC. */
  readonly now?: () => string;
}

/** An article on its way. */
export type Arrived =
  | { readonly id: ArticleId; readonly isStored: true }
  | { readonly id: ArticleId; readonly isStored: false; readonly extracted: Extracted };

export interface Ingested {
  readonly status: 'stored' | 'unchanged';
  readonly id: ArticleId;
}

export class Pipeline {
  readonly reader: ArticleReader;
  readonly #now: () => string;

  constructor(
    readonly store: GraphStore,
    { reader = readHere, now = () => new Date().toISOString() }: PipelineOptions = {},
  ) {
    this.reader = reader;
    this.#now = now;
  }

  /** Reads an article, unless it is in the graph already. @throws ArticleError */
  async read(source: ArticleSource): Promise<Arrived> {
    checkText(source.text);
    const id = articleIdOf(source);
    const [stored] = await this.store.nodes([id]);
    if (stored != null) return { id, isStored: true };
    const extracted = await blameless(() => this.reader.read(source));
    return { id, isStored: false, extracted };
  }

  /** @throws ArticleError */
  resolve(id: ArticleId, { text, facts }: Extracted, lookup: GraphLookup): Promise<ArticleChange> {
    const input = { articleId: id, text, facts, ingestedAt: this.#now() };
    return blameless(() => resolveArticle(input, { lookup, known: knownEntities() }));
  }

  /** @throws ArticleError */
  write(change: ArticleChange): Promise<'stored' | 'unchanged'> {
    return blameless(() => this.store.ingest(change));
  }
}

/**
 * Takes one article in.
 * @throws ArticleError where it is refused: then nothing of it is stored
 * @throws DemarcheError STORE_UNAVAILABLE
 */
export async function ingestSource(
  source: ArticleSource,
  store: GraphStore,
  options: PipelineOptions = {},
): Promise<Ingested> {
  const pipeline = new Pipeline(store, options);
  const arrived = await pipeline.read(source);
  const { id } = arrived;
  if (arrived.isStored) return { status: 'unchanged', id };
  const change = await pipeline.resolve(id, arrived.extracted, store);
  return { status: await pipeline.write(change), id };
}

/** A fault of ours is told as one of this article, so that the others go on; what is wrong with the store stops them all. */
async function blameless<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArticleError || error instanceof DemarcheError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ArticleError('ARTICLE_FAILED', `a fault of this program, please report it: ${message}`, { cause: error });
  }
}
