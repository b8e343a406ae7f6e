import { ObjectType } from 'type-graphql';
import { type Planned, Reference, SureReference } from '../decorators.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Passage } from './passage.type.js';

@ObjectType({ description: 'A place in an article that names an entity.' })
export class Mention extends Passage {
  @SureReference('Article', 'articleId')
  readonly article!: Planned;

  @Reference('Entity', 'entityId')
  readonly entity!: Planned;
}

@ObjectType()
export class MentionEdge extends edgeTo('Mention') {}

@ObjectType()
export class MentionConnection extends connectionOf('Mention', () => MentionEdge) {}
