import type { IncomingMessage } from 'node:http';

/** What is read and thrown away of a body that is too large. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_MS = 15_000;

/**
 * Reads on and forgets. Many clients (Python's urllib among them) read no answer before they have sent all of their body;
 * closing the connection in the middle would show them a broken pipe instead of what was wrong. Bounded in bytes and time.
 */
export function discardBody(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) end();
    };
    const end = (): void => {
      clearTimeout(timer);
      request.off('data', count).off('end', end).off('close', end);
      resolve();
    };
    const timer = setTimeout(end, MOST_MS);
    if (request.complete || request.destroyed) end();
    else request.on('data', count).on('end', end).on('close', end);
  });
}
