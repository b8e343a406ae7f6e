import type { FastifyInstance } from 'fastify';

/** Counts requests from their beginning until their answer is written or their connection is gone. */
export class RequestsUnderWay {
  #count = 0;
  #ended: () => void = () => undefined;

  constructor(app: FastifyInstance) {
    app.addHook('onRequest', async (_request, { raw }) => {
      this.#count += 1;
      raw.once('close', () => {
        this.#count -= 1;
        if (this.#count === 0) this.#ended();
      });
    });
  }

  /** @returns whether there came a moment without any before the time was over */
  async endWithin(ms: number): Promise<boolean> {
    if (this.#count === 0) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.#ended = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
