import { Field, Int, ObjectType } from 'type-graphql';
import type { SpeechAct, StatementKind, Strength, VenueKind } from '../../model/vocabulary.js';
import { Connected, CountBy, Listed, type Planned, Reference, References, TimeSeries } from '../decorators.js';
import { SpeechActEnum, StatementKindEnum, StrengthEnum, VenueEnum } from '../enums.js';
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

  @References(
    'Entity',
    'viaIds',
    'Through whom it came: the outlet it was told to, then those in whose words it is told.',
  )
  readonly via!: Planned;

  @Field(() => VenueEnum, { nullable: true, description: 'On what occasion, or by which means, it was said.' })
  readonly venue!: VenueKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The occasion in the words of the article: "a briefing in Moscow".',
  })
  readonly occasion!: string | null;

  @Field(() => Boolean, { description: 'Whether its main clause denies.' })
  readonly negated!: boolean;

  @Field(() => StrengthEnum, { description: 'How far the speaker commits to it.' })
  readonly strength!: Strength;

  @Field(() => String, { nullable: true, description: 'What must be for the rest to hold, with its "if".' })
  readonly condition!: string | null;

  @Field(() => String, { nullable: true, description: 'What is said to follow then.' })
  readonly consequence!: string | null;

  @Connected('about', 'AboutConnection', 'What it is about, by name.')
  readonly about!: Planned;

  @Listed('toward', 'Stance', 'Which side it takes, and toward whom.')
  readonly toward!: Planned;

  @Listed('ties', 'StatementTie', 'Statements that it answers, contradicts or confirms, and those that do so to it.')
  readonly ties!: Planned;

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
