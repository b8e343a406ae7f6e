import { Field, ID, ObjectType } from 'type-graphql';
import { type Planned, Reference } from '../decorators.js';
import { type HighlightKind, HighlightKindEnum } from '../enums.js';
import { Passage } from './passage.type.js';

@ObjectType({ description: 'A stretch of the text that carries something the graph knows. Stretches may overlap.' })
export class Highlight extends Passage {
  @Field(() => HighlightKindEnum)
  readonly kind!: HighlightKind;

  @Field(() => ID, { description: 'Of the entity, statement, event or permission.' })
  readonly nodeId!: string;

  @Reference('Node', 'nodeId')
  readonly node!: Planned;
}
