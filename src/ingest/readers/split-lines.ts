const LINE_FEED = 0x0a;

/** A line without its end, or only the number of one that is longer than the limit. Lines count from 1. */
export type ByteLine =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly bytes: null };

/** The lines of a stream. Of a line over the limit nothing is kept, so that memory stays bounded whatever comes. */
export async function* splitByteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let kept: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > limit) kept = [];
    else kept.push(piece);
  };
  const line = (): ByteLine => {
    const ended = { number, bytes: length > limit ? null : Buffer.concat(kept, length) };
    kept = [];
    length = 0;
    number += 1;
    return ended;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
