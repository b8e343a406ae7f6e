import { ArgsType, Field, ID, Int } from 'type-graphql';
import { MAX_HOPS } from '../../store/path-search.js';
import { IsNodeId, WholeNumber } from './validators.js';

const DEFAULT_HOPS = 4;

@ArgsType()
export class PathArgs {
  @Field(() => ID)
  @IsNodeId()
  from!: string;

  @Field(() => ID)
  @IsNodeId()
  to!: string;

  @Field(() => Int, { description: `The longest way looked for: 1 to ${MAX_HOPS} hops.` })
  @WholeNumber(1, MAX_HOPS)
  maxHops: number = DEFAULT_HOPS;
}
