import type { FirstTold } from '../../model/article-change.js';
import type { StatementFact } from '../../model/article-facts.js';
import type { GraphLookup, StatementCandidate } from '../../model/graph-lookup.js';
import { type EntityId, makeId, type StatementId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import type { PartialDate } from '../../model/partial-date.js';
import type { Cast } from '../cast.js';
import { wordingOf } from './content-words.js';
import { type Days, reachOf, saidWhen } from './said-when.js';
import { type Match, ToldStatements, type Utterance } from './told-statements.js';

const RULE = 'rule:same-statement';

export interface ActOfSaying {
  readonly id: StatementId;
  /** Null where this article is the first that tells it. */
  readonly firstTold: FirstTold | null;
}

export interface StatementMatches {
  /** In the order of the facts. */
  readonly acts: readonly ActOfSaying[];
  readonly judgements: readonly Judgement[];
}

/** Finds out which statements of an article are told already, by other articles or earlier in this one. */
export async function matchStatements(
  statements: readonly StatementFact[],
  cast: Cast,
  publishedAt: PartialDate | null,
  lookup: GraphLookup,
): Promise<StatementMatches> {
  const { articleId } = cast;
  const speakers = await speakersOf(statements, cast, lookup);
  const matching = new Matching(articleId, await candidatesFor(statements, speakers, publishedAt, lookup));
  const acts = statements.map((fact) => {
    const id = ownId(fact, cast);
    const named = cast.idOf(fact.speaker);
    const speakerId = named === null ? null : (speakers.get(named) ?? null);
    if (named === null || speakerId === null) return { id, firstTold: null };
    const [days, firstTold] = [saidWhen(fact.date, publishedAt), { speakerId: named, articleId }];
    return matching.place({ id, speakerId, firstTold, days, wording: wordingOf(fact.content.words), fact });
  });
  return { acts, judgements: matching.judgements };
}

/** Those who say anything, with who they are judged to be; speakers of this article alone are left out. */
async function speakersOf(
  statements: readonly StatementFact[],
  cast: Cast,
  lookup: GraphLookup,
): Promise<ReadonlyMap<EntityId, EntityId>> {
  const roles = statements.map(({ speaker }) => cast.role(speaker));
  const ids = [...new Set(roles.flatMap((role) => (role?.shared ? [role.id] : [])))];
  const survivors = ids.length === 0 ? new Map<EntityId, EntityId>() : await lookup.survivors(ids, cast.articleId);
  return new Map(ids.map((id) => [id, survivors.get(id) ?? id]));
}

const ownId = ({ content, speaker, id }: StatementFact, cast: Cast): StatementId =>
  makeId('Statement', cast.articleId, `${content.start}-${content.end}`, cast.idOf(speaker) ?? id);

/** Days in which no statement falls that has any: what then is found has none. */
const NEVER: Days = { from: '9999-12-31', until: '9999-12-31' };

async function candidatesFor(
  statements: readonly StatementFact[],
  speakers: ReadonlyMap<EntityId, EntityId>,
  publishedAt: PartialDate | null,
  lookup: GraphLookup,
): Promise<readonly Utterance[]> {
  if (speakers.size === 0) return [];
  const reach = reachOf(statements.map(({ date }) => saidWhen(date, publishedAt))) ?? NEVER;
  const judged = [...new Set(speakers.values())];
  return (await lookup.statementCandidates(judged, reach.from, reach.until)).map(utteranceOf);
}

const utteranceOf = ({ id, speakerId, firstTold, date, publishedAt, text }: StatementCandidate): Utterance => ({
  id,
  speakerId,
  firstTold,
  days: saidWhen(date, publishedAt),
  wording: wordingOf(text),
  fact: null,
});

/** What has been told so far; each statement of the article is put to it in turn. */
class Matching {
  readonly judgements: Judgement[] = [];
  readonly #bySpeaker = new Map<EntityId, ToldStatements>();

  constructor(
    readonly articleId: Judgement['articleId'],
    candidates: readonly Utterance[],
  ) {
    for (const candidate of candidates) this.#toldBy(candidate.speakerId).add(candidate);
  }

  /** @returns the act of saying that it renders */
  place(own: Utterance): ActOfSaying {
    const told = this.#toldBy(own.speakerId);
    const best = told.closest(own);
    if (best !== null && best.comparison.verdict !== 'DIFFERENT') this.#judge(own.id, best);
    const { id, firstTold } = best?.comparison.verdict === 'SAME' && this.#canJoin(own, best) ? best : own;
    told.add({ ...own, id, firstTold });
    return { id, firstTold: id === own.id ? null : firstTold };
  }

  /** Within one article a statement has one speaker by name, so that it stays one whoever the names are judged to be. */
  #canJoin({ firstTold: own }: Utterance, { firstTold: other }: Match): boolean {
    return other.articleId !== this.articleId || other.speakerId === own.speakerId;
  }

  #toldBy(speaker: EntityId): ToldStatements {
    const told = this.#bySpeaker.get(speaker) ?? new ToldStatements();
    this.#bySpeaker.set(speaker, told);
    return told;
  }

  #judge(subjectId: StatementId, { id: objectId, comparison: { verdict, reason, score } }: Match): void {
    const { articleId } = this;
    this.judgements.push({ subjectId, objectId, verdict, by: RULE, reason, score, articleId });
  }
}
