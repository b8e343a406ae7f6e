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

export interface StatementMatches {
  /** In the order of the facts: the id of the act of saying. */
  readonly ids: readonly StatementId[];
  readonly judgements: readonly Judgement[];
}

/** Finds out which statements of an article are told already, by other articles or earlier in this one. */
export async function matchStatements(
  statements: readonly StatementFact[],
  cast: Cast,
  publishedAt: PartialDate | null,
  lookup: GraphLookup,
): Promise<StatementMatches> {
  const matching = new Matching(cast.articleId, await candidatesFor(statements, cast, publishedAt, lookup));
  const ids = statements.map((fact) => {
    const id = ownId(fact, cast);
    const speakerId = cast.role(fact.speaker)?.shared ? cast.idOf(fact.speaker) : null;
    if (speakerId === null) return id;
    const days = saidWhen(fact.date, publishedAt);
    return matching.place({ id, speakerId, days, wording: wordingOf(fact.content.words), fact });
  });
  return { ids, judgements: matching.judgements };
}

const ownId = ({ content, speaker, id }: StatementFact, cast: Cast): StatementId =>
  makeId('Statement', cast.articleId, `${content.start}-${content.end}`, cast.idOf(speaker) ?? id);

/** Days in which no statement falls that has any: what then is found has none. */
const NEVER: Days = { from: '9999-12-31', until: '9999-12-31' };

async function candidatesFor(
  statements: readonly StatementFact[],
  cast: Cast,
  publishedAt: PartialDate | null,
  lookup: GraphLookup,
): Promise<readonly Utterance[]> {
  const roles = statements.map(({ speaker }) => cast.role(speaker));
  const speakers = [...new Set(roles.flatMap((role) => (role?.shared ? [role.id] : [])))];
  if (speakers.length === 0) return [];
  const reach = reachOf(statements.map(({ date }) => saidWhen(date, publishedAt))) ?? NEVER;
  return (await lookup.statementCandidates(speakers, reach.from, reach.until)).map(utteranceOf);
}

const utteranceOf = ({ id, speakerId, date, publishedAt, text }: StatementCandidate): Utterance => ({
  id,
  speakerId,
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

  /** @returns the id of the act of saying that it renders */
  place(own: Utterance): StatementId {
    const told = this.#toldBy(own.speakerId);
    const best = told.closest(own);
    if (best !== null && best.comparison.verdict !== 'DIFFERENT') this.#judge(own.id, best);
    const id = best?.comparison.verdict === 'SAME' ? best.id : own.id;
    told.add({ ...own, id });
    return id;
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
