import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { packagePath } from '../../src/package-root.js';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface ComposeFile {
  readonly services: { readonly neo4j: Service; readonly demarche: Service };
  readonly volumes: Readonly<Record<string, unknown>>;
}

const text = readFileSync(packagePath('docker-compose.yml'), 'utf8');
const file = parse(text) as ComposeFile;
const { neo4j, demarche } = file.services;

/** The published schema names draft-07 by an address that ajv does not know it by, and marks formats that ajv leaves to others. */
const schema = JSON.parse(
  readFileSync(packagePath('test', 'fixtures', 'compose', 'compose-spec.json'), 'utf8'),
) as Readonly<Record<string, unknown>>;
const fits = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile({
  ...schema,
  $schema: 'http://json-schema.org/draft-07/schema#',
});
const faultsOf = (value: unknown) => (fits(value) ? [] : fits.errors);

describe('docker-compose.yml', () => {
  it('fits the published schema of Compose files', () => {
    expect(faultsOf(file)).toEqual([]);
  });

  it.each([
    ['an unknown key', { ...file, services: { ...file.services, demarche: { ...demarche, healthchecks: {} } } }],
    ['a wrong type', { ...file, services: { ...file.services, demarche: { ...demarche, ports: 4000 } } }],
    ['a service that is no object', { ...file, services: { neo4j: 'neo4j:5.26' } }],
  ])('would not fit with %s', (_what, wrong) => {
    expect(faultsOf(wrong)).not.toEqual([]);
  });

  it('holds no password: whoever starts it is asked for one', () => {
    const REQUIRED = /\$\{NEO4J_PASSWORD:\?[^}]{20,}\}/;
    expect(neo4j.environment.NEO4J_AUTH).toMatch(new RegExp(`^neo4j/${REQUIRED.source}$`));
    expect(demarche.environment.NEO4J_PASSWORD).toMatch(new RegExp(`^${REQUIRED.source}$`));
    for (const [, rest = ''] of text.matchAll(/NEO4J_PASSWORD(.*)/g)) expect(rest).not.toMatch(/:-/);
  });

  it('runs Neo4j 5.26 Community, asked with its own password whether it answers', () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.26(\.\d+)?-community$/);
    expect(neo4j.healthcheck.test.at(-1)).toContain('cypher-shell');
    expect(neo4j.ports).toBeUndefined();
  });

  it('starts the service once Neo4j answers, and tells the two of each other', () => {
    expect(demarche.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(demarche.environment.NEO4J_URI).toBe('neo4j://neo4j:7687');
    expect(demarche.healthcheck.test.at(-1)).toContain('/readyz');
    expect(demarche.build).toBe('.');
  });

  it('publishes the service to this machine alone', () => {
    expect(demarche.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\$\{PORT:-4000\}:4000$/)]);
  });

  it('keeps what it stores in volumes that it names', () => {
    const used = [neo4j, demarche].flatMap(({ volumes }) => volumes.map((volume) => volume.split(':')[0]));
    expect(used.sort()).toEqual(Object.keys(file.volumes).sort());
  });
});
