import type { ValidationRule } from 'graphql';
import { documentLimitsRule } from './limits/document-limits.rule.js';

export {
  type ContextOptions,
  createContext,
  type IngestPort,
  type RequestContext,
  type SubmissionReport,
  type SubmittedArticle,
  type SubmittedOutcome,
} from './context.js';
export { API_ERROR_CODES, type ApiErrorCode, formatError, toGraphQLError } from './errors.js';
export { type Example, exampleVariables, readExamples } from './examples.js';
export { printGraphqlSchema } from './print-schema.js';
export { buildGraphqlSchema } from './schema.js';

/** Beside those of the GraphQL specification. */
export const validationRules: readonly ValidationRule[] = [documentLimitsRule];
