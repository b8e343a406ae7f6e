import { DemarcheError } from '../../model/errors.js';
import type { RequestContext } from '../context.js';

/** @throws DemarcheError CONFIGURATION where callers may not change the graph */
export function refuseReadOnly({ ingest }: RequestContext): void {
  if (ingest !== null) return;
  throw new DemarcheError('CONFIGURATION', 'this service only answers questions; change the graph where it may write');
}
