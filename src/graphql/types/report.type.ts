import { Field, ObjectType } from 'type-graphql';
import { type Planned, SureReference } from '../decorators.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Passage } from './passage.type.js';

@ObjectType({ description: 'A place in an article that tells of a fact or a relation: the evidence.' })
export class Report extends Passage {
  @SureReference('Article', 'articleId')
  readonly article!: Planned;

  @Field(() => String, { nullable: true, description: 'The word that introduces it: a verb of saying, a trigger.' })
  readonly cue!: string | null;
}

@ObjectType()
export class ReportEdge extends edgeTo('Report') {}

@ObjectType()
export class ReportConnection extends connectionOf('Report', () => ReportEdge) {}
