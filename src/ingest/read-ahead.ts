/** How the reading of one item ended. */
export type Settled<R> = { readonly value: R } | { readonly error: unknown };

interface Started<R> {
  readonly name: string;
  readonly result: Promise<Settled<R>>;
}

/**
 * Works on up to `atOnce` items at a time and gives the results in the order of the items, each as soon as it is there,
 * also while the next item is waited for. What the work throws is a result; what the items throw is thrown.
 */
export async function* readAhead<T extends { readonly name: string }, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  atOnce: number,
): AsyncGenerator<{ readonly name: string; readonly result: Settled<R> }> {
  const iterator = items[Symbol.asyncIterator]();
  const started: Started<R>[] = [];
  let coming: Promise<IteratorResult<T>> | null = null;
  let ended = false;
  try {
    while (!ended || started.length > 0) {
      if (!ended && coming === null && started.length < atOnce) {
        coming = iterator.next();
        // It may fail while a result is waited for; then it is thrown when its turn comes.
        coming.catch(() => undefined);
      }
      const [first] = started;
      const waited: Promise<'result' | 'item'>[] = [];
      if (first !== undefined) waited.push(first.result.then(() => 'result'));
      if (coming !== null) waited.push(coming.then(() => 'item'));
      if ((await Promise.race(waited)) === 'result') {
        const done = started.shift();
        if (done !== undefined) yield { name: done.name, result: await done.result };
      } else if (coming !== null) {
        const { done, value } = await coming;
        coming = null;
        if (done === true) ended = true;
        else started.push({ name: value.name, result: settle(() => work(value)) });
      }
    }
  } finally {
    // Not waited for: an item that never comes must not hold up whoever has had enough.
    if (!ended) void iterator.return?.();
  }
}

const settle = async <R>(work: () => Promise<R>): Promise<Settled<R>> => {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
};
