import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Everything that has an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and stable: the same article gives the same ids in every database.' })
  readonly id!: string;
}
