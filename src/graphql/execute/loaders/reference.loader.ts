import type { NodeId } from '../../../model/ids.js';
import type { NodeRecord } from '../../../model/nodes.js';
import type { Source, Step } from '../../plan/selection.js';
import type { LevelCalls } from '../level-calls.js';
import { Objects, type PreparedStep } from '../loader.js';

type NodeOf = (id: string) => NodeRecord | null;

/** All references of a level, from whatever fields, are one call. */
const askNodes = (calls: LevelCalls, ids: Iterable<string>): NodeOf =>
  calls.batch('nodes', ids, (wanted) => calls.store.nodes(wanted as readonly NodeId[]));

export function reference(step: Step): PreparedStep {
  const property = propertyOf(step);
  const idAt = (parent: Source): string | null => (parent[property] as string | null | undefined) ?? null;
  return {
    rows: 1,
    ask(parents, calls) {
      const ids = parents.map(idAt).filter((id) => id !== null);
      const nodeOf = askNodes(calls, ids);
      return () => {
        const objects = new Objects(step.selection);
        for (const parent of parents) {
          const id = idAt(parent);
          parent[step.slot] = id === null ? null : objects.of(nodeOf(id));
        }
        return objects.all;
      };
    },
  };
}

/** Weapons of a permission are a handful. */
const USUAL_REFERENCES = 5;

export function references(step: Step): PreparedStep {
  const property = propertyOf(step);
  const idsAt = (parent: Source): readonly string[] => (parent[property] as readonly string[] | undefined) ?? [];
  return {
    rows: USUAL_REFERENCES,
    ask(parents, calls) {
      const nodeOf = askNodes(calls, parents.flatMap(idsAt));
      return () => {
        const objects = new Objects(step.selection);
        for (const parent of parents) {
          parent[step.slot] = idsAt(parent).flatMap((id) => objects.of(nodeOf(id)) ?? []);
        }
        return objects.all;
      };
    },
  };
}

function propertyOf({ relation, path }: Step): string {
  if ('property' in relation) return relation.property;
  throw new Error(`${path} refers to nothing`);
}
