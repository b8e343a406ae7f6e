import { tooLarge } from './read-limited.js';

const LINE_FEED = 0x0a;

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
  let ended = false;
  while (!ended && !hasLine(seen.at(-1))) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      length += next.value.length;
      if (length > limit) {
        await iterator.return?.();
        throw tooLarge(limit);
      }
      seen.push(next.value);
    }
  }
  const line = firstLine(Buffer.concat(seen, length));
  return { line, all: rejoin(seen, iterator) };
}

/** Only the newest piece is asked: earlier ones had no end of line. */
const hasLine = (piece: Uint8Array | undefined): boolean => piece !== undefined && piece.lastIndexOf(LINE_FEED) >= 0;

function firstLine(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte > 0x20);
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
