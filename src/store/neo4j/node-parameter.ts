import { kindOfId } from '../../model/ids.js';
import type { NodeWrite } from './fold-entities.js';
import { labelsOf } from './node-properties.js';
import { storable } from './parameters.js';

/** A node as `write/write-nodes` takes it. */
export const nodeParameter = ({ id, properties }: NodeWrite) => {
  const kind = kindOfId(id);
  return { id, labels: kind === null ? [] : labelsOf(kind), properties: storable(properties) };
};
