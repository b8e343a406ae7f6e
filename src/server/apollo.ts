import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { formatError, type RequestContext, validationRules } from '../graphql/index.js';
import { MAX_TOKENS, MAX_VALIDATION_ERRORS } from './limits.js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  /** Whether callers may ask what the schema is, and are told what they may have meant. */
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** Nothing is taken from the environment (`NODE_ENV`, `APOLLO_KEY`), and nothing is sent anywhere. */
export function createApollo({ schema, introspection, logger }: ApolloOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    validationRules: [...validationRules],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    parseOptions: { maxTokens: MAX_TOKENS },
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => withoutSchema(formatError(inOwnWords(formatted), error), introspection),
    logger,
    plugins: [
      reportMasked,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Where the libraries speak to those who run the service, or say too little. */
function inOwnWords(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, validationErrorCode } = formatted.extensions ?? {};
  if (validationErrorCode === 'INTROSPECTION_DISABLED') {
    return { ...formatted, message: 'This service does not tell its schema (__schema, __type)' };
  }
  if (formatted.message === 'Validation aborted.') {
    return { ...formatted, message: 'The document repeats too much to be checked; ask for less in one operation' };
  }
  if (code === 'GRAPHQL_PARSE_FAILED' && !formatted.message.startsWith('Syntax Error')) {
    return { ...formatted, message: 'The document cannot be read; it may be nested too deep' };
  }
  return formatted;
}

const SUGGESTION = / ?Did you mean .+\?$|(?<=is none of its values); allowed: .+$/;

/** Variables that do not fit are found after validation, so Apollo's own plugin does not see the names told for them. */
function withoutSchema(formatted: GraphQLFormattedError, introspection: boolean): GraphQLFormattedError {
  const message = introspection ? formatted.message : formatted.message.replace(SUGGESTION, '');
  if (message === formatted.message) return formatted;
  const { allowed: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, message, extensions };
}

/** Errors that callers see only as INTERNAL and that no resolver has reported: readers of fields, scalars, Apollo itself. */
const reportMasked: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue }) => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors) if (isMasked(error)) contextValue.report(error.originalError ?? error);
    },
  }),
  unexpectedErrorProcessingRequest: async ({ requestContext, error }) => requestContext.contextValue.report(error),
};

/** What graphql-js throws before it executes anything comes as it is, whatever the type says. */
function isMasked(error: Error): boolean {
  if (!(error instanceof GraphQLError)) return true;
  return error.extensions.code !== 'INTERNAL' && formatError(error.toJSON(), error).extensions?.code === 'INTERNAL';
}
