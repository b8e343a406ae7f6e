import { Field, ObjectType } from 'type-graphql';
import type { OrganizationKind } from '../../model/vocabulary.js';
import { Connected, type Planned, Reference } from '../decorators.js';
import { OrganizationKindEnum } from '../enums.js';
import { listArgs } from '../inputs/list.args.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';
import { Subject } from './subject.type.js';

@ObjectType({ implements: [Node, Subject, Entity] })
export class Organization {
  @Field(() => OrganizationKindEnum)
  readonly kind!: OrganizationKind;

  @Reference('Place', 'countryId')
  readonly country!: Planned;

  @Connected('published', 'ArticleConnection', 'The articles it published.', listArgs('Article'))
  readonly published!: Planned;
}

@ObjectType()
export class OrganizationEdge extends edgeTo('Organization') {}

@ObjectType()
export class OrganizationConnection extends connectionOf('Organization', () => OrganizationEdge) {}
