import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { packagePath } from '../../src/package-root.js';
import { ended, type Ran, type RunOptions, run, scratchFolder, start } from './run.js';

const scratch = scratchFolder();
const news = join(scratch.path, 'news');
const PESKOV = 'Kremlin spokesman Dmitry Peskov said on Friday that Washington had given Kyiv permission.';
const BLINKEN = 'Antony Blinken said on Friday that the United States would adapt.';

beforeAll(() => {
  mkdirSync(join(news, 'deep'), { recursive: true });
  writeFileSync(join(news, 'peskov.txt'), PESKOV);
  writeFileSync(join(news, 'peskov.json'), '{"annotations": []}');
  writeFileSync(join(news, 'deep', 'blinken.json'), JSON.stringify({ text: BLINKEN, outlet: 'The Paper Lantern' }));
  writeFileSync(join(scratch.path, 'empty.txt'), '');
});
afterAll(scratch.remove);

let graphs = 0;
const newGraph = (): Record<string, string> => {
  graphs += 1;
  return { DEMARCHE_DATA: join(scratch.path, `graph-${graphs}`) };
};

const json = ({ stdout }: Ran): unknown => JSON.parse(stdout);

test.each([
  ['--help'],
  ['ingest', '--help'],
  ['extract', '--help'],
  ['serve', '--help'],
  ['migrate', '--help'],
  ['doctor', '--help'],
])('explains itself: %s %s', async (...args) => {
  const { status, stdout, stderr } = await run(args.filter((arg) => arg !== undefined));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: demarche/u);
});

test('tells its version', async () => {
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each<[args: string[]]>([
  [[]],
  [['interrogate']],
  [['ingest']],
  [['ingest', '--as', 'pdf', 'x']],
  [['extract', '--format', 'xml', 'x']],
  [['doctor', '--interrogate']],
  [['migrate', 'surplus']],
  [['serve', '--port', 'http']],
])('called wrongly with %p, does nothing and says so', async (args) => {
  const { status, stdout, stderr } = await run(args, { env: newGraph() });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).not.toBe('');
});

test('refuses settings that are wrong, telling what to do', async () => {
  const { status, stderr } = await run(['doctor'], { env: { NEO4J_URI: 'neo4j://db:7687' } });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^demarche: CONFIGURATION: .*NEO4J_PASSWORD/u);
});

test('takes a folder in, tells the same of it the second time, and finds nothing wrong', async () => {
  const env = newGraph();
  const first = await run(['ingest', news], { env });
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^2 articles in .*: 2 stored, 0 there already, 0 refused\n/u);
  expect(first.stdout).toContain('passed over 1: it is JSON without an article');

  const second = await run(['ingest', news, '--json', '--quiet'], { env });
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(json(second)).toMatchObject({ stored: 0, unchanged: 2, refused: 0, refusals: [] });

  const doctor = await run(['doctor', '--json'], { env });
  expect(doctor.status).toBe(0);
  expect(json(doctor)).toMatchObject({ problems: [], store: { engine: 'sqlite', nodes: { Article: 2 } } });
  expect((await run(['doctor'], { env })).stdout).toMatch(/^Article +2$[\s\S]*^nothing is wrong$/mu);
});

test('goes on after articles that are refused, and ends with status 1', async () => {
  const env = newGraph();
  const given = ['none.txt', join(scratch.path, 'empty.txt'), join(news, 'peskov.json'), 'http://127.0.0.1:9/', news];
  const ran = await run(['ingest', '--json', ...given], { env });
  expect(ran.status).toBe(1);
  const { stored, refusals } = json(ran) as { stored: number; refusals: { code: string }[] };
  expect(stored).toBe(2);
  expect(refusals.map(({ code }) => code)).toEqual([
    'ARTICLE_UNREADABLE',
    'ARTICLE_EMPTY',
    'ARTICLE_MALFORMED',
    'FETCH_REFUSED',
  ]);
  expect(ran.stderr).toContain('refused none.txt: ARTICLE_UNREADABLE');
});

