import { spawn } from 'node:child_process';
import { packagePath } from '../../src/package-root.js';

const CHILD = packagePath('build', 'test', 'support', 'ingest-child.js');

/** Runs `ingest-child` with these arguments. @returns the signal that ended it, or null */
export const runIngestChild = (
  place: string,
  articles: number,
  ...when: readonly string[]
): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const args = ['--no-warnings', CHILD, place, String(articles), ...when];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === null || code === 0 ? resolve(signal) : reject(new Error(`exit ${code}`)),
    );
  });
