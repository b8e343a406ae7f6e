import { Field, ObjectType } from 'type-graphql';
import { Connected, type Planned } from '../decorators.js';
import { listArgs } from '../inputs/list.args.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Node } from './node.type.js';
import { Subject } from './subject.type.js';

@ObjectType({ implements: [Node, Subject], description: 'A subject of debate; few, and kept by hand.' })
export class Topic {
  @Field(() => String)
  readonly name!: string;

  @Connected('statementsAbout', 'StatementConnection', 'What was said about it.', listArgs('Statement'))
  readonly statements!: Planned;
}

@ObjectType()
export class TopicEdge extends edgeTo('Topic') {}

@ObjectType()
export class TopicConnection extends connectionOf('Topic', () => TopicEdge) {}
