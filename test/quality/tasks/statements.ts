import { isRequired, type Judged, type Range, type StatementItem } from '../annotation.js';
import { type Matching, matchUp } from '../matching.js';
import type { Names } from '../names.js';
import type { ScoreSheet } from '../score-sheet.js';
import { isInside, jaccard, overlaps, rangeOf, wordStarts } from '../spans.js';
import type { Task } from './task.js';

/** Contents that share half of their words are the same statement. */
const SAME_CONTENT = 0.5;
const KINDS = ['direct', 'mixed', 'indirect'];

/** Statements by their content; then what is said of those that were found. */
export const statements: Task = (article, names, sheet) => {
  const gold = article.gold.statements ?? [];
  const matching = matchStatements(article);
  const hits = matching.pairs.filter(([g]) => isRequired(g));
  const missed = matching.missed.filter(isRequired);
  const extra = matching.extra.filter((f) => !isExcused(f, matching, article));
  sheet.count('statements', hits.length, extra.length, missed.length);
  for (const kind of KINDS) {
    const of = gold.filter((g) => isRequired(g) && g.kind === kind).length;
    sheet.share(`statements.recall.${kind}`, hits.filter(([g]) => g.kind === kind).length, of);
  }
  const { file } = article.gold;
  for (const { speaker, content } of missed) sheet.note('statements', 'missed', file, told(speaker, content), 2);
  for (const { speaker, content } of extra) sheet.note('statements', 'extra', file, told(speaker, content));
  detail(hits, extra.length, missed.length, names, sheet, file);
};

type Pairs = Matching<StatementItem, StatementItem>['pairs'];

function detail(hits: Pairs, extra: number, missed: number, names: Names, sheet: ScoreSheet, file: string): void {
  const wrong = hits.filter(([g, f]) => !names.same(g.speaker, f.speaker));
  const right = hits.length - wrong.length;
  sheet.count('statements+speaker', right, wrong.length + extra, wrong.length + missed);
  sheet.share('statements.speaker', right, hits.length);
  sheet.share('statements.act', hits.filter(([g, f]) => g.act === f.act).length, hits.length);
  sheet.share('statements.kind', hits.filter(([g, f]) => g.kind === f.kind).length, hits.length);
  for (const [g, f] of wrong) {
    sheet.note('statements', 'wrong', file, `${String(g.speaker)}, not ${told(f.speaker, g.content)}`, 1.5);
  }
}

const told = (speaker: unknown, content = ''): string => `${String(speaker)}: ${content.slice(0, 90)}`;

function matchStatements({ text, gold, found }: Judged): Matching<StatementItem, StatementItem> {
  const readings = new Map<StatementItem, readonly ReadonlySet<number>[]>();
  const readingsOf = (item: StatementItem): readonly ReadonlySet<number>[] => {
    const known = readings.get(item) ?? readingsIn(text, item);
    readings.set(item, known);
    return known;
  };
  const likeness = (g: StatementItem, f: StatementItem): number =>
    Math.max(...readingsOf(g).flatMap((a) => readingsOf(f).map((b) => jaccard(a, b))));
  return matchUp(gold.statements ?? [], found.statements ?? [], likeness, SAME_CONTENT);
}

/** A quotation split by its cue may be given by its longer half or by all its parts. */
function readingsIn(text: string, item: StatementItem): readonly ReadonlySet<number>[] {
  const whole = new Set(passagesOf(item).flatMap((span) => [...wordStarts(text, span)]));
  return [item.contentSpan == null ? new Set() : wordStarts(text, item.contentSpan), whole];
}

const passagesOf = ({ contentSpan, quotedSpans = [] }: StatementItem): readonly Range[] => [
  ...(contentSpan == null ? [] : [contentSpan]),
  ...quotedSpans.map(rangeOf),
];

/** Over a gold statement that is not required, in boilerplate, or the other half of one that was found. */
function isExcused(item: StatementItem, { pairs }: { readonly pairs: Pairs }, { gold }: Judged): boolean {
  const span = item.contentSpan ?? ([-1, -1] as const);
  const optional = (gold.statements ?? []).some((g) => !isRequired(g) && overlaps(g.contentSpan, span));
  const otherHalf = pairs.some(([g, f]) => {
    const passages = passagesOf(g);
    return passages.length > 1 && !overlaps(f.contentSpan, span) && isInside(span, passages);
  });
  return optional || otherHalf || isInside(span, (gold.boilerplate ?? []).map(rangeOf));
}
