/** Decisions in tests: whoever makes them, the same ids every time. */
import { type ChangeId, changeId, type Decision, type DecisionRequest, type Wish } from '../../src/model/decision.js';
import type { ArticleId, EntityId, JudgedFactId } from '../../src/model/ids.js';
import type { Verdict } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';

const MORNING = Date.UTC(2024, 6, 1, 8);
const MINUTE_MS = 60_000;

/** Makes decisions on a store, a minute after each other. */
export class Decider {
  #made = 0;

  constructor(readonly store: GraphStore) {}

  request(wish: Wish): DecisionRequest {
    this.#made += 1;
    const at = new Date(MORNING + this.#made * MINUTE_MS).toISOString();
    return { id: changeId('test', String(this.#made)), by: 'person:Ann', reason: 'as their lives show', at, wish };
  }

  decide(wish: Wish): Promise<Decision> {
    return this.store.decide(this.request(wish));
  }

  merge(survivorId: EntityId, ...absorbedIds: readonly EntityId[]): Promise<Decision> {
    return this.decide({ kind: 'MERGE', survivorId, absorbedIds });
  }

  judge(subjectId: EntityId, objectId: EntityId, verdict: Verdict): Promise<Decision> {
    return this.decide({ kind: 'JUDGE', subjectId, objectId, verdict });
  }

  judgeFacts(subjectId: JudgedFactId, objectId: JudgedFactId, verdict: Verdict): Promise<Decision> {
    return this.decide({ kind: 'JUDGE_FACTS', subjectId, objectId, verdict });
  }

  splitOff(entityId: EntityId, articleIds: readonly ArticleId[], name: string | null = null): Promise<Decision> {
    return this.decide({ kind: 'SPLIT', entityId, articleIds, name, memberIds: [] });
  }

  separate(entityId: EntityId, ...memberIds: readonly EntityId[]): Promise<Decision> {
    return this.decide({ kind: 'SPLIT', entityId, articleIds: [], name: null, memberIds });
  }

  addAlias(entityId: EntityId, alias: string): Promise<Decision> {
    return this.decide({ kind: 'ALIAS', entityId, alias });
  }

  undo(undoneId: ChangeId): Promise<Decision> {
    return this.decide({ kind: 'UNDO', undoneId });
  }
}

/** The entity that a split made. */
export function partOf({ ruling }: Decision): EntityId {
  if (ruling.kind !== 'SPLIT' || ruling.partId === null) throw new Error('nothing was split off');
  return ruling.partId;
}
