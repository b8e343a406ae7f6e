import { Field, Int, ObjectType } from 'type-graphql';
import type { SpeechAct, StatementKind } from '../../model/vocabulary.js';
import { Connected, CountBy, Listed, type Planned, Reference, TimeSeries } from '../decorators.js';
import { SpeechActEnum, StatementKindEnum } from '../enums.js';
import { PartialDateScalar } from '../scalars.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Node } from './node.type.js';

@ObjectType({ implements: Node, description: 'One act of saying something, however many articles tell of it.' })
export class Statement {
  @Field(() => StatementKindEnum)
  readonly kind!: StatementKind;

  @Field(() => SpeechActEnum)
  readonly act!: SpeechAct;

  @Field(() => String, { description: 'In the words of its earliest report.' })
  readonly text!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was said.' })
  readonly date!: string | null;

  @Reference('Entity', 'speakerId')
  readonly speaker!: Planned;

  @Field(() => String, { description: 'The words used for the speaker, also when no one is named; may be empty.' })
  readonly speakerLabel!: string;

  @Reference('Entity', 'addresseeId', 'To whom it was said.')
  readonly addressee!: Planned;

  @Connected('about', 'AboutConnection', 'What it is about, by name.')
  readonly about!: Planned;

  @Listed('toward', 'Stance', 'Which side it takes, and toward whom.')
  readonly toward!: Planned;

  @Connected('reports', 'ReportConnection', 'Where articles tell of it, by date of publication.')
  readonly reports!: Planned;

  @Field(() => Int, { description: 'Articles of independent origin that tell of it; copies count once.' })
  readonly origins!: number;
}

@ObjectType()
export class StatementEdge extends edgeTo('Statement') {}

@ObjectType()
export class StatementConnection extends connectionOf('Statement', () => StatementEdge) {
  @TimeSeries(
    'Statement',
    'How many in each day, month or year, in order of time. What has no date, or one less exact than the bucket, is counted under `start: null`, last.',
  )
  readonly timeSeries!: Planned;

  @CountBy('Statement', 'How many of each act, kind or speaker, most first.')
  readonly count!: Planned;
}
