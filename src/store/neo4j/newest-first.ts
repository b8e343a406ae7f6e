/** Pages of what is recorded with its time. */
import type { PageRequest, Position } from '../query.js';
import { type Parameters, whole } from './parameters.js';

/** `$bounds`: positions with the side of them that is wanted, 1 for after and -1 for before. */
export function newestFirst({ after, before, backward, limit }: PageRequest): Parameters {
  const bound = (side: 1 | -1, { sort, rowId }: Position) => ({ side: whole(side), at: sort[0] ?? '', rowId });
  const bounds = [...(after === null ? [] : [bound(1, after)]), ...(before === null ? [] : [bound(-1, before)])];
  return { bounds, backward, limit: whole(limit + 1) };
}
