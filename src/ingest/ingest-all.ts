import type { ArticleError } from '../model/errors.js';
import type { ArticleId } from '../model/ids.js';
import type { GraphStore } from '../store/graph-store.js';
import { Batch } from './batch.js';
import type { Incoming } from './incoming.js';
import { Pipeline, type PipelineOptions } from './pipeline.js';
import { readAhead } from './read-ahead.js';
import { Tally, type TallyOptions } from './tally.js';

/** What became of one article. */
export type IngestOutcome =
  | { readonly name: string; readonly status: 'stored' | 'unchanged'; readonly id: ArticleId }
  | { readonly name: string; readonly status: 'refused'; readonly error: ArticleError };

export interface IngestCounts {
  readonly stored: number;
  /** Those that are in the graph already. */
  readonly unchanged: number;
  readonly refused: number;
}

export interface IngestProgress extends IngestCounts {
  /** All of the counts together. */
  readonly done: number;
  /** The article that the news is about. */
  readonly outcome: IngestOutcome;
  readonly durationMs: number;
}

export type Refusal = Extract<IngestOutcome, { readonly status: 'refused' }>;

export interface IngestSummary extends IngestCounts {
  readonly done: number;
  readonly refusals: readonly Refusal[];
  readonly durationMs: number;
  /** Of all that were done. */
  readonly articlesPerSecond: number;
  /** True where the signal ended it before all had come. */
  readonly aborted: boolean;
}

/** `onProgress` is called once for each article, when it is safely stored or refused; not always in the order they came. */
export interface IngestAllOptions extends PipelineOptions, TallyOptions {
  /** Ends the batch: nothing more is taken, and what was taken is finished. */
  readonly signal?: AbortSignal;
}

/**
 * Takes articles in, in the order in which they come, each whole or not at all. One that is refused does not hold up the
 * others. Run again after a kill at any moment it finishes what is missing, and the graph is the same as if it had not
 * been disturbed.
 * @throws DemarcheError STORE_UNAVAILABLE; what was stored until then stays
 */
export async function ingestAll(
  incoming: AsyncIterable<Incoming>,
  store: GraphStore,
  options: IngestAllOptions = {},
): Promise<IngestSummary> {
  const pipeline = new Pipeline(store, options);
  const tally = new Tally(options);
  const batch = new Batch(pipeline, (outcome) => tally.count(outcome));
  const read = async (item: Incoming) => {
    if ('error' in item) throw item.error;
    return pipeline.read(item.source);
  };
  try {
    for await (const { name, result } of readAhead(incoming, read, pipeline.reader.atOnce)) {
      await batch.take(name, result);
      if (options.signal?.aborted) break;
    }
  } finally {
    await batch.finish();
  }
  return tally.summary(options.signal?.aborted ?? false);
}
