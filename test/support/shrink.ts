/** Makes a failing question smaller as long as it still fails: shorter lists, plainer conditions. */
import type { Predicate } from '../../src/store/query.js';
import type { Question } from './random-queries.js';

export async function smallestFailing(
  question: Question,
  fails: (smaller: Question) => Promise<boolean>,
): Promise<Question> {
  let smallest = question;
  for (;;) {
    const next = await firstFailing(smaller(smallest), fails);
    if (next === null) return smallest;
    smallest = next;
  }
}

async function firstFailing(
  questions: readonly Question[],
  fails: (smaller: Question) => Promise<boolean>,
): Promise<Question | null> {
  for (const question of questions) {
    if (await fails(question).catch(() => false)) return question;
  }
  return null;
}

function smaller(question: Question): Question[] {
  if (Array.isArray(question.query) || typeof question.query === 'string') return [];
  const query = question.query as unknown as Record<string, unknown>;
  const parts: Record<string, unknown>[] = [];
  for (const key of ['parents', 'ids', 'kinds', 'order']) {
    const items = query[key];
    if (Array.isArray(items)) for (const without of shorter(items)) parts.push({ [key]: without });
  }
  const where = query.where as Predicate | null | undefined;
  if (where) for (const simpler of [null, ...simplerPredicates(where)]) parts.push({ where: simpler });
  if (query.count === true) parts.push({ count: false });
  return parts.map((part) => ({ ...question, query: { ...query, ...part } }) as Question);
}

/** Each half, then without each item. */
function shorter(items: readonly unknown[]): (readonly unknown[])[] {
  const half = Math.floor(items.length / 2);
  const halves = items.length > 3 ? [items.slice(0, half), items.slice(half)] : [];
  return [...halves, ...items.map((_, i) => items.filter((__, j) => j !== i))];
}

function simplerPredicates(predicate: Predicate): Predicate[] {
  if ('all' in predicate) {
    return [...predicate.all, ...shorter(predicate.all).map((all) => ({ all: all as readonly Predicate[] }))];
  }
  if ('any' in predicate) {
    return [...predicate.any, ...shorter(predicate.any).map((any) => ({ any: any as readonly Predicate[] }))];
  }
  if ('not' in predicate) return [predicate.not, ...simplerPredicates(predicate.not).map((not) => ({ not }))];
  if ('field' in predicate) return [];
  return [{ all: [] }, ...simplerPredicates(predicate.where)].map((where) => ({ ...predicate, where }));
}
