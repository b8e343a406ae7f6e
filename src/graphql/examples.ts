/** The operations of `schema/examples.graphql`, one by one: for the console, and for the tests that run them. */
import { readFileSync } from 'node:fs';
import { nameKey } from '../model/name-key.js';
import type { EntityKind } from '../model/vocabulary.js';
import { packagePath } from '../package-root.js';
import type { GraphReader } from '../store/graph-store.js';

/** A variable that stands for an entity, told by its name, or for the newest change: ids differ from graph to graph. */
export interface ExampleVariable {
  readonly name: string;
  readonly kind: EntityKind | 'Change';
  readonly entity: string;
}

export interface Example {
  /** Of the operation. */
  readonly name: string;
  /** What an analyst asks. */
  readonly question: string;
  /** The operation alone, its comments among it. */
  readonly source: string;
  readonly variables: readonly ExampleVariable[];
}

const OPERATION = /^(?:query|mutation) (\w+)/m;
const VARIABLE = /^# \$(\w+): (Person|Organization|Place|WeaponSystem|Change) "([^"]+)"$/gm;

/**
 * Operations stand apart by a blank line. Each begins with comment lines: the question, then a line for each variable,
 * `# $peskov: Person "Dmitry Peskov"`, or `# $change: Change "newest"`.
 */
export function readExamples(
  text = readFileSync(packagePath('schema', 'examples.graphql'), 'utf8'),
): readonly Example[] {
  return text
    .split(/\n{2,}(?=#)/)
    .map((block) => block.trim())
    .filter((block) => OPERATION.test(block))
    .map((source) => ({
      name: OPERATION.exec(source)?.[1] ?? '',
      question: (source.split('\n')[0] ?? '').replace(/^#\s*/, ''),
      source,
      variables: [...source.matchAll(VARIABLE)].map(([, name = '', kind, entity = '']) => ({
        name,
        kind: kind as ExampleVariable['kind'],
        entity,
      })),
    }));
}

/** The ids that the variables stand for in this graph; those of entities that it does not hold are left out. */
export async function exampleVariables(
  example: Example,
  store: GraphReader,
): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(example.variables.map((variable) => idOf(variable, store)));
  return Object.fromEntries(example.variables.flatMap(({ name }, i) => (found[i] ? [[name, found[i]]] : [])));
}

async function idOf({ kind, entity }: ExampleVariable, store: GraphReader): Promise<string | null> {
  const page = { limit: 1, backward: false, after: null, before: null };
  if (kind === 'Change') return (await store.decisions({ of: null, page, count: false })).rows[0]?.id ?? null;
  const where = { field: 'name', op: 'eq', value: nameKey(entity) } as const;
  const { rows } = await store.list({ kind, where, order: [], page, count: false });
  return rows[0]?.node.id ?? null;
}
