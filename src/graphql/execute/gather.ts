import { appliesTo, type Link, type Selection, type Source, type Step } from '../plan/selection.js';

/** What a level has to do: each step with all objects that it is asked of. */
export type Work = Map<Step, readonly Source[]>;

/** Adds the steps that these objects are asked for, here and beneath the objects they hold. */
export function gather(selection: Selection, objects: readonly Source[], work: Work): void {
  if (objects.length === 0) return;
  for (const step of selection.steps) {
    const parents = concerned(step, objects);
    if (parents.length > 0) work.set(step, parents);
  }
  for (const link of selection.links) gather(link.selection, follow(link, concerned(link, objects)), work);
}

const concerned = (member: Step | Link, objects: readonly Source[]): readonly Source[] =>
  member.types === null ? objects : objects.filter((object) => appliesTo(member, object));

/** The objects that a link leads to; where they must be copied, the copies are put on the parents. */
function follow(link: Link, parents: readonly Source[]): readonly Source[] {
  const reached = new Map<unknown, Source>();
  const reach = (value: unknown): unknown => {
    if (value === null || value === undefined) return value;
    const key = link.copied ? identityOf(value as Source) : value;
    const known = reached.get(key) ?? (link.copied ? copyOf(value as Source) : (value as Source));
    reached.set(key, known);
    return known;
  };
  for (const parent of parents) {
    const value = parent[link.property];
    const own = Array.isArray(value) ? value.map(reach) : reach(value);
    if (link.copied) parent[link.slot] = own;
  }
  return [...reached.values()];
}

/** Nodes are one by their id; other rows say something of the place where they stand and are themselves. */
const identityOf = (value: Source): unknown => (value.__typename === undefined ? value : value.id);

const copyOf = (value: Source): Source => Object.assign(Object.create(Object.getPrototypeOf(value)), value);
