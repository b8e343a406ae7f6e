// Records what a real Neo4j answers, for machines without one: needed whenever a file under cypher/ has changed.
//   node scripts/record-neo4j.mjs       on the Neo4j of NEO4J_URI, which is emptied, or one started for it
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startNeo4j } from './neo4j/server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.test.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);

const server = process.env.NEO4J_URI ? null : await startNeo4j({ name: 'record', temporary: true, fast: true });
if (server) {
  const { uri, user, password, database } = server;
  Object.assign(process.env, {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  });
}
try {
  const file = join(root, 'build', 'test', 'contract', 'recording.js');
  const { record, RECORDING } = await import(pathToFileURL(file).href);
  const { files, answers } = await record();
  const lines = Object.entries(answers).map(([key, rows]) => `${JSON.stringify(key)}: ${JSON.stringify(rows)}`);
  const text = `{"files": ${JSON.stringify(files, null, 1)},\n"answers": {\n${lines.join(',\n')}\n}}\n`;
  writeFileSync(RECORDING, text);
  console.log(`${lines.length} answers in ${Math.round(text.length / 1024)} kB`);
} finally {
  await server?.stop();
}
