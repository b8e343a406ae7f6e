import type { RelationKind } from '../../relation.js';
import type { Loader } from '../loader.js';
import { count, timeSeries } from './aggregate.loader.js';
import { connection, list } from './connection.loader.js';
import { highlights } from './highlights.loader.js';
import { judgements } from './judgements.loader.js';
import { members } from './members.loader.js';
import { neighbors } from './neighbors.loader.js';
import { reference, references } from './reference.loader.js';

/** How each kind of relation field is asked of the store. */
export const LOADERS: Readonly<Record<Exclude<RelationKind, 'embedded'>, Loader>> = {
  connection,
  list,
  reference,
  references,
  members,
  judgements,
  neighbors,
  timeSeries,
  count,
  highlights,
};
