import { Field, ID, ObjectType } from 'type-graphql';
import type { DecisionKind } from '../../model/decision.js';
import type { Verdict } from '../../model/vocabulary.js';
import { type Planned, Reference, References } from '../decorators.js';
import { ChangeKindEnum, VerdictEnum } from '../enums.js';
import { DateTimeScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'A decision on who is who: what, by whom, when and why. It can be undone by its id.' })
export class Change {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ChangeKindEnum)
  readonly kind!: DecisionKind;

  @Field(() => String, { description: '`person:NAME` or `rule:NAME`.' })
  readonly by!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => ID, { nullable: true, description: 'The change that undid it; null while it holds.' })
  readonly undoneById!: string | null;

  @Field(() => ID, { nullable: true, description: 'The change that it undid.' })
  readonly undoesId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The one judged, named or split, or that survived.' })
  readonly entityId!: string | null;

  @Reference('Entity', 'entityId', 'What that id means now.')
  readonly entity!: Planned;

  @Field(() => [ID], {
    description: 'The other one judged, those that were merged into it, or those that were separated from it again.',
  })
  readonly otherIds!: readonly string[];

  @References('Entity', 'otherIds', 'What those ids mean now, as far as they mean any entity.')
  readonly others!: Planned;

  @Field(() => [ID], { description: 'The two events or permissions judged, as their articles call them.' })
  readonly factIds!: readonly string[];

  @References('Node', 'factIds', 'What those ids mean now.')
  readonly facts!: Planned;

  @Field(() => VerdictEnum, { nullable: true, description: 'SAME of a merger, DIFFERENT of a split.' })
  readonly verdict!: Verdict | null;

  @Field(() => String, { nullable: true, description: 'The name that was given.' })
  readonly alias!: string | null;

  @Reference('Entity', 'partId', 'The entity that was split off.')
  readonly part!: Planned;

  @References('Article', 'articleIds', 'The articles that mean the part.')
  readonly articles!: Planned;
}

@ObjectType()
export class ChangeEdge extends edgeTo('Change') {}

@ObjectType()
export class ChangeConnection extends connectionOf('Change', () => ChangeEdge) {}
