import { DemarcheError } from '../model/errors.js';
import { MAX_VARIABLE_DEPTH } from './limits.js';

/**
 * Refuses variables nested so deep that those who read them after this would run out of stack; written without recursion
 * for the same reason.
 * @throws DemarcheError BAD_USER_INPUT
 */
export function refuseDeepVariables(body: unknown): void {
  const root = (body as { readonly variables?: unknown } | null | undefined)?.variables;
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VARIABLE_DEPTH) {
      throw new DemarcheError(
        'BAD_USER_INPUT',
        `The variables are nested too deep; allowed: ${MAX_VARIABLE_DEPTH} levels`,
      );
    }
    level = level.filter(isNested).flatMap((value) => Object.values(value));
  }
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