test('takes articles from standard input', async () => {
  const input = `${JSON.stringify({ text: PESKOV })}\n${JSON.stringify({ text: BLINKEN })}\n{"text": 5}\n`;
  const ran = await run(['ingest', '-', '--json'], { env: newGraph(), input });
  expect(ran.status).toBe(1);
  expect(json(ran)).toMatchObject({ stored: 2, refusals: [{ name: 'standard input:3', code: 'ARTICLE_MALFORMED' }] });
});

test('finishes what is under way when it is interrupted, and tells what was done', async () => {
  const env = newGraph();
  const child = start(['ingest', '-'], { env });
  const end = ended(child);
  child.stdin.write(`${JSON.stringify({ text: PESKOV })}\n`);
  // The second line never comes; the first is stored without it.
  while (!(await run(['doctor'], { env })).stdout.match(/^Article +1$/mu)) await setTimeout(50);
  child.kill('SIGINT');
  const { status, stdout } = await end;
  expect(status).toBe(130);
  expect(stdout).toMatch(/^1 article in .*: 1 stored.*\n[\s\S]*stopped before the end/u);
  expect((await run(['doctor'], { env })).stdout).toContain('nothing is wrong');
});

test('makes the tables once', async () => {
  const env = newGraph();
  expect((await run(['doctor'], { env })).status).toBe(1);
  const first = await run(['migrate', '--json'], { env });
  expect(first.status).toBe(0);
  const { applied } = json(first) as { applied: string[] };
  expect(applied).toContain('001-graph.sql');
  expect(json(await run(['migrate', '--json'], { env }))).toMatchObject({ applied: [], alreadyThere: applied });
  expect((await run(['migrate'], { env })).stdout).toMatch(/up to date: 0 applied now/u);
});

test('asks for a database without making one', async () => {
  const env = newGraph();
  const { status, stdout } = await run(['doctor'], { env });
  expect(status).toBe(1);
  expect(stdout).toContain('demarche migrate');
  expect(existsSync(env.DEMARCHE_DATA ?? '')).toBe(false);
});

test('tells what is wrong with a database that is none', async () => {
  const env = newGraph();
  mkdirSync(env.DEMARCHE_DATA ?? '');
  writeFileSync(join(env.DEMARCHE_DATA ?? '', 'graph.db'), 'not a database, but long enough to look at'.repeat(50));
  const { status, stderr } = await run(['doctor'], { env });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^demarche: STORE_UNAVAILABLE: /u);
});

test('prints the facts of one article, with true spans', async () => {
  const ran = await run(['extract', '-', '--format', 'json'], { input: PESKOV });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  const facts = json(ran) as { file: string; statements: { content: string; contentSpan: [number, number] }[] };
  expect(facts.file).toBe('standard input');
  expect(facts.statements).not.toEqual([]);
  for (const { content, contentSpan } of facts.statements) expect(PESKOV.slice(...contentSpan)).toBe(content);
});

test('prints the facts of several articles a line each, and refuses the others', async () => {
  const ran = await run(['extract', news, join(scratch.path, 'empty.txt')]);
  expect(ran.status).toBe(1);
  const files = ran.stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file);
  expect(files).toEqual(['blinken.json', 'peskov.txt']);
  expect(ran.stderr).toMatch(/^refused .*empty\.txt: ARTICLE_EMPTY: /u);
});

test('writes the facts of a folder into another, a file an article', async () => {
  const out = join(scratch.path, 'facts');
  expect(await run(['extract', news, '--out', out])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readdirSync(out, { recursive: true }).map(String).sort()).toEqual([
    'deep',
    join('deep', 'blinken.json'),
    'peskov.json',
  ]);
  expect(JSON.parse(readFileSync(join(out, 'peskov.json'), 'utf8'))).toMatchObject({ file: 'peskov.txt' });
});

test('never writes facts where the articles are', async () => {
  const options: RunOptions = { cwd: news };
  for (const args of [
    [news, '--out', news],
    ['peskov.txt', '--out', '.'],
  ]) {
    expect((await run(['extract', ...args], options)).status).toBe(2);
  }
  expect(readFileSync(join(news, 'peskov.json'), 'utf8')).toBe('{"annotations": []}');
});
