import 'reflect-metadata';
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isObjectType,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { nameValues } from './name-values.js';
import { checkArguments } from './plan/arguments.js';
import { slotOf } from './plan/selection.js';
import { computeOf, relationOf } from './relation.js';
import { ArticleResolver } from './resolvers/article.resolver.js';
import { CandidatesResolver } from './resolvers/candidates.resolver.js';
import { DecidingResolver } from './resolvers/deciding.resolver.js';
import { EventResolver } from './resolvers/event.resolver.js';
import { IngestResolver } from './resolvers/ingest.resolver.js';
import { NodeResolver } from './resolvers/node.resolver.js';
import { OrganizationResolver } from './resolvers/organization.resolver.js';
import { PathResolver } from './resolvers/path.resolver.js';
import { PermissionResolver } from './resolvers/permission.resolver.js';
import { PersonResolver } from './resolvers/person.resolver.js';
import { PlaceResolver } from './resolvers/place.resolver.js';
import { SearchResolver } from './resolvers/search.resolver.js';
import { StatementResolver } from './resolvers/statement.resolver.js';
import { SubgraphResolver } from './resolvers/subgraph.resolver.js';
import { TopicResolver } from './resolvers/topic.resolver.js';
import { WeaponSystemResolver } from './resolvers/weapon-system.resolver.js';
import './types/index.js';

/**
 * The schema that the classes declare. Fields of the root are the only ones that ask the store; every other field reads,
 * at once, what the plan of the operation has put on its parent.
 */
export function buildGraphqlSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      SearchResolver,
      PersonResolver,
      OrganizationResolver,
      PlaceResolver,
      WeaponSystemResolver,
      EventResolver,
      StatementResolver,
      PermissionResolver,
      ArticleResolver,
      TopicResolver,
      PathResolver,
      SubgraphResolver,
      IngestResolver,
      DecidingResolver,
      CandidatesResolver,
    ],
    validateFn: (args) => {
      if (typeof args === 'object' && args !== null) checkArguments(args);
    },
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { readonly __typename: string }) => value.__typename;
    if (isEnumType(type) && !type.name.startsWith('__')) nameValues(type);
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    if (!isObjectType(type) || isRoot || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) setReader(field);
  }
  return schema;
}

/** Fields of the record itself are read by graphql-js, which does it without a resolver. */
function setReader(field: GraphQLField<unknown, unknown>): void {
  const compute = computeOf(field);
  const relation = relationOf(field);
  if (compute !== undefined) field.resolve = (source) => compute(source as never);
  else if (relation !== undefined || isCompositeType(getNamedType(field.type))) field.resolve = readerOf(field);
  else delete field.resolve;
}

type Reader = GraphQLFieldResolver<unknown, unknown>;

/** Reads what the plan has put under the response key, or, where nothing more is asked of it, what the parent holds itself. */
function readerOf(field: GraphQLField<unknown, unknown>): Reader {
  const relation = relationOf(field);
  const property = relation?.kind === 'embedded' ? relation.property : field.name;
  return (source, _args, _context, { path }) => {
    const own = source as Readonly<Record<string, unknown>>;
    const planned = own[slotOf(String(path.key))];
    return planned === undefined ? own[property] : planned;
  };
}
