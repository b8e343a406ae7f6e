import type { FastifyInstance } from 'fastify';
import { type Example, exampleVariables, readExamples } from '../graphql/index.js';
import type { GraphStore } from '../store/graph-store.js';
import { askedBy, clientSignal } from './client.js';
import type { WorkGate } from './work-gate.js';

/** An example as the console opens it: `variables` holds the ids of those entities that the graph has. */
interface ExampleAnswer {
  readonly name: string;
  readonly question: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** `/console/examples.json`: the examples with the ids of this graph. Asks the store, so it takes a place like an operation. */
export function addExamplesRoute(app: FastifyInstance, store: GraphStore, gate: WorkGate): void {
  const examples = readExamples();
  app.get('/console/examples.json', async (_request, reply): Promise<readonly ExampleAnswer[]> => {
    const signal = clientSignal(reply);
    const leave = await gate.enter(signal);
    try {
      reply.header('cache-control', 'no-store');
      return await Promise.all(examples.map((example) => answerOf(example, askedBy(signal, store))));
    } finally {
      leave();
    }
  });
}

const answerOf = async (example: Example, store: GraphStore): Promise<ExampleAnswer> => ({
  name: example.name,
  question: example.question,
  query: example.source,
  variables: await exampleVariables(example, store),
});
