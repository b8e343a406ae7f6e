/** Errors as callers see them: a code of a closed list, a message that says what to do, and nothing of the inside. */
import { type ASTNode, GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { ArticleError, DemarcheError, ERROR_CODES } from '../model/errors.js';

export const API_ERROR_CODES = [...ERROR_CODES, 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

export interface BadInput {
  /** The argument, as a path: `filter.date.gte`. */
  readonly field: string;
  readonly message: string;
  /** What would have been right, in words. */
  readonly allowed: string;
  /** The place in the document. */
  readonly node?: ASTNode | undefined;
}

export function badUserInput({ field, message, allowed, node }: BadInput): GraphQLError {
  return new GraphQLError(`${field}: ${message}; allowed: ${allowed}`, {
    nodes: node ?? null,
    extensions: { code: 'BAD_USER_INPUT', field, allowed },
  });
}

const isKnown = (code: unknown): code is ApiErrorCode => (API_ERROR_CODES as readonly unknown[]).includes(code);

/** What may be shown of an error, or null where it is of the inside. */
function shown(error: unknown): GraphQLError | null {
  if (error instanceof GraphQLError && isKnown(error.extensions.code)) return error;
  if (error instanceof DemarcheError && error.code !== 'INTERNAL') {
    return new GraphQLError(error.message, { extensions: { code: error.code } });
  }
  if (error instanceof ArticleError) {
    return new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT', reason: error.code } });
  }
  return null;
}

/** The error to throw from a resolver. What is of the inside is reported and named by the request's id alone. */
export function toGraphQLError(
  error: unknown,
  requestId: string,
  report: (error: unknown) => void = () => undefined,
): GraphQLError {
  const known = shown(error);
  if (known !== null) return known;
  report(error);
  return internal(requestId);
}

const internal = (requestId: string | undefined): GraphQLError =>
  new GraphQLError(
    `Something went wrong inside the service${requestId === undefined ? '' : ` (request ${requestId})`}`,
    {
      extensions: { code: 'INTERNAL', ...(requestId === undefined ? {} : { requestId }) },
    },
  );

/** Codes of Apollo Server and of graphql-js that say the same as one of ours. */
const SAME_AS: Readonly<Record<string, ApiErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/**
 * The last look at every error of an answer; given to Apollo Server as `formatError`. Keeps `code`, `field`, `allowed`,
 * `cost`, `reason` and `requestId` of the extensions; what has no code of the list is masked.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path, extensions } = shownForm(formatted, error);
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: onlyPublic(extensions),
  };
}

function shownForm(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && SAME_AS[code] !== undefined) {
    return { ...formatted, extensions: { ...formatted.extensions, code: SAME_AS[code] } };
  }
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (code === 'GRAPHQL_VALIDATION_FAILED' && isBadInput(original)) {
    return { ...formatted, extensions: original.extensions };
  }
  if (isKnown(code)) return formatted;
  const known = shown(original);
  if (known !== null) return { ...formatted, message: known.message, extensions: known.extensions };
  if (isVariableError(error)) return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
  const masked = internal(undefined);
  return { ...formatted, message: masked.message, extensions: masked.extensions };
}

/** Values in the document that their type refuses in our own words; Apollo Server gives all that validation finds its code. */
const isBadInput = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT';

/** Variables that do not fit the operation: graphql-js says so before anything is resolved, and gives no code. */
const isVariableError = (error: unknown): boolean =>
  error instanceof GraphQLError && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;

const PUBLIC = ['code', 'field', 'allowed', 'cost', 'reason', 'requestId'] as const;

const onlyPublic = (extensions: GraphQLFormattedError['extensions'] = {}): Record<string, unknown> =>
  Object.fromEntries(PUBLIC.filter((key) => extensions[key] !== undefined).map((key) => [key, extensions[key]]));
