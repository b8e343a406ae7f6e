import { Field, Int, ObjectType } from 'type-graphql';
import type { Match } from '../../store/search-rank.js';
import { MatchEnum } from '../enums.js';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType({ description: 'Words that were found.' })
export class SearchHighlight {
  @Field(() => Int, { description: 'UTF-16 code units into `shown`.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Exclusive.' })
  readonly end!: number;
}

@ObjectType()
export class SearchEdge extends edgeTo('Node') {
  @Field(() => MatchEnum)
  readonly match!: Match;

  @Field(() => String, { description: 'The text in which the words were found: a name, a statement, a title.' })
  readonly shown!: string;

  @Field(() => [SearchHighlight], { description: 'In the order of the text; they do not overlap.' })
  readonly highlights!: readonly SearchHighlight[];
}

@ObjectType()
export class SearchConnection extends connectionOf('Node', () => SearchEdge, 'All that was found and ranked.') {
  @Field(() => Boolean, {
    description: 'True where more fits the words than was looked at: of each kind only the best known.',
  })
  readonly truncated!: boolean;
}
