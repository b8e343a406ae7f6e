import { Field, Int, ObjectType } from 'type-graphql';
import type { NumberBound, NumberKind } from '../../model/article-facts.js';
import { type EventType, PLOVER_OF } from '../../model/event-types.js';
import type { EventRecord } from '../../model/nodes.js';
import type { EventRole, Modality } from '../../model/vocabulary.js';
import { Computed, Connected, CountBy, Members, type Planned, Reference, TimeSeries } from '../decorators.js';
import {
  EventRoleEnum,
  EventTypeEnum,
  ModalityEnum,
  NumberBoundEnum,
  NumberKindEnum,
  QuadClassEnum,
} from '../enums.js';
import { listArgs } from '../inputs/list.args.js';
import { PartialDateScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Node } from './node.type.js';
import { Subject } from './subject.type.js';

@ObjectType({ description: 'A number told of an event: killed, wounded, detained, or a quantity.' })
export class EventNumber {
  @Field(() => NumberKindEnum)
  readonly kind!: NumberKind;

  @Field(() => Int)
  readonly value!: number;

  @Field(() => NumberBoundEnum)
  readonly bound!: NumberBound;

  @Field(() => String)
  readonly words!: string;
}

@ObjectType({ implements: [Node, Subject], description: 'One thing done, however many articles tell of it.' })
export class Event {
  @Computed(
    () => String,
    ({ trigger }: EventRecord) => trigger,
    {
      nullable: true,
      description: 'As trigger: the words that name it.',
    },
  )
  readonly name!: Planned;

  @Field(() => EventTypeEnum)
  readonly type!: EventType;

  @Computed(
    () => String,
    ({ type }: EventRecord) => PLOVER_OF[type].category,
    {
      description: 'Category of PLOVER; NONE where it has none.',
    },
  )
  readonly category!: Planned;

  @Computed(
    () => QuadClassEnum,
    ({ type }: EventRecord) => PLOVER_OF[type].quadClass,
    {
      nullable: true,
      description: 'Quad class of PLOVER.',
    },
  )
  readonly quadClass!: Planned;

  @Field(() => ModalityEnum)
  readonly modality!: Modality;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it happened.' })
  readonly date!: string | null;

  @Field(() => String, { description: 'The words that name it in its earliest report.' })
  readonly trigger!: string;

  @Reference('Place', 'placeId')
  readonly place!: Planned;

  @Reference('Entity', 'attributedToId', 'Who says that it happened, where the article does not say so itself.')
  readonly attributedTo!: Planned;

  @Connected('participants', 'ParticipantConnection', 'Who had which part, in the order of the roles.')
  readonly participants!: Planned;

  @Field(() => [EventNumber])
  readonly numbers!: readonly EventNumber[];

  @Connected('statementsAbout', 'StatementConnection', 'What was said about it.', listArgs('Statement'))
  readonly statementsAbout!: Planned;

  @Members('Other ids that mean it: those that other articles give it.')
  readonly otherIds!: Planned;

  @Connected('accounts', 'AccountConnection', 'How each article tells of it, by date of publication.')
  readonly accounts!: Planned;

  @Connected('reports', 'ReportConnection', 'Where articles tell of it, by date of publication.')
  readonly reports!: Planned;

  @Field(() => Int, { description: 'Articles of independent origin that tell of it; copies count once.' })
  readonly origins!: number;
}

@ObjectType()
export class EventEdge extends edgeTo('Event') {
  @Field(() => EventRoleEnum, {
    nullable: true,
    description: 'The part of the entity from which the event was reached; null elsewhere. Of several the first.',
  })
  readonly role!: EventRole | null;
}

@ObjectType()
export class EventConnection extends connectionOf('Event', () => EventEdge) {
  @TimeSeries(
    'Event',
    'How many in each day, month or year, in order of time. What has no date, or one less exact than the bucket, is counted under `start: null`, last.',
  )
  readonly timeSeries!: Planned;

  @CountBy('Event', 'How many of each type or modality, most first.')
  readonly count!: Planned;
}
