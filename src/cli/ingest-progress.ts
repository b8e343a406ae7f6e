import { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../ingest/ingest-all.js';

export interface ProgressView {
  readonly onBytes: (bytes: number) => void;
  readonly onArticle: (progress: IngestProgress) => void;
  readonly stop: () => void;
}

/** Between two lines where no one watches. */
const LINE_EVERY_MS = 2_000;

const counts = ({ done, refused, durationMs }: IngestProgress): { done: string; refused: string; rate: string } => ({
  done: done.toLocaleString('en'),
  refused: refused.toLocaleString('en'),
  rate: Math.round((done * 1000) / Math.max(durationMs, 1)).toLocaleString('en'),
});

/** A bar on a terminal, else a plain line now and then. Refused articles are told at once. */
export function createProgress(totalBytes: number | null, output: NodeJS.WriteStream | null): ProgressView {
  if (output === null) return { onBytes: () => undefined, onArticle: () => undefined, stop: () => undefined };
  return output.isTTY ? bar(totalBytes, output) : lines(output);
}

/** It fills with the bytes read: how many articles a file holds shows only when it is read. */
function bar(totalBytes: number | null, output: NodeJS.WriteStream): ProgressView {
  const head = totalBytes === null ? '' : '{bar} {percentage} %  ';
  const view = new SingleBar({
    format: `${head}{done} articles, {refused} refused, {rate} a second`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    stream: output,
  });
  view.start(Math.max(totalBytes ?? 1, 1), 0, { done: '0', refused: '0', rate: '0' });
  return {
    onBytes: (bytes) => view.increment(bytes),
    onArticle: (progress) => view.update(counts(progress)),
    stop: () => view.stop(),
  };
}

function lines(output: NodeJS.WriteStream): ProgressView {
  let next = LINE_EVERY_MS;
  return {
    onBytes: () => undefined,
    onArticle: (progress) => {
      const { outcome, durationMs } = progress;
      if (outcome.status === 'refused') output.write(`refused ${outcome.name}: ${outcome.error.code}\n`);
      if (durationMs < next) return;
      next = durationMs + LINE_EVERY_MS;
      const { done, refused, rate } = counts(progress);
      output.write(`${done} articles, ${refused} refused, ${rate} a second\n`);
    },
    stop: () => undefined,
  };
}
