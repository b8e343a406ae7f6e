import type { IngestSummary } from '../ingest/ingest-all.js';

export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

const MOST_REFUSALS_TOLD = 100;

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });

/** What became of the articles, for a person. Names of refused ones come with their code and the reason. */
export function summaryText(summary: IngestSummary, skipped: readonly Skipped[]): string {
  const { stored, unchanged, refused, done, durationMs, articlesPerSecond, refusals, aborted } = summary;
  const lines = [
    `${number(done)} ${done === 1 ? 'article' : 'articles'} in ${number(durationMs / 1000)} s, ${number(articlesPerSecond)} a second: ` +
      `${number(stored)} stored, ${number(unchanged)} there already, ${number(refused)} refused`,
    ...refusals
      .slice(0, MOST_REFUSALS_TOLD)
      .map(({ name, error }) => `  refused ${name}\n    ${error.code}: ${error.message}`),
  ];
  if (refusals.length > MOST_REFUSALS_TOLD) {
    lines.push(`  and ${number(refusals.length - MOST_REFUSALS_TOLD)} more; --json tells all`);
  }
  for (const [reason, files] of byReason(skipped)) lines.push(`passed over ${number(files)}: ${reason}`);
  if (done === 0 && !aborted) lines.push('there was no article to take in');
  if (aborted) lines.push('stopped before the end; the same command again takes in what is missing');
  return `${lines.join('\n')}\n`;
}

function byReason(skipped: readonly Skipped[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

/** The same for a program. */
export function summaryJson({ refusals, ...summary }: IngestSummary, skipped: readonly Skipped[]): string {
  const told = refusals.map(({ name, error: { code, message } }) => ({ name, code, message }));
  return `${JSON.stringify({ ...summary, refusals: told, skipped }, null, 2)}\n`;
}
