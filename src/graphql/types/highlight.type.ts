import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type Planned, Reference } from '../decorators.js';
import { type HighlightKind, HighlightKindEnum } from '../enums.js';

@ObjectType({ description: 'A stretch of the text that carries something the graph knows. Stretches may overlap.' })
export class Highlight {
  @Field(() => Int, { description: 'UTF-16 code units into the text of the article.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Exclusive: `text.slice(start, end)` is `words`.' })
  readonly end!: number;

  @Field(() => String)
  readonly words!: string;

  @Field(() => HighlightKindEnum)
  readonly kind!: HighlightKind;

  @Field(() => ID, { description: 'Of the entity, statement, event or permission.' })
  readonly nodeId!: string;

  @Reference('Node', 'nodeId')
  readonly node!: Planned;

  @Field(() => String, { description: 'The rule or model that found it.' })
  readonly rule!: string;

  @Field(() => Float, { description: '0 to 1.' })
  readonly confidence!: number;
}
