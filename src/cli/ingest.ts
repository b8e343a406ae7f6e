import { Command } from 'commander';
import { openArticleReader } from '../ingest/article-reader.js';
import { ingestAll } from '../ingest/ingest-all.js';
import { findInputs, type Input } from '../ingest/readers/find-inputs.js';
import { readInputs } from '../ingest/readers/read-inputs.js';
import { EXIT } from './exit-codes.js';
import { createProgress } from './ingest-progress.js';
import { type Skipped, summaryJson, summaryText } from './ingest-summary.js';
import { openStore } from './open-store.js';
import { addReadFlags, type ReadFlags, readOptionsOf } from './read-options.js';
import { readerSettings } from './reader-settings.js';
import { onStopSignals } from './stop-signals.js';
import { untilAborted } from './until-aborted.js';

interface IngestFlags extends ReadFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export const ingestCommand = (): Command =>
  addReadFlags(
    new Command('ingest')
      .description('take articles into the graph')
      .argument('<input...>', 'file, folder, web address, or - for standard input')
      .option('--json', 'print the summary as JSON')
      .option('--quiet', 'show no progress')
      .addHelpText(
        'after',
        '\nThe same article twice changes nothing. Ctrl-C finishes what is under way and tells what was done.',
      )
      .action(ingest),
  );

async function ingest(given: readonly string[], flags: IngestFlags): Promise<void> {
  const store = await openStore();
  const stop = new AbortController();
  onStopSignals(
    () => {
      process.stderr.write('\nfinishing what is under way; Ctrl-C again stops at once\n');
      stop.abort();
    },
    () => process.exit(EXIT.INTERRUPTED),
  );
  const reader = await openArticleReader(readerSettings());
  try {
    const { inputs, skipped: passedOver } = await findInputs(given);
    const skipped: Skipped[] = [...passedOver];
    const progress = createProgress(totalBytes(inputs), flags.quiet === true ? null : process.stderr);
    const incoming = readInputs(inputs, {
      ...readOptionsOf(flags),
      onSkipped: (name, reason) => skipped.push({ name, reason }),
      onBytes: progress.onBytes,
    });
    const summary = await ingestAll(untilAborted(incoming, stop.signal), store, {
      signal: stop.signal,
      reader,
      onProgress: progress.onArticle,
    }).finally(progress.stop);
    process.stdout.write(flags.json === true ? summaryJson(summary, skipped) : summaryText(summary, skipped));
    if (summary.aborted) process.exitCode = EXIT.INTERRUPTED;
    else process.exitCode = summary.refused > 0 ? EXIT.WRONG : EXIT.FINE;
  } finally {
    await reader.close();
    await store.close();
  }
  // A source that has not answered yet would keep the process alive.
  if (stop.signal.aborted) process.exit();
}

/** Null where some input does not tell its size. */
function totalBytes(inputs: readonly Input[]): number | null {
  const sizes = inputs.map(({ bytes }) => bytes);
  return sizes.includes(null) ? null : sizes.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0);
}
