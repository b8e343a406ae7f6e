import { DemarcheError } from '../model/errors.js';
import type { ReaderOptions } from '../reading/open-reader.js';
import type { Environment } from './environment.js';

/**
 * How articles are read: DEMARCHE_READERS threads with a model each (0: in the main thread).
 * @throws DemarcheError CONFIGURATION
 */
export function readerSettings(environment: Environment = process.env): ReaderOptions {
  const { DEMARCHE_READERS: given } = environment;
  if (given === undefined || given === '') return {};
  if (/^\d{1,3}$/.test(given)) return { workers: Number(given) };
  throw new DemarcheError('CONFIGURATION', `DEMARCHE_READERS is "${given}"; give the number of threads: 0, 1, 2 …`);
}
