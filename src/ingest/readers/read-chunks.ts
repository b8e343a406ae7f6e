import { ArticleError } from '../../model/errors.js';
import type { ArticleSource } from '../../text/article-source.js';
import type { Incoming } from '../incoming.js';
import { decodeText, decodeUtf8 } from './decode-text.js';
import { declaredEncoding } from './html/declared-encoding.js';
import { readHtml } from './html/read-html.js';
import { guessFormat, type InputFormat } from './input-format.js';
import { isArticleLike, parseJson, readJsonArticle } from './json-article.js';
import { LARGEST_INPUT } from './limits.js';
import { peekLine } from './peek-line.js';
import { readLimited, tooLarge } from './read-limited.js';
import { splitByteLines } from './split-lines.js';

export interface ChunkOptions {
  /** Null where it is to be told from the beginning of the bytes. */
  readonly format: InputFormat | null;
  /** The encoding that came with the bytes, if any. */
  readonly encoding?: string | null;
  /** Where the bytes were fetched, if they were. */
  readonly address?: string | null;
  /** JSON without an article is passed over, and this is told so: it may well be there for something else. */
  readonly onOther?: (name: string) => void;
}

/** The articles in the bytes of one source. What is wrong with one of them does not hold up the others. */
export async function* readChunks(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ChunkOptions,
): AsyncGenerator<Incoming> {
  try {
    let format = options.format;
    let rest = chunks;
    if (format === null) {
      const { line, all } = await peekLine(chunks, LARGEST_INPUT);
      format = guessFormat(line.toString('utf8'));
      rest = all;
    }
    if (format === 'jsonl') yield* readJsonLines(name, rest);
    else yield* readWhole(name, await readLimited(rest, LARGEST_INPUT), format, options);
  } catch (error) {
    yield { name, error: asArticleError(error) };
  }
}

async function* readJsonLines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Incoming> {
  for await (const { number, bytes } of splitByteLines(chunks, LARGEST_INPUT)) {
    const place = `${name}:${number}`;
    if (bytes === null) yield { name: place, error: tooLarge(LARGEST_INPUT) };
    else if (bytes.some((byte) => byte > 0x20)) {
      yield attempt(place, () => readJsonArticle(parseJson(decodeUtf8(bytes))));
    }
  }
}

function* readWhole(
  name: string,
  bytes: Buffer,
  format: Exclude<InputFormat, 'jsonl'>,
  { encoding = null, address = null, onOther }: ChunkOptions,
): Generator<Incoming> {
  if (bytes.length === 0) throw new ArticleError('ARTICLE_EMPTY', 'there is nothing in it');
  if (format === 'text') {
    yield { name, source: { text: decodeText(bytes, encoding), ...(address === null ? {} : { url: address }) } };
  } else if (format === 'html') {
    yield { name, source: readHtml(decodeText(bytes, encoding ?? declaredEncoding(bytes)), address) };
  } else yield* readJson(name, parseJson(decodeUtf8(bytes)), onOther);
}

function* readJson(name: string, value: unknown, onOther: ChunkOptions['onOther']): Generator<Incoming> {
  const list = Array.isArray(value);
  if (onOther !== undefined && !(list ? value.some(isArticleLike) : isArticleLike(value))) {
    onOther(name);
  } else if (list) {
    for (const [index, item] of value.entries()) yield attempt(`${name}#${index + 1}`, () => readJsonArticle(item));
  } else yield attempt(name, () => readJsonArticle(value));
}

function attempt(name: string, read: () => ArticleSource): Incoming {
  try {
    return { name, source: read() };
  } catch (error) {
    return { name, error: asArticleError(error) };
  }
}

/** What the file system says of a source that cannot be read. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};

/** Faults of the program are thrown on: they are not the article's. */
export function asArticleError(error: unknown): ArticleError {
  if (error instanceof ArticleError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string' || !/^E[A-Z]+$/u.test(code)) throw error;
  return new ArticleError('ARTICLE_UNREADABLE', REASONS[code] ?? `it cannot be read (${code})`, { cause: error });
}
