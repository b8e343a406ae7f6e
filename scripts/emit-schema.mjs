// Writes schema/schema.graphql from the classes: run after a build, commit what it changes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = process.argv[2] ?? 'dist';
const { buildGraphqlSchema, printGraphqlSchema } = await import(join(root, from, 'graphql', 'index.js'));
const file = join(root, 'schema', 'schema.graphql');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, printGraphqlSchema(buildGraphqlSchema()));
console.log(`emit-schema: ${file}`);
