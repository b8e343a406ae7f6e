import { Field, InterfaceType } from 'type-graphql';
import { Node } from './node.type.js';

@InterfaceType({
  implements: Node,
  description: 'What a statement can be about: entities, topics, events and permissions.',
})
export abstract class Subject {
  @Field(() => String, { nullable: true, description: 'Of an event the words that name it; a permission has none.' })
  readonly name!: string | null;
}
