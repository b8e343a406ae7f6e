import type { StatementFact } from '../../model/article-facts.js';
import type { GraphLookup, StatementCandidate } from '../../model/graph-lookup.js';
import { type EntityId, makeId, type StatementId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import type { PartialDate } from '../../model/partial-date.js';
import { overlaps } from '../../model/span.js';
import type { Cast } from '../cast.js';
import { type Comparison, compareWordings } from './compare-wordings.js';
import { type Wording, wordingOf } from './content-words.js';
import { type Days, fitDays, reachOf, saidWhen } from './said-when.js';

const RULE = 'rule:same-statement';

/** A statement of the article, or one that is told elsewhere, as it is compared. */
interface Utterance {
  readonly id: StatementId;
  readonly speakerId: EntityId;
  readonly days: Days | null;
  readonly wording: Wording;
  /** Of this article, else null. */
  readonly fact: StatementFact | null;
}

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
  const told = new ToldStatements(cast.articleId, await candidatesFor(statements, cast, publishedAt, lookup));
  const ids = statements.map((fact) => {
    const id = ownId(fact, cast);
    const speakerId = cast.role(fact.speaker)?.shared ? cast.idOf(fact.speaker) : null;
    if (speakerId === null) return id;
    const days = saidWhen(fact.date, publishedAt);
    return told.place({ id, speakerId, days, wording: wordingOf(fact.content.words), fact });
  });
  return { ids, judgements: told.judgements };
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

/** What has been told so far, by speaker; each statement of the article is put to it in turn. */
class ToldStatements {
  readonly judgements: Judgement[] = [];
  readonly #bySpeaker = new Map<EntityId, Utterance[]>();

  constructor(
    readonly articleId: Judgement['articleId'],
    candidates: readonly Utterance[],
  ) {
    for (const candidate of candidates) this.#tell(candidate);
  }

  /** @returns the id of the act of saying that it renders */
  place(own: Utterance): StatementId {
    const best = this.#best(own);
    const same = best !== null && best.comparison.verdict === 'SAME';
    if (best !== null && best.comparison.verdict !== 'DIFFERENT') this.#judge(own.id, best.id, best.comparison);
    const id = same ? best.id : own.id;
    this.#tell({ ...own, id });
    return id;
  }

  #best(own: Utterance): { readonly id: StatementId; readonly comparison: Comparison } | null {
    const others = this.#bySpeaker.get(own.speakerId) ?? [];
    // What stands inside another statement, or around it, is another one although the words are the same.
    const taken = new Set(others.filter((other) => isEntwined(own, other)).map(({ id }) => id));
    let best: { readonly id: StatementId; readonly comparison: Comparison } | null = null;
    for (const other of others) {
      const days = taken.has(other.id) ? null : fitDays(own.days, other.days);
      if (days === null) continue;
      const comparison = compareWordings(own.wording, other.wording, days);
      if (best === null || isBetter(comparison, best.comparison)) best = { id: other.id, comparison };
    }
    return best;
  }

  #tell(utterance: Utterance): void {
    const known = this.#bySpeaker.get(utterance.speakerId) ?? [];
    known.push(utterance);
    this.#bySpeaker.set(utterance.speakerId, known);
  }

  #judge(subjectId: StatementId, objectId: StatementId, { verdict, reason, score }: Comparison): void {
    const { articleId } = this;
    this.judgements.push({ subjectId, objectId, verdict, by: RULE, reason, score, articleId });
  }
}

const isEntwined = ({ fact: a }: Utterance, { fact: b }: Utterance): boolean =>
  a !== null && b !== null && overlaps(a.content, b.content);

const RANK = { SAME: 2, UNSURE: 1, DIFFERENT: 0 } as const;

const isBetter = (a: Comparison, b: Comparison): boolean =>
  RANK[a.verdict] > RANK[b.verdict] || (a.verdict === b.verdict && a.score > b.score);
