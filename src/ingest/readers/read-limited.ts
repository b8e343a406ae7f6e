import { ArticleError } from '../../model/errors.js';

export const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

export const tooLarge = (limit: number): ArticleError =>
  new ArticleError(
    'ARTICLE_TOO_LARGE',
    `more than the ${megabytes(limit)} allowed; split it into its articles, one a file or one a line of JSON Lines`,
  );

/**
 * The bytes of a source, which is left as soon as there are more than the limit: what lies beyond is never read.
 * @throws ArticleError ARTICLE_TOO_LARGE
 */
export async function readLimited(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    kept.push(chunk);
  }
  return Buffer.concat(kept, length);
}
