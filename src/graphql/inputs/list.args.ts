/** Arguments of lists of nodes: a filter, an order and a stretch. */
import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, type ClassType, Field } from 'type-graphql';
import { QUERY_FIELDS } from '../../model/query-fields.js';
import { EVENT_ROLES, type EventRole, NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { MAX_ORDER_KEYS } from '../../store/query.js';
import { EventRoleEnum } from '../enums.js';
import { filterInput } from './filter.inputs.js';
import { orderInput } from './order.inputs.js';
import { PageArgs } from './page.args.js';
import { EachNamesOneOf, ListUpTo, OneOf } from './validators.js';

export type FilterValue = Readonly<Record<string, unknown>>;
export type OrderValue = Readonly<Record<string, unknown>>;

/** What every class of arguments made by `listArgs` holds. */
export interface ListArgs extends PageArgs {
  readonly filter?: FilterValue | null;
  readonly orderBy?: readonly OrderValue[] | null;
}

function makeListArgs(kind: NodeKind): ClassType<ListArgs> {
  const { orders, defaultOrder } = QUERY_FIELDS[kind];
  const [by, direction] = defaultOrder;

  @ArgsType()
  class NodeListArgs extends PageArgs {
    @Field(() => filterInput(kind), { nullable: true })
    @IsOptional()
    @ValidateNested()
    filter?: FilterValue | null;

    @Field(() => [orderInput(kind)], {
      nullable: true,
      description: `At most ${MAX_ORDER_KEYS} keys, the first decides; [{ ${by}: ${direction} }] where not given. Ties are broken by id.`,
    })
    @ListUpTo(MAX_ORDER_KEYS)
    @EachNamesOneOf(Object.keys(orders))
    orderBy?: readonly OrderValue[] | null;
  }
  return NodeListArgs;
}

const made = new Map(NODE_KINDS.map((kind) => [kind, makeListArgs(kind)]));

/** The class of arguments of lists of this kind. */
export function listArgs(kind: NodeKind): ClassType<ListArgs> {
  const found = made.get(kind);
  if (found === undefined) throw new Error(`there are no list arguments for "${kind}"`);
  return found;
}

@ArgsType()
export class EventsOfEntityArgs extends listArgs('Event') {
  @Field(() => [EventRoleEnum], {
    nullable: true,
    description: 'Only events in which it has one of these parts; an empty list is passed over.',
  })
  @OneOf(EVENT_ROLES)
  role?: readonly EventRole[] | null;
}
