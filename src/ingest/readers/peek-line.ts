import { tooLarge } from './read-limited.js';

const LINE_FEED = 0x0a;
const SPACE = 0x20;

export interface Peeked {
  /** The first line that has something on it, or all there is. */
  readonly line: Buffer;
  /** All bytes, the line among them. */
  readonly all: AsyncIterable<Uint8Array>;
}

/** Looks at the beginning of a stream without taking it away. @throws ArticleError ARTICLE_TOO_LARGE where no line ends within the limit */
export async function peekLine(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  let begun = false;
  let ended = false;
  while (!ended) {
    const next = await iterator.next();
    if (next.done === true) break;
    const piece = next.value;
    length += piece.length;
    if (length > limit) {
      await iterator.return?.();
      throw tooLarge(limit);
    }
    seen.push(piece);
    const start: number = begun ? 0 : piece.findIndex((byte) => byte > SPACE);
    begun ||= start >= 0;
    ended = begun && piece.indexOf(LINE_FEED, start) >= 0;
  }
  const line = firstLine(Buffer.concat(seen, length));
  return { line, all: rejoin(seen, iterator) };
}

function firstLine(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte > SPACE);
  const end = start < 0 ? -1 : bytes.indexOf(LINE_FEED, start);
  return bytes.subarray(Math.max(start, 0), end < 0 ? undefined : end);
}

async function* rejoin(seen: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* seen;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
