/** Asks the API as the server does, without a server: parsed, validated, executed, errors in their last form. */
import {
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import {
  buildGraphqlSchema,
  type ContextOptions,
  createContext,
  formatError,
  validationRules,
} from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';

export const schema: GraphQLSchema = buildGraphqlSchema();

type Variables = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export class Asker {
  constructor(
    readonly store: GraphStore,
    readonly options: Partial<ContextOptions> = {},
  ) {}

  async answer(source: string, variables: Variables = {}, operationName?: string): Promise<Answer> {
    const document = parse(source);
    const invalid = validate(schema, document, [...specifiedRules, ...validationRules]);
    if (invalid.length > 0) return { errors: invalid.map((error) => lastForm(asValidation(error))) };
    const contextValue = createContext({ store: this.store, ingest: null, requestId: 'request', ...this.options });
    const result = await execute({
      schema,
      document,
      contextValue,
      variableValues: { ...variables },
      operationName: operationName ?? nameOf(document.definitions[0]),
    });
    const { data, errors } = result;
    return JSON.parse(JSON.stringify({ data, errors: errors?.map(lastForm) })) as Answer;
  }

  /** The answer of an operation that must not fail. */
  async data<Data = Readonly<Record<string, unknown>>>(source: string, variables?: Variables): Promise<Data> {
    const { data, errors } = await this.answer(source, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors, null, 2));
    return data as Data;
  }

  /** The only fault of an operation that has one. */
  async fault(source: string, variables?: Variables): Promise<GraphQLFormattedError> {
    const { errors = [] } = await this.answer(source, variables);
    const [fault] = errors;
    if (fault === undefined || errors.length > 1) throw new Error(`one fault expected, not ${JSON.stringify(errors)}`);
    return fault;
  }
}

const nameOf = (definition: ReturnType<typeof parse>['definitions'][number] | undefined): string | undefined =>
  definition?.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined;

const lastForm = (error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error);

/** As Apollo Server hands on what validation has found. */
const asValidation = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    originalError: error.originalError ?? error,
    extensions: { ...error.extensions, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
