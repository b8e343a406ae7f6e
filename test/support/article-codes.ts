import type { Incoming } from '../../src/ingest/incoming.js';
import { ArticleError } from '../../src/model/errors.js';

/** The code with which something is refused; null where it is not. */
export function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ArticleError) return error.code;
    throw error;
  }
}

export async function codeOfPromise(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof ArticleError) return error.code;
    throw error;
  }
}

/** Each article as its name and its text, or the code with which it was refused. */
export async function outcomes(incoming: AsyncIterable<Incoming>): Promise<[name: string, textOrCode: string][]> {
  const found: [string, string][] = [];
  for await (const one of incoming) found.push([one.name, 'error' in one ? one.error.code : one.source.text]);
  return found;
}

/** Bytes that come in pieces of a given size, as from a file or connection. */
export async function* inPieces(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
