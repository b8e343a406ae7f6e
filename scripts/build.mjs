// Builds the service (dist) and, where their sources are, the pages (dist/web). `npm install` runs it.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function run(tool, ...args) {
  const began = Date.now();
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', ...tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`build: ${tool.at(-1)} failed${error ? `: ${error.message}` : ''}`);
    process.exit(status ?? 1);
  }
  console.log(`build: ${tool.at(-1)} ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

if (!existsSync(join(root, 'node_modules', 'typescript'))) {
  console.error('build: the development packages are missing; run "npm install" without --omit=dev to build');
  process.exit(1);
}
rmSync(join(root, 'dist'), { recursive: true, force: true });
run(['typescript', 'bin', 'tsc'], '-p', 'tsconfig.json');
// What package.json names as the command; the data that the code reads stays in src, which is part of the package.
chmodSync(join(root, 'dist', 'cli', 'main.js'), 0o755);
run(['vite', 'bin', 'vite.js'], 'build', '--config', 'src/web/vite.config.mjs', '--logLevel', 'warn');
