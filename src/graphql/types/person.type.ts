import { ObjectType } from 'type-graphql';
import { Connected, type Planned, Reference } from '../decorators.js';
import { connectionOf, edgeTo } from './connection.type.js';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';
import { Subject } from './subject.type.js';

@ObjectType({ implements: [Node, Subject, Entity] })
export class Person {
  @Reference('Place', 'countryId', 'The country the person acts for.')
  readonly country!: Planned;

  @Connected('positions', 'PositionConnection', 'Offices held, most origins first.')
  readonly positions!: Planned;
}

@ObjectType()
export class PersonEdge extends edgeTo('Person') {}

@ObjectType()
export class PersonConnection extends connectionOf('Person', () => PersonEdge) {}
