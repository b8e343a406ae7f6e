import { Field, ID, ObjectType } from 'type-graphql';
import type { Modality } from '../../model/vocabulary.js';
import { Embedded, EmbeddedList, JudgementsOn, type Planned, Reference } from '../decorators.js';
import { ModalityEnum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'How one article tells of an event: accounts that differ stay side by side.' })
export class Account {
  @Field(() => ID, {
    description: 'The id that the article gives the event: that by which it can be judged to be another one.',
  })
  readonly eventId!: string;

  @Field(() => ModalityEnum)
  readonly modality!: Modality;

  @Field(() => PartialDateScalar, { nullable: true })
  readonly date!: string | null;

  @Reference('Place', 'placeId')
  readonly place!: Planned;

  @Reference('Entity', 'attributedToId', 'Who says that it happened, where the article does not say so itself.')
  readonly attributedTo!: Planned;

  @EmbeddedList('EventNumber', 'numbers')
  readonly numbers!: Planned;

  @Embedded('Report', 'evidence', 'The first passage of the article that tells of it.')
  readonly evidence!: Planned;

  @JudgementsOn(
    'eventId',
    'Why it is held for what other articles tell of, or may be, or is not: by a rule or by people, newest first; at most 20.',
  )
  readonly judgements!: Planned;
}

@ObjectType()
export class AccountEdge extends edgeTo('Account') {}

@ObjectType()
export class AccountConnection extends connectionOf('Account', () => AccountEdge) {}
