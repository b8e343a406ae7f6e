import { ArgsType, type ClassType, Field, ID } from 'type-graphql';
import { NODE_KINDS, type NodeKind } from '../../model/vocabulary.js';
import { MAX_IDS } from '../limits/limits.js';
import { IsNodeId, ListUpTo } from './validators.js';

export interface IdArgs {
  readonly id: string;
}

function makeIdArgs(...kinds: readonly NodeKind[]): ClassType<IdArgs> {
  @ArgsType()
  class OneIdArgs {
    @Field(() => ID)
    @IsNodeId(...kinds)
    id!: string;
  }
  return OneIdArgs;
}

const made = new Map(NODE_KINDS.map((kind) => [kind, makeIdArgs(kind)]));

/** The class of arguments that name one node of this kind. */
export function idArgs(kind: NodeKind): ClassType<IdArgs> {
  const found = made.get(kind);
  if (found === undefined) throw new Error(`there are no id arguments for "${kind}"`);
  return found;
}

/** One node of any kind. */
export const AnyIdArgs = makeIdArgs();

@ArgsType()
export class IdsArgs {
  @Field(() => [ID], { description: `At most ${MAX_IDS}.` })
  @ListUpTo(MAX_IDS)
  @IsNodeId()
  ids!: readonly string[];
}
