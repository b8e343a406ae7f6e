import { basename, isAbsolute, relative, resolve, sep } from 'node:path';

const isAddress = (name: string): boolean => /^https?:\/\//iu.test(name);

/** The name of an article without the folders above it: what of a path or address tells it from others. */
export const shortName = (name: string): string => (isAddress(name) ? name : basename(name));

/** Names of the files that results are written to: those of the articles, below their folder, with `.json` at the end. */
export class OutputNames {
  readonly #roots: readonly string[];
  readonly #taken = new Set<string>();

  /** @param inputs files and folders as they were given */
  constructor(inputs: readonly string[]) {
    this.#roots = inputs.filter((input) => !isAddress(input)).map((input) => resolve(input));
  }

  /** A relative path, given once only. */
  of(name: string): string {
    const path = isAddress(name) ? plain(name.replace(/^https?:\/\//iu, '')) || 'article' : this.#below(name);
    const stem = path
      .replace(/\.(?:txt|text|x?html?|json|jsonl|ndjson)(?=$|[:#]\d+$)/iu, '')
      .replace(/[:#](\d+)$/u, '-$1');
    const wanted = [`${stem}.json`, `${path.replace(/[:#](\d+)$/u, '-$1')}.json`];
    let free = wanted.find((candidate) => !this.#taken.has(candidate));
    for (let number = 2; free === undefined; number += 1) {
      const candidate = `${stem}-${number}.json`;
      if (!this.#taken.has(candidate)) free = candidate;
    }
    this.#taken.add(free);
    return free;
  }

  #below(name: string): string {
    const path = resolve(name);
    const inside = this.#roots
      .filter((root) => path.startsWith(root + sep))
      .map((root) => relative(root, path))
      .find((candidate) => !isAbsolute(candidate));
    return inside ?? basename(path);
  }
}

/** An address as a file name. */
const plain = (address: string): string =>
  address
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|-+$/gu, '')
    .slice(0, 150);
