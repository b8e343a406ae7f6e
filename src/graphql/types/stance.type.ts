import { Field, ObjectType } from 'type-graphql';
import type { Polarity } from '../../model/vocabulary.js';
import { Embedded, type Planned } from '../decorators.js';
import { PolarityEnum } from '../enums.js';

@ObjectType({ description: 'The side that a statement takes.' })
export class Stance {
  @Embedded('Subject', 'target', 'An entity or a topic.')
  readonly target!: Planned;

  @Field(() => PolarityEnum)
  readonly polarity!: Polarity;
}
