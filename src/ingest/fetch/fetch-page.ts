import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ArticleError } from '../../model/errors.js';
import { formatOfType, type InputFormat } from '../readers/input-format.js';
import { LARGEST_INPUT } from '../readers/limits.js';
import { tooLarge } from '../readers/read-limited.js';
import { type AddressRule, checkAddress, refused } from './address-rules.js';
import { fetchFailed, withFetchErrors } from './fetch-errors.js';
import { pinnedLookup, type Resolve, resolveByDns } from './pinned-lookup.js';
import { isPublicAddress } from './public-address.js';

export interface FetchOptions {
  /** Which addresses may be asked; those of the open internet unless told otherwise. */
  readonly allows?: AddressRule;
  /** Milliseconds for all of it, redirects and the last byte included. */
  readonly timeoutMs?: number;
  readonly maxRedirects?: number;
  /** Resolves names; by DNS unless told otherwise. */
  readonly resolve?: Resolve;
}

export interface FetchedPage {
  /** Where it was found after all redirects. */
  readonly address: string;
  /** Null where the answer does not say. */
  readonly format: InputFormat | null;
  readonly encoding: string | null;
  /** Decompressed; whoever reads them keeps the limit of size. Throws ArticleError FETCH_FAILED. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const HEADERS = {
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, application/json;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'demarche (reads news into a knowledge graph)',
};

interface Visit {
  readonly allows: AddressRule;
  readonly resolve: Resolve;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Fetches a page by the rules for addresses: http and https only, none of the own network unless allowed, every redirect
 * checked like the first address, an end to waiting.
 * @throws ArticleError FETCH_REFUSED, FETCH_FAILED, ARTICLE_TOO_LARGE, ARTICLE_UNSUPPORTED
 */
export async function fetchPage(text: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { allows = isPublicAddress, timeoutMs = TIMEOUT_MS, maxRedirects = MAX_REDIRECTS } = options;
  const visit: Visit = {
    allows,
    resolve: options.resolve ?? resolveByDns,
    timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
  };
  let url = checkAddress(text, null, visit.allows);
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const answer = await ask(url, visit);
    const location = REDIRECTS.has(answer.statusCode ?? 0) ? answer.headers.location : undefined;
    if (location === undefined) return readAnswer(url, answer, visit);
    answer.destroy();
    url = checkAddress(location, url, visit.allows);
  }
  throw refused(`it leads on more than ${maxRedirects} times`);
}

function ask(url: URL, { allows, resolve, signal, timeoutMs }: Visit): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((answered, failed) => {
    request(
      url,
      // A connection of its own each time: a kept one could have been made under other rules.
      { agent: false, headers: HEADERS, lookup: pinnedLookup(allows, resolve), signal },
      answered,
    )
      .on('error', (error) => failed(fetchFailed(error, url, timeoutMs)))
      .end();
  });
}

function readAnswer(url: URL, answer: IncomingMessage, { timeoutMs }: Visit): FetchedPage {
  try {
    const type = checkAnswer(answer);
    url.hash = '';
    return {
      address: url.href,
      format: formatOfType(type),
      encoding: /charset\s*=\s*"?([\w:.-]+)/iu.exec(answer.headers['content-type'] ?? '')?.[1] ?? null,
      chunks: withFetchErrors(decompress(answer), url, timeoutMs),
    };
  } catch (error) {
    answer.destroy();
    throw error;
  }
}

/** @returns the media type, empty where none is given */
function checkAnswer({ statusCode = 0, headers }: IncomingMessage): string {
  if (statusCode < 200 || statusCode > 299) {
    throw new ArticleError('FETCH_FAILED', `the server answered with status ${statusCode}`);
  }
  if (Number(headers['content-length'] ?? 0) > LARGEST_INPUT) throw tooLarge(LARGEST_INPUT);
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim() ?? '';
  if (type !== '' && formatOfType(type) === null) {
    throw new ArticleError(
      'ARTICLE_UNSUPPORTED',
      `the server sends ${type}; articles are read from HTML, text or JSON`,
    );
  }
  return type;
}

function decompress(answer: IncomingMessage): Readable {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return answer;
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null;
  if (decoder === null)
    throw new ArticleError('FETCH_FAILED', `the server packs its answer in an unknown way (${encoding})`);
  // Errors of both ends come out where the decoder is read.
  return pipeline(answer, decoder, () => undefined);
}
