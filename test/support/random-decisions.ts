/** Random decisions on who is who in the world of random-changes.ts: sensible ones, and some that must be refused. */
import { type ChangeId, changeId, type Decision, type DecisionRequest, type Wish } from '../../src/model/decision.js';
import type { ArticleId, EntityId } from '../../src/model/ids.js';
import { makeId } from '../../src/model/ids.js';
import { VERDICTS } from '../../src/model/vocabulary.js';
import { permissionId } from './changes.js';
import type { Random } from './random.js';
import { EVENT_KEYS, PLACES, WORLD } from './random-changes.js';

/** What decisions can be made on. */
export interface Scene {
  readonly articles: readonly ArticleId[];
  /** Made so far. */
  readonly decisions: readonly Decision[];
}

const MINUTE_MS = 60_000;
const NOON = Date.UTC(2024, 5, 1, 12);

export function randomDecision(random: Random, scene: Scene): DecisionRequest {
  const number = scene.decisions.length;
  const at = new Date(NOON + MINUTE_MS * (number - random.int(2))).toISOString();
  const by = random.pick(['person:Ann', 'person:Bob', 'rule:test']);
  const id = changeId('random', String(random.seed), String(number), String(random.int(1e9)));
  return { id, by, reason: random.pick(['', 'their biographies agree']), at, wish: randomWish(random, scene) };
}

function randomWish(random: Random, scene: Scene): Wish {
  const [a, b] = pair(random, scene);
  switch (random.pick(KINDS)) {
    case 'JUDGE':
      return { kind: 'JUDGE', subjectId: a, objectId: b, verdict: random.pick(VERDICTS) };
    case 'JUDGE_FACTS': {
      const [subjectId, objectId] = [random.pick(FACTS), random.pick(FACTS)];
      return { kind: 'JUDGE_FACTS', subjectId, objectId, verdict: random.pick(VERDICTS) };
    }
    case 'MERGE': {
      const more = random.chance(0.2) ? [entity(random, scene)] : [];
      return { kind: 'MERGE', survivorId: a, absorbedIds: [b, ...more] };
    }
    case 'SPLIT':
      return randomSplit(random, scene, a);
    case 'ALIAS':
      return { kind: 'ALIAS', entityId: a, alias: random.pick(['The  Boss', 'Kyiv', 'Peskov', 'Dmitry  Peskov']) };
    case 'UNDO':
      return { kind: 'UNDO', undoneId: random.pick([...scene.decisions.map(({ id }) => id), UNKNOWN]) };
  }
}

const PERMISSIONS = PLACES.slice(0, 2).flatMap(({ id: grantor }) =>
  PLACES.slice(0, 2).map(({ id: grantee }) => permissionId(grantor, grantee, [])),
);
const FACTS = [...EVENT_KEYS.map((key) => makeId('Event', key)), ...PERMISSIONS, makeId('Permission', 'absent')];
const KINDS = [
  'JUDGE',
  'JUDGE_FACTS',
  'JUDGE_FACTS',
  'MERGE',
  'MERGE',
  'MERGE',
  'SPLIT',
  'SPLIT',
  'ALIAS',
  'UNDO',
  'UNDO',
] as const;
const UNKNOWN: ChangeId = changeId('unknown');

function randomSplit(random: Random, { articles, decisions }: Scene, entityId: EntityId): Wish {
  const merged = decisions.flatMap(({ ruling }) => (ruling.kind === 'MERGE' ? [ruling] : []));
  const merger = merged.length > 0 && random.chance(0.4) ? random.pick(merged) : null;
  const none = { kind: 'SPLIT', name: null, articleIds: [], memberIds: [] } as const;
  if (merger === null)
    return {
      ...none,
      entityId,
      name: random.orNull('Another'),
      articleIds: [random.pick(articles), ...random.some(articles, 1)],
    };
  return { ...none, entityId: merger.survivorId, memberIds: [random.pick(merger.absorbedIds)] };
}

function entity(random: Random, { decisions }: Scene): EntityId {
  const parts = decisions.flatMap(({ ruling }) => (ruling.kind === 'SPLIT' && ruling.partId ? [ruling.partId] : []));
  if (random.chance(0.03)) return makeId('Person', 'absent');
  return parts.length > 0 && random.chance(0.25) ? random.pick(parts) : random.pick(WORLD).id;
}

/** Mostly of one kind. */
function pair(random: Random, scene: Scene): readonly [EntityId, EntityId] {
  const a = entity(random, scene);
  if (random.chance(0.1)) return [a, entity(random, scene)];
  const alike = WORLD.filter(({ id }) => id.slice(0, 3) === a.slice(0, 3));
  return [a, random.pick(alike).id];
}
