import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Neo4jUnavailable } from './errors.mjs';
import { withLock } from './lock.mjs';
import { run } from './processes.mjs';

const POM = join(dirname(fileURLToPath(import.meta.url)), 'pom.xml');

/** One folder for each content of the pom: changing the version fetches anew. */
export function jarsFolder(dir) {
  const hash = createHash('sha256').update(readFileSync(POM)).digest('hex');
  return join(dir, `jars-${hash.slice(0, 12)}`);
}

/** Fills the folder with the jars, unless it is there: a folder of that name is always complete. */
export async function fetchJars(dir, maven, say) {
  const folder = jarsFolder(dir);
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    say('fetching Neo4j with Maven: 150 MB, once');
    const partial = `${folder}.part`;
    rmSync(partial, { recursive: true, force: true });
    await copyDependencies(maven, partial);
    renameSync(partial, folder);
  });
  return folder;
}

async function copyDependencies(maven, outputDirectory) {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${outputDirectory}`];
  const { status, output } = await run(maven, [
    '--batch-mode',
    '--quiet',
    '--no-transfer-progress',
    '-f',
    POM,
    ...goal,
  ]);
  if (status === 0) return;
  rmSync(outputDirectory, { recursive: true, force: true });
  const [cause = 'it gave no reason'] = output.split('\n').filter((line) => line.startsWith('[ERROR]'));
  throw new Neo4jUnavailable(`Maven could not fetch the Neo4j jars: ${cause.replace('[ERROR] ', '')}`);
}
