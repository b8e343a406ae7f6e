import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Embedded, type Planned } from '../decorators.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'Something that speaks for two being one, or against it.' })
export class CandidateReason {
  @Field(() => String)
  readonly reason!: string;

  @Field(() => Float, {
    description: 'Above 0 for it, below 0 against. Weights add up like the logarithms of odds, from -1.5 on.',
  })
  readonly weight!: number;
}

@ObjectType({ description: 'Two entities of one kind that may be one: worth a judgement.' })
export class Candidate {
  @Embedded('Entity', 'a')
  readonly a!: Planned;

  @Embedded('Entity', 'b')
  readonly b!: Planned;

  @Field(() => Float, { description: '0 to 1, from the sum of the weights.' })
  readonly score!: number;

  @Field(() => [CandidateReason], { description: 'The strongest first.' })
  readonly reasons!: readonly CandidateReason[];

  @Field(() => Int, { description: 'Articles that name both as two; 3 stands for 3 or more.' })
  readonly together!: number;

  @Field(() => Boolean, { description: 'True where somebody judged that it is not known.' })
  readonly unsure!: boolean;
}

@ObjectType()
export class CandidateEdge extends edgeTo('Candidate') {}

@ObjectType()
export class CandidateConnection extends connectionOf('Candidate', () => CandidateEdge, 'Those of this page.') {}
