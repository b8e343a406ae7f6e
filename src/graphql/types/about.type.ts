import { ObjectType } from 'type-graphql';
import { connectionOf, edgeTo } from './connection.type.js';

@ObjectType()
export class AboutEdge extends edgeTo('Subject') {}

@ObjectType()
export class AboutConnection extends connectionOf('Subject', () => AboutEdge) {}
