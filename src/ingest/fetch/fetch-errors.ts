import { ArticleError } from '../../model/errors.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'the server does not take connections',
  ECONNRESET: 'the server broke the connection off',
  ETIMEDOUT: 'the server did not answer',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'there is no way to its network',
};

/** Why an address could not be fetched, told as the fault of the article. */
export function fetchFailed(error: unknown, url: URL, timeoutMs: number): ArticleError {
  if (error instanceof ArticleError) return error;
  const { name, code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const timedOut = name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR';
  const reason = timedOut
    ? `it took longer than ${timeoutMs / 1000} s`
    : (REASONS[code] ?? `the exchange failed (${code === '' ? String(error) : code})`);
  return new ArticleError('FETCH_FAILED', `${url.host}: ${reason}`, { cause: error });
}

/** The same bytes; errors on the way are those of fetching. */
export async function* withFetchErrors(
  chunks: AsyncIterable<Uint8Array>,
  url: URL,
  timeoutMs: number,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw fetchFailed(error, url, timeoutMs);
  }
}
