/** How the reading of one item ended. */
export type Settled<R> = { readonly value: R } | { readonly error: unknown };

/**
 * Works on up to `atOnce` items at a time and gives the results in the order of the items. What the work throws is a
 * result; what the items throw is thrown.
 */
export async function* readAhead<T extends { readonly name: string }, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  atOnce: number,
): AsyncGenerator<{ readonly name: string; readonly result: Settled<R> }> {
  const started: { readonly name: string; readonly result: Promise<Settled<R>> }[] = [];
  for await (const item of items) {
    started.push({ name: item.name, result: settle(() => work(item)) });
    const first = started.length < atOnce ? undefined : started.shift();
    if (first !== undefined) yield { name: first.name, result: await first.result };
  }
  for (const { name, result } of started) yield { name, result: await result };
}

const settle = async <R>(work: () => Promise<R>): Promise<Settled<R>> => {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
};
