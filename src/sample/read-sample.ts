import type { Incoming } from '../ingest/incoming.js';
import { findInputs } from '../ingest/readers/find-inputs.js';
import { readInputs } from '../ingest/readers/read-inputs.js';
import { packagePath } from '../package-root.js';

/** The bundled dispatches, written for the project and marked as samples, in the order of their dates. */
export async function* readSample(): AsyncGenerator<Incoming> {
  const { inputs } = await findInputs([packagePath('src', 'sample', 'dispatches')]);
  yield* readInputs(inputs);
}
