import { createReadStream } from 'node:fs';
import { type FetchOptions, fetchPage } from '../fetch/fetch-page.js';
import type { Incoming } from '../incoming.js';
import type { Input } from './find-inputs.js';
import { formatOfName, type InputFormat } from './input-format.js';
import { LARGEST_INPUT } from './limits.js';
import { asArticleError, readChunks } from './read-chunks.js';
import { tooLarge } from './read-limited.js';

export interface ReadOptions {
  /** For inputs whose format their name or answer does not tell; without it, it is told from their beginning. */
  readonly format?: InputFormat;
  readonly fetch?: FetchOptions;
  /** Told of every file of a folder that holds something else than articles. */
  readonly onSkipped?: (name: string, reason: string) => void;
  /** Told how many bytes of the files were read since the last time. */
  readonly onBytes?: (bytes: number) => void;
  /** Standard input, unless another stream is given. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
}

/** The articles of several inputs, one after another, each input opened when it is its turn. */
export async function* readInputs(inputs: readonly Input[], options: ReadOptions = {}): AsyncGenerator<Incoming> {
  for (const input of inputs) {
    if (input.kind === 'UNREADABLE') yield { name: input.name, error: asArticleError(input.fault) };
    else if (input.kind === 'FILE') yield* readFile(input, options);
    else if (input.kind === 'ADDRESS') yield* readAddressed(input.name, options);
    else yield* readChunks(input.name, options.standardInput ?? process.stdin, { format: options.format ?? null });
  }
}

async function* readFile(input: Input & { kind: 'FILE' }, options: ReadOptions): AsyncGenerator<Incoming> {
  const { name, bytes, inFolder } = input;
  const format = formatOfName(name) ?? options.format ?? null;
  let left = bytes ?? 0;
  if (bytes !== null && bytes > LARGEST_INPUT && format !== 'jsonl' && format !== null) {
    yield { name, error: tooLarge(LARGEST_INPUT) };
  } else {
    const counted = countBytes(createReadStream(name), (read) => {
      left -= read;
      options.onBytes?.(read);
    });
    yield* readChunks(name, counted, {
      format,
      ...(inFolder ? { onOther: (other) => options.onSkipped?.(other, 'it is JSON without an article') } : {}),
    });
  }
  // What was left unread is done with too.
  options.onBytes?.(left);
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    onBytes(chunk.length);
  }
}

async function* readAddressed(name: string, options: ReadOptions): AsyncGenerator<Incoming> {
  try {
    const { chunks, format, encoding, address } = await fetchPage(name, options.fetch);
    yield* readChunks(name, chunks, { format: format ?? options.format ?? null, encoding, address });
  } catch (error) {
    yield { name, error: asArticleError(error) };
  }
}
