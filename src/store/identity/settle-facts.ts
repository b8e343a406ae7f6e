/** From what is asked of two facts to what is decided: all the reasons to refuse are here, the same for every store. */
import { type Decision, factsOf, type Ruling, type Wish } from '../../model/decision.js';
import { DemarcheError } from '../../model/errors.js';
import { type JudgedFactId, kindOfId } from '../../model/ids.js';
import { FactClusters } from './fact-clusters.js';
import { refuseUndoing } from './settle.js';

export type FactWish = Extract<Wish, { readonly kind: 'JUDGE_FACTS' | 'UNDO' }>;

/** What the graph holds where a decision is made on facts. */
export interface FactGround {
  /** Of all that hangs together with the facts asked about. */
  readonly clusters: FactClusters;
  /** Of the facts asked about and what they mean, those that are there. */
  readonly present: ReadonlySet<string>;
  /** For an UNDO the decision. */
  readonly undone: Decision | null;
}

/** The facts that a wish is about; null where it is about entities. */
export function factsNamed(wish: Wish, undone: Decision | null): readonly JudgedFactId[] | null {
  if (wish.kind === 'JUDGE_FACTS') return [wish.subjectId, wish.objectId];
  const facts = wish.kind === 'UNDO' && undone !== null ? factsOf(undone.ruling) : [];
  return facts.length === 0 ? null : facts;
}

/** @throws DemarcheError NOT_FOUND, KINDS_DIFFER, SAME_ENTITY, JUDGED_DIFFERENT, ALREADY_UNDONE, NOT_UNDOABLE */
export function settleFacts(wish: FactWish, { clusters, present, undone }: FactGround): Ruling {
  if (wish.kind === 'UNDO') {
    refuseUndoing(wish.undoneId, undone);
    return wish;
  }
  const { subjectId, objectId, verdict } = wish;
  for (const id of [subjectId, objectId]) {
    if (!present.has(clusters.rootOf(id))) throw new DemarcheError('NOT_FOUND', `there is no fact ${id}`);
  }
  if (kindOfId(subjectId) !== kindOfId(objectId)) {
    throw new DemarcheError('KINDS_DIFFER', `${subjectId} and ${objectId} are facts of two kinds: they cannot be one`);
  }
  if (verdict === 'SAME') refuseToldApart(subjectId, objectId, clusters);
  else refuseOne(subjectId, objectId, clusters);
  return wish;
}

function refuseToldApart(subjectId: JudgedFactId, objectId: JudgedFactId, clusters: FactClusters): void {
  if (subjectId === objectId) throw new DemarcheError('SAME_ENTITY', `${subjectId} is one with itself already`);
  const apart = clusters.toldApart(subjectId, objectId);
  if (apart === null) return;
  const pair = `${apart.subjectId} and ${apart.objectId}`;
  throw new DemarcheError('JUDGED_DIFFERENT', `${pair} were judged different: undo ${apart.changeId} first`);
}

/** What a rule found to be one can be told apart at once; what people decided is to be undone. */
function refuseOne(subjectId: JudgedFactId, objectId: JudgedFactId, { pairs }: FactClusters): void {
  const decided = new FactClusters(pairs.filter(({ changeId }) => changeId !== null));
  if (decided.rootOf(subjectId) !== decided.rootOf(objectId)) return;
  throw new DemarcheError('SAME_ENTITY', `${subjectId} and ${objectId} are one by decision: undo what made them one`);
}
