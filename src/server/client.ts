import type { FastifyReply } from 'fastify';
import type { GraphStore } from '../store/graph-store.js';

/** What became of a request whose caller closed the connection before the answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';

  constructor() {
    super('the client closed the connection before it was answered');
  }
}

/** Aborted when the connection ends before the whole answer is written. */
export function clientSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new ClientGone());
  });
  return controller.signal;
}

/**
 * The store as long as someone waits for what it says: once the caller has gone, nothing more is asked. A call that is
 * under way ends as it would, so that no write is left half done and no place is free before its work has ended.
 */
export function askedBy(signal: AbortSignal, store: GraphStore): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        signal.throwIfAborted();
        return Reflect.apply(value, target, args);
      };
    },
  });
}
