import { once } from 'node:events';

/** Prints values as JSON: a single one indented for reading, several one a line (JSON Lines). */
export class JsonOutput {
  #first: unknown;
  #count = 0;

  constructor(readonly stream: NodeJS.WritableStream) {}

  async add(value: unknown): Promise<void> {
    this.#count += 1;
    if (this.#count === 1) {
      this.#first = value;
      return;
    }
    if (this.#count === 2) await this.#line(JSON.stringify(this.#first));
    await this.#line(JSON.stringify(value));
  }

  async end(): Promise<void> {
    if (this.#count === 1) await this.#line(JSON.stringify(this.#first, null, 2));
  }

  /** Waits where the reader is slower, so that memory stays bounded. */
  async #line(text: string): Promise<void> {
    if (!this.stream.write(`${text}\n`)) await once(this.stream, 'drain');
  }
}
