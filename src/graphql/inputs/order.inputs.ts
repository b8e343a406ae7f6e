/** One order input for each kind of node, made from `QUERY_FIELDS`. */
import { type ClassType, Field, InputType } from 'type-graphql';
import { QUERY_FIELDS, SORT_DIRECTIONS } from '../../model/query-fields.js';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { SortDirectionEnum } from '../enums.js';
import { OneOf } from './validators.js';

const orders = new Map<NodeKind, ClassType>();

function declareOrder(kind: NodeKind): void {
  const target = class {} as ClassType;
  InputType(`${kind}Order`, { description: 'Exactly one key.' })(target);
  for (const key of Object.keys(QUERY_FIELDS[kind].orders)) {
    Field(() => SortDirectionEnum as unknown as ClassType, { nullable: true })(target.prototype, key);
    OneOf(SORT_DIRECTIONS)(target.prototype, key);
  }
  orders.set(kind, target);
}

for (const kind of NODE_KINDS) declareOrder(kind);

export function orderInput(kind: NodeKind): ClassType {
  const found = orders.get(kind);
  if (found === undefined) throw new Error(`there is no order for "${kind}"`);
  return found;
}
