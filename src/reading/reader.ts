import type { ArticleText } from '../text/article-text.js';
import { readModel, shippedModel } from './model-data.js';
import { type LoadedModel, readWithModel } from './read-with-model.js';
import type { Guideline, Reading } from './reading.js';
import { openSession, type RuntimeChoice, type RuntimeName } from './runtime/session.js';
import { WordPieces } from './word-pieces.js';

export interface ModelOptions {
  /** `own` unless told otherwise. */
  readonly guideline?: Guideline;
  /** Folder with `reading.json` and the weights; the shipped one by default. */
  readonly folder?: string;
  readonly runtime?: RuntimeChoice;
}

/** Reads articles with one model. */
export interface Reader {
  /** Never fails for what an article says. */
  read(text: ArticleText): Promise<Reading>;
  close(): Promise<void>;
}

/** A reader in this thread, for small uses and for what runs in a worker: reading blocks the thread, a window at a time. */
export class LocalReader implements Reader {
  readonly runtime: RuntimeName;
  /** Checksum of the weights: the model's name. */
  readonly model: string;
  readonly #model: LoadedModel;

  constructor(model: LoadedModel) {
    this.#model = model;
    this.runtime = model.session.runtime;
    this.model = model.data.sha256;
  }

  read(text: ArticleText): Promise<Reading> {
    return readWithModel(this.#model, text);
  }

  close(): Promise<void> {
    return this.#model.session.close();
  }
}

/**
 * Loads the model into this thread.
 * @throws DemarcheError READING_UNAVAILABLE
 */
export async function openLocalReader({ folder, runtime, guideline = 'own' }: ModelOptions = {}): Promise<LocalReader> {
  const { weights, ...data } = readModel(folder ?? shippedModel());
  // The bytes of the weights are not kept: the session has its own copy.
  const session = await openSession(weights, runtime);
  const pieces = new WordPieces(data.vocabulary, data.wordPieces);
  return new LocalReader({ data, pieces, session, guideline });
}
