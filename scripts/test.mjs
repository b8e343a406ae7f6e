// The whole test run: lint, compile, a Neo4j where one can be had, Jest.
//   node scripts/test.mjs [--no-lint] [PATTERN…]      patterns choose test files, as Jest takes them
// DEMARCHE_REQUIRE_NEO4J=1 makes the run fail where the Neo4j half cannot run.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Neo4jUnavailable, startNeo4j } from './neo4j/server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'build', 'results.json');
const flags = process.argv.slice(2);
const patterns = flags.filter((flag) => !flag.startsWith('--'));
const checks = [];

function node(name, tool, args, env = {}) {
  const { status } = spawnSync(
    process.execPath,
    [
      ...(tool[0] === 'jest' ? ['--experimental-vm-modules', '--no-warnings'] : []),
      join(root, 'node_modules', ...tool),
      ...args,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  if (name) checks.push({ name, passed: status === 0 });
  return status === 0;
}

/** Connection settings for the tests, or the reason why there is no Neo4j. */
async function neo4j() {
  if (process.env.NEO4J_URI) return { env: {}, stop: async () => {}, why: null };
  try {
    const server = await startNeo4j({ name: 'test', fresh: true, fast: true, auth: true });
    const env = {
      NEO4J_URI: server.uri,
      NEO4J_USER: server.user,
      NEO4J_PASSWORD: server.password,
      NEO4J_DATABASE: server.database,
    };
    return { env, stop: server.stop, why: null };
  } catch (error) {
    if (!(error instanceof Neo4jUnavailable)) throw error;
    return { env: {}, stop: async () => {}, why: error.message };
  }
}

function tests() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, success: false };
  }
}

if (!flags.includes('--no-lint')) {
  node('format and lint', ['@biomejs', 'biome', 'bin', 'biome'], ['check', '.']);
  node('spelling', ['cspell', 'bin.mjs'], ['lint', '--no-progress', '--no-summary', '--dot', '.']);
}
rmSync(join(root, 'build'), { recursive: true, force: true });
node('types', ['typescript', 'bin', 'tsc'], ['-p', 'tsconfig.test.json']);
node('types of the pages', ['typescript', 'bin', 'tsc'], ['-p', 'src/web/tsconfig.json']);

const server = await neo4j();
try {
  node(null, ['jest', 'bin', 'jest.js'], ['--json', `--outputFile=${results}`, ...patterns], server.env);
} finally {
  await server.stop();
}

const { numPassedTests, numFailedTests, numFailedTestSuites = 0, numRuntimeErrorTestSuites = 0, success } = tests();
const required = process.env.DEMARCHE_REQUIRE_NEO4J === '1';
if (server.why !== null) {
  if (required) checks.push({ name: 'Neo4j', passed: false });
  console.log(
    `\n${'!'.repeat(80)}\nTHE NEO4J HALF DID NOT RUN: ${server.why}\nOnly its recorded answers were checked.\n${'!'.repeat(80)}`,
  );
} else {
  console.log('\nThe Neo4j half ran against a real server.');
}
for (const { name, passed } of checks) console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`);
const failed = numFailedTests + numRuntimeErrorTestSuites + checks.filter(({ passed }) => !passed).length;
const passed = numPassedTests + checks.filter((check) => check.passed).length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && success && numFailedTestSuites === 0 ? 0 : 1;
