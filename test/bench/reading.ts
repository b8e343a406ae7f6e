/**
 * How many words a second the model reads in one thread, all heads decoded, how long it takes to load and how much memory
 * the process has then. After `npx tsc -p tsconfig.test.json`:
 * node build/test/bench/reading.js [native|wasm] [folder of .txt files] [folder of the model]
 *
 * Words are those of the reading, punctuation included. On a shared machine look at words per second of processor time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../src/package-root.js';
import { openLocalReader } from '../../src/reading/reader.js';
import type { RuntimeName } from '../../src/reading/runtime/session.js';
import type { ArticleText } from '../../src/text/article-text.js';
import { readText } from '../../src/text/read-text.js';

const [runtime = 'native', folder = packagePath('training', 'corpus', 'train'), model] = process.argv.slice(2);
const ROUNDS = 5;

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds by the clock and of processor time. */
async function timed(work: () => Promise<void>): Promise<{ readonly wall: number; readonly cpu: number }> {
  const [wall, cpu] = [performance.now(), cpuSeconds()];
  await work();
  return { wall: (performance.now() - wall) / 1e3, cpu: cpuSeconds() - cpu };
}

const texts: ArticleText[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readText({ text: readFileSync(join(folder, name), 'utf8') }));

let reader = null as Awaited<ReturnType<typeof openLocalReader>> | null;
const before = megabytes();
const load = await timed(async () => {
  reader = await openLocalReader({
    runtime: runtime as RuntimeName,
    ...(model === undefined ? {} : { folder: model }),
  });
});
if (!reader) throw new Error('no reader');
console.log(`${reader.runtime}: loaded in ${load.wall.toFixed(2)} s (${load.cpu.toFixed(2)} s of processor time)`);
for (let round = 1; round <= ROUNDS; round += 1) {
  let words = 0;
  const { wall, cpu } = await timed(async () => {
    for (const text of texts) words += (await reader?.read(text))?.words.length ?? 0;
  });
  console.log(
    `round ${round}: ${words} words, ${Math.round(words / wall)} a second, ${Math.round(words / cpu)} a second of processor time; ${megabytes()} MB (${before} MB before the model)`,
  );
}
await reader.close();
