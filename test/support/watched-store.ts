/** A store that notes every question it is asked, and whose answers nobody can change. */
import type { GraphStore } from '../../src/store/graph-store.js';

export interface StoreCall {
  readonly method: string;
  /** What is asked for: the relation, the kind, or nothing. */
  readonly what: string;
  /** Parents or ids that it is asked for. */
  readonly parents: readonly string[];
  /** Calls that were on their way when this one was sent. */
  readonly beside: number;
}

export interface WatchedStore {
  readonly store: GraphStore;
  /** In the order in which they were sent. */
  readonly calls: StoreCall[];
}

const READING = new Set<PropertyKey>([
  'nodes',
  'list',
  'related',
  'neighbors',
  'aggregate',
  'search',
  'expand',
  'members',
  'judgementsOn',
]);

export function watch(store: GraphStore): WatchedStore {
  const calls: StoreCall[] = [];
  let underway = 0;
  const noted = async (method: string, ask: () => Promise<unknown>, question: unknown): Promise<unknown> => {
    calls.push({ method, ...subjectOf(question), beside: underway });
    underway += 1;
    try {
      // Every answer comes later, so that calls sent side by side are seen to be so.
      await new Promise((resolve) => setImmediate(resolve));
      return deepFreeze(await ask());
    } finally {
      underway -= 1;
    }
  };
  const proxy = new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = (...args: readonly unknown[]): Promise<unknown> => Reflect.apply(value, target, args);
      if (!READING.has(name)) return call;
      return (question: unknown) => noted(String(name), () => call(question), question);
    },
  });
  return { store: proxy, calls };
}

function subjectOf(question: unknown): Pick<StoreCall, 'what' | 'parents'> {
  if (Array.isArray(question)) return { what: '', parents: question as readonly string[] };
  const { relation, kind, parents, ids } = question as Readonly<Record<string, unknown>>;
  return {
    what: String(relation ?? kind ?? ''),
    parents: (parents ?? ids ?? []) as readonly string[],
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
