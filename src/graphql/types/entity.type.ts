import { Field, InterfaceType } from 'type-graphql';
import { Connected, Members, Neighboring, type Planned, Reference } from '../decorators.js';
import { EventsOfEntityArgs, listArgs } from '../inputs/list.args.js';
import { NeighborsArgs } from '../inputs/neighbors.args.js';
import { RelationsArgs } from '../inputs/relations.args.js';
import { Node } from './node.type.js';
import { Subject } from './subject.type.js';

@InterfaceType({
  implements: [Node, Subject],
  description: 'Someone or something that is named in the news: a person, an organization, a place or a weapon system.',
})
export abstract class Entity {
  @Field(() => String)
  readonly name!: string;

  @Field(() => [String], { description: 'Other forms of the name, from tables and from the articles.' })
  readonly aliases!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: 'As in Wikidata: `Q` and digits.' })
  readonly wikidataId!: string | null;

  @Field(() => Boolean, {
    description:
      'False for speakers who are not named ("a senior official") and weapons without a name: each belongs to one article.',
  })
  readonly named!: boolean;

  @Members(
    'Other ids that mean it: of entities that were merged into it, which are answered with this one, and of names that were given to it.',
  )
  readonly otherIds!: Planned;

  @Reference('Article', 'articleId', 'The article it belongs to, where it is not named.')
  readonly article!: Planned;

  @Connected('mentions', 'MentionConnection', 'Where articles name it, by date of publication.')
  readonly mentions!: Planned;

  @Connected('articles', 'ArticleConnection', 'The articles that name it.', listArgs('Article'))
  readonly articles!: Planned;

  @Connected('statements', 'StatementConnection', 'What it said.', listArgs('Statement'))
  readonly statements!: Planned;

  @Connected('statementsAbout', 'StatementConnection', 'What was said about it.', listArgs('Statement'))
  readonly statementsAbout!: Planned;

  @Connected('events', 'EventConnection', 'Events in which it had a part.', EventsOfEntityArgs)
  readonly events!: Planned;

  @Connected(
    'permissionsGranted',
    'PermissionConnection',
    'What it allows, or is asked to allow.',
    listArgs('Permission'),
  )
  readonly permissionsGranted!: Planned;

  @Connected('permissionsReceived', 'PermissionConnection', 'What it is allowed, or asks for.', listArgs('Permission'))
  readonly permissionsReceived!: Planned;

  @Connected('relations', 'RelationConnection', 'What it is said to be to others, most origins first.', RelationsArgs)
  readonly relations!: Planned;

  @Neighboring(NeighborsArgs, 'Entities tied to it by a relation or through a fact they share, strongest first.')
  readonly neighbors!: Planned;
}
