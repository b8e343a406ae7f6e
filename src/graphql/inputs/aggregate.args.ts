import { ArgsType, Field, Int } from 'type-graphql';
import { BUCKETS, type Bucket } from '../../store/query.js';
import {
  BucketEnum,
  EVENT_COUNTS,
  type EventCount,
  EventCountEnum,
  STATEMENT_COUNTS,
  type StatementCount,
  StatementCountEnum,
} from '../enums.js';
import { DEFAULT_COUNT_GROUPS, MAX_COUNT_GROUPS } from '../limits/limits.js';
import { OneOf, WholeNumber } from './validators.js';

@ArgsType()
export class TimeSeriesArgs {
  @Field(() => BucketEnum)
  @OneOf(BUCKETS)
  bucket: Bucket = 'MONTH';
}

@ArgsType()
class GroupArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The largest so many groups, 1 to ${MAX_COUNT_GROUPS}, ${DEFAULT_COUNT_GROUPS} where not given; the rest come as one group.`,
  })
  @WholeNumber(1, MAX_COUNT_GROUPS)
  first?: number | null;
}

@ArgsType()
export class CountStatementsArgs extends GroupArgs {
  @Field(() => StatementCountEnum)
  @OneOf(STATEMENT_COUNTS)
  by!: StatementCount;
}

@ArgsType()
export class CountEventsArgs extends GroupArgs {
  @Field(() => EventCountEnum)
  @OneOf(EVENT_COUNTS)
  by!: EventCount;
}
