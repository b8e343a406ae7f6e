import { Field, Int, ObjectType } from 'type-graphql';
import type { WeaponClass } from '../../model/vocabulary.js';
import { Connected, type Planned, Reference } from '../decorators.js';
import { WeaponClassEnum } from '../enums.js';
import { listArgs } from '../inputs/list.args.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';
import { Subject } from './subject.type.js';

@ObjectType({ implements: [Node, Subject, Entity] })
export class WeaponSystem {
  @Field(() => String, { nullable: true, description: 'As its makers or users number it: `MGM-140`.' })
  readonly designator!: string | null;

  @Field(() => WeaponClassEnum)
  readonly class!: WeaponClass;

  @Reference('Place', 'originId', 'Where it comes from.')
  readonly origin!: Planned;

  @Field(() => Int, { nullable: true, description: 'Kilometers.' })
  readonly rangeKm!: number | null;

  @Field(() => Boolean, { description: 'True for kinds of weapon without a name: "long-range weapons".' })
  readonly generic!: boolean;

  @Reference('WeaponSystem', 'familyId', 'What it is a variant of.')
  readonly family!: Planned;

  @Connected('permissionsCovering', 'PermissionConnection', 'Permissions to use or receive it.', listArgs('Permission'))
  readonly permissionsCovering!: Planned;
}

@ObjectType()
export class WeaponSystemEdge extends edgeTo('WeaponSystem') {}

@ObjectType()
export class WeaponSystemConnection extends connectionOf('WeaponSystem', () => WeaponSystemEdge) {}
