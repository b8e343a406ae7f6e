import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PlaceKind } from '../../model/vocabulary.js';
import { type Planned, Reference } from '../decorators.js';
import { PlaceKindEnum } from '../enums.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';
import { Subject } from './subject.type.js';

@ObjectType({ implements: [Node, Subject, Entity] })
export class Place {
  @Field(() => PlaceKindEnum)
  readonly kind!: PlaceKind;

  @Reference('Place', 'countryId', 'The country it lies in.')
  readonly country!: Planned;

  @Field(() => Float, { nullable: true, description: 'Degrees, north positive (WGS 84).' })
  readonly latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, east positive (WGS 84).' })
  readonly longitude!: number | null;

  @Field(() => Int, { nullable: true })
  readonly geonamesId!: number | null;
}

@ObjectType()
export class PlaceEdge extends edgeTo('Place') {}

@ObjectType()
export class PlaceConnection extends connectionOf('Place', () => PlaceEdge) {}
