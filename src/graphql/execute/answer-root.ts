import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context.js';
import { toGraphQLError } from '../errors.js';
import type { Source } from '../plan/selection.js';
import { OperationRun } from './operation-run.js';
import { runLevels } from './run-levels.js';

/** The value of a root field without what lies beneath: objects made for this answer alone. */
type Load<Value> = (asked: ReadonlySet<string>) => Promise<Value>;

/**
 * Answers a root field: checks the whole operation, loads the value of the field, and fills what is selected beneath it.
 * @throws GraphQLError with a code of the closed list
 */
export async function answerRoot<Value extends object | readonly (object | null)[] | null>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  load: Load<Value>,
): Promise<Value> {
  try {
    context.run ??= new OperationRun(info);
    const { root, steps } = context.run.root(String(info.path.key));
    const value = await load(root.selection.asked);
    const objects = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
    await runLevels(root.selection, [...new Set(objects)] as Source[], steps, context.store);
    return value;
  } catch (error) {
    throw toGraphQLError(error, context.requestId, context.report);
  }
}
