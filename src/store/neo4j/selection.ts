/** From a predicate to the parameters of a statement. Relations in it are followed first, from their far ends. */
import { DemarcheError } from '../../model/errors.js';
import { type FilterRelation, QUERY_FIELDS } from '../../model/query-fields.js';
import type { NodeKind } from '../../model/vocabulary.js';
import type { Predicate } from '../query.js';
import { accessOf, accessParameters } from './access.js';
import { ENDS, type Joined, type Joins, program, type RelationPredicate, relationsIn } from './condition.js';
import type { Connection } from './connection.js';
import { cypherFile } from './cypher.js';
import { type Parameters, whole } from './parameters.js';

const FIND = cypherFile('read/find');
const FIND_TIED = cypherFile('read/find-tied');

/**
 * A relation in a condition is followed to at most so many nodes. They travel as parameters, about 30 bytes each, so this
 * is half a megabyte; a condition that lets more through hardly chooses anything.
 */
export const MAX_JOINED = 20_000;

/**
 * Parameters for the nodes of these kinds: `$programs`, and where to look for them. One round trip for each relation in the
 * predicate, side by side where they do not depend on each other.
 * @throws DemarcheError FILTER_TOO_BROAD where a relation leads to more than `maxJoined` nodes
 */
export async function select(
  connection: Connection,
  kinds: readonly NodeKind[],
  where: Predicate | null,
  maxJoined = MAX_JOINED,
): Promise<Parameters> {
  const joins: Joins = where === null ? new Map() : await joinAll(connection, kinds, where, maxJoined);
  const programs = where === null ? null : Object.fromEntries(kinds.map((kind) => [kind, program(kind, where, joins)]));
  return { programs, ...accessParameters(accessOf(kinds, where, joins)) };
}

async function joinAll(
  connection: Connection,
  kinds: readonly NodeKind[],
  where: Predicate,
  maxJoined: number,
): Promise<Joins> {
  const entries = relationsIn(where).map(
    async (predicate) => [predicate, await joinKinds(connection, kinds, predicate, maxJoined)] as const,
  );
  return new Map(await Promise.all(entries));
}

/** Kinds that share a path share the answer. */
async function joinKinds(
  connection: Connection,
  kinds: readonly NodeKind[],
  predicate: RelationPredicate,
  maxJoined: number,
): Promise<ReadonlyMap<NodeKind, Joined>> {
  const answers = new Map<string, Promise<Joined>>();
  const joined = kinds.flatMap((kind) => {
    const known = QUERY_FIELDS[kind].relations[predicate.relation];
    if (known === undefined) return [];
    const key = JSON.stringify(known);
    const answer = answers.get(key) ?? join(connection, known, predicate, maxJoined);
    answers.set(key, answer);
    return [answer.then((found) => [kind, found] as const)];
  });
  return new Map(await Promise.all(joined));
}

async function join(
  connection: Connection,
  { path, targets }: FilterRelation,
  { relation, quantifier, where }: RelationPredicate,
  maxJoined: number,
): Promise<Joined> {
  const condition = ENDS[quantifier].negated ? { not: where } : where;
  const selection = await select(connection, targets, condition, maxJoined);
  const limit = whole(maxJoined + 1);
  const rows =
    path.via === 'reference'
      ? await connection.read<{ id: string }>(FIND, { ...selection, limit })
      : await connection.read<{ id: string }>(FIND_TIED, {
          ...selection,
          via: path.via === 'mention' ? 'MENTION' : `${path.type} ${path.direction}`,
          single: quantifier === 'single',
          limit,
        });
  if (rows.length > maxJoined) {
    throw new DemarcheError(
      'FILTER_TOO_BROAD',
      `more than ${maxJoined} nodes meet the condition on "${relation}": narrow it`,
    );
  }
  return { property: path.via === 'reference' ? path.property : 'id', ids: rows.map(({ id }) => id) };
}
