import { LRUCache } from 'lru-cache';
import type { CopyCandidate, GraphLookup } from '../../model/graph-lookup.js';
import type { ArticleId } from '../../model/ids.js';
import type { Judgement } from '../../model/judgement.js';
import { firstDay, type PartialDate } from '../../model/partial-date.js';
import type { ArticleText } from '../../text/article-text.js';
import { readText } from '../../text/read-text.js';
import { shinglesOf } from './shingles.js';
import { FEWEST_SHINGLES, signatureOf } from './signature.js';

const RULE = 'rule:same-text';

/**
 * Share of the shorter text's shingles that the longer one has. A wire story that an outlet cuts at the end or puts a
 * paragraph before keeps nearly all of them; two reports with one background paragraph and the same quotations in common
 * stay below a half (test/resolve/find-copies.test.ts).
 */
const COPY = 0.75;
const UNSURE = 0.5;
/** Candidates come best first; of a story carried by a hundred outlets a few are enough to know it. */
const MOST_COMPARED = 5;

export interface CopyFindings {
  readonly signature: readonly string[];
  /** The article this one is a copy of, or null. */
  readonly copyOfId: ArticleId | null;
  /** Articles stored already that are copies of this one, which is older. */
  readonly copies: readonly ArticleId[];
  readonly judgements: readonly Judgement[];
}

/** Of the news of the day many are copies of the same few: so many of those last seen are not cut into shingles again. */
const KEPT = 500;
const kept = new LRUCache<string, ReadonlySet<number>>({ max: KEPT });

function shinglesOfCandidate({ text }: CopyCandidate): ReadonlySet<number> {
  const shingles = kept.get(text) ?? shinglesOf(readText({ text }));
  kept.set(text, shingles);
  return shingles;
}

interface Found {
  readonly candidate: CopyCandidate;
  readonly share: number;
}

/** Whether the words of an article stand in another already: then both have one origin, the one published first. */
export async function findCopies(text: ArticleText, articleId: ArticleId, lookup: GraphLookup): Promise<CopyFindings> {
  const shingles = shinglesOf(text);
  const signature = signatureOf(shingles);
  const all = signature.length === 0 ? [] : await lookup.copyCandidates(signature);
  const candidates = all.filter((candidate) => candidate.articleId !== articleId);
  const found = closest(shingles, candidates);
  const none = { signature, copyOfId: null, copies: [] };
  if (found === null || found.share < UNSURE) return { ...none, judgements: [] };
  const judgements = [judgementOn(articleId, found)];
  if (found.share < COPY) return { ...none, judgements };
  const { copyOfId } = found.candidate;
  // Where the original of a copy is not at hand it is held to be the earlier one, as it is to the copy.
  const original = copyOfId === null ? found.candidate : candidates.find((one) => one.articleId === copyOfId);
  if (original === undefined || !isEarlier(text.meta.publishedAt, articleId, original)) {
    return { signature, judgements, copyOfId: original?.articleId ?? copyOfId, copies: [] };
  }
  const others = await lookup.copiesOf(original.articleId);
  return { signature, judgements, copyOfId: null, copies: [original.articleId, ...others] };
}

function closest(shingles: ReadonlySet<number>, candidates: readonly CopyCandidate[]): Found | null {
  let best: Found | null = null;
  for (const candidate of candidates.slice(0, MOST_COMPARED)) {
    const share = sharedPart(shingles, shinglesOfCandidate(candidate));
    if (best === null || share > best.share) best = { candidate, share };
    if (share >= COPY) break;
  }
  return best;
}

/** Of the shorter text the share that the longer one has; 0 where it is too short to tell. */
export function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size < FEWEST_SHINGLES) return 0;
  let shared = 0;
  for (const shingle of short) if (long.has(shingle)) shared += 1;
  return shared / short.size;
}

const judgementOn = (articleId: ArticleId, { candidate, share }: Found): Judgement => ({
  subjectId: articleId,
  objectId: candidate.articleId,
  verdict: share >= COPY ? 'SAME' : 'UNSURE',
  by: RULE,
  reason: `${Math.round(share * 100)} % of the words of the shorter, five in a row, stand in the other`,
  score: share,
  articleId,
});

/** By day of publication, undated last; of one day by id, as stores order evidence. */
function isEarlier(publishedAt: PartialDate | null, articleId: ArticleId, other: CopyCandidate): boolean {
  const [own, their] = [dayOf(publishedAt), dayOf(other.publishedAt)];
  return own === their ? articleId < other.articleId : own < their;
}

const dayOf = (date: PartialDate | null): string => (date === null ? '9999-99-99' : firstDay(date));
