import type { EventContribution, EventParty } from '../../model/article-change.js';
import { eventKeys } from '../../model/event-keys.js';
import { type EventCandidate, eventCandidate, type GraphLookup } from '../../model/graph-lookup.js';
import type { ArticleId, EntityId, EventId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import { areComparable, compareEvents, type EventComparison } from './compare-events.js';
import { daysAround } from './happened-when.js';

const RULE = 'rule:same-event';

/** Of each event so many judgements are recorded, the surest first: what they tie hangs together by others too. */
const MOST_SAME = 8;
const MOST_UNSURE = 2;

interface Pair {
  readonly own: EventCandidate;
  readonly other: EventCandidate;
  readonly comparison: EventComparison;
}

/**
 * Finds out which events of an article others tell of as well. Each pair is judged by what the two articles say alone, so
 * it does not matter in which order they come. Of one other article an event is the same as one at most: an article that
 * tells of two mostly knows that they are two.
 * @param copies of which this article is one, or which are copies of it
 */
export async function matchEvents(
  events: readonly EventContribution[],
  articleId: ArticleId,
  copies: ReadonlySet<ArticleId>,
  lookup: GraphLookup,
): Promise<readonly Judgement[]> {
  const own = await asJudged(events, articleId, lookup);
  const keys = new Set(own.flatMap(({ keys: some }) => some));
  const days = daysAround(own.map(({ event }) => event.days));
  if (keys.size === 0 || days === null) return [];
  const others = await lookup.eventCandidates([...keys], days.from, days.until);
  const pairs = pairsOf(
    own,
    others.filter((other) => other.articleId !== articleId),
    copies,
  );
  return [...chosen(pairs, 'SAME', MOST_SAME), ...chosen(pairs, 'UNSURE', MOST_UNSURE)].map((pair) =>
    judgementOf(pair, articleId),
  );
}

interface Own {
  readonly event: EventCandidate;
  readonly keys: readonly string[];
}

/** By the first report of each, with those who are meant. */
async function asJudged(
  events: readonly EventContribution[],
  articleId: ArticleId,
  lookup: GraphLookup,
): Promise<readonly Own[]> {
  const first = events.flatMap(({ id, reports: [report] }) => (report === undefined ? [] : [{ id, report }]));
  const named = first.flatMap(({ report: { placeId, countryId, parties } }) => [
    placeId,
    countryId,
    ...parties.flatMap(({ entityId, figureId }) => [entityId, figureId]),
  ]);
  const ids = [...new Set(named)].filter((id) => id !== null);
  const survivors = ids.length === 0 ? new Map<EntityId, EntityId>() : await lookup.survivors(ids, articleId);
  const meant = <I extends EntityId | null>(id: I): I => (id === null ? id : ((survivors.get(id) ?? id) as I));
  const party = ({ role, entityId, figureId }: EventParty): EventParty => {
    return { role, entityId: meant(entityId), figureId: meant(figureId) };
  };
  return first.map(({ id, report }) => {
    const parties = report.parties.map(party);
    const judged = { ...report, placeId: meant(report.placeId), countryId: meant(report.countryId), parties };
    return { event: eventCandidate(id, articleId, judged), keys: eventKeys(judged) };
  });
}

function pairsOf(
  own: readonly Own[],
  others: readonly EventCandidate[],
  copies: ReadonlySet<ArticleId>,
): readonly Pair[] {
  const compared = own.flatMap(({ event, keys }) =>
    keys.length === 0
      ? []
      : others
          .filter((other) => areComparable(event, other))
          .map(
            (other): Pair => ({
              own: event,
              other,
              comparison: compareEvents(event, other, copies.has(other.articleId)),
            }),
          ),
  );
  return oneToOne(compared.filter(({ comparison }) => comparison.verdict !== 'DIFFERENT').sort(bySureness));
}

/** Equals in an order that is the same whichever of the two articles came first. */
const bySureness = (a: Pair, b: Pair): number =>
  b.comparison.score - a.comparison.score || (nameOf(a) < nameOf(b) ? -1 : 1);

const nameOf = ({ own, other }: Pair): string => [own.id, other.id].sort().join(' ');

function oneToOne(pairs: readonly Pair[]): readonly Pair[] {
  const taken = new Set<string>();
  return pairs.filter(({ own, other }) => {
    const [mine, theirs] = [`${own.id} ${other.articleId}`, `${other.id} ${other.articleId}`];
    if (taken.has(mine) || taken.has(theirs)) return false;
    taken.add(mine).add(theirs);
    return true;
  });
}

function chosen(pairs: readonly Pair[], verdict: 'SAME' | 'UNSURE', most: number): readonly Pair[] {
  const counts = new Map<EventId, number>();
  return pairs.filter(({ own, comparison }) => {
    const count = counts.get(own.id) ?? 0;
    if (comparison.verdict !== verdict || count >= most) return false;
    counts.set(own.id, count + 1);
    return true;
  });
}

const judgementOf = ({ own, other, comparison }: Pair, articleId: ArticleId): Judgement => ({
  subjectId: own.id,
  objectId: other.id,
  verdict: comparison.verdict,
  by: RULE,
  reason: comparison.reason,
  score: comparison.score,
  articleId,
});
