import { Field, ObjectType } from 'type-graphql';
import type { EventRole } from '../../model/vocabulary.js';
import { EventRoleEnum } from '../enums.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType()
export class ParticipantEdge extends edgeTo('Entity') {
  @Field(() => EventRoleEnum)
  readonly role!: EventRole;
}

@ObjectType({ description: 'An entity with several parts in the event is there once for each.' })
export class ParticipantConnection extends connectionOf('Entity', () => ParticipantEdge) {}
