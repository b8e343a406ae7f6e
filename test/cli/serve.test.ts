import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { packagePath } from '../../src/package-root.js';
import { ended, type Ran, scratchFolder, start } from './run.js';

const scratch = scratchFolder();
afterAll(scratch.remove);
const DISPATCHES = readdirSync(packagePath('src', 'sample', 'dispatches')).length;

interface Serving {
  readonly child: ChildProcessWithoutNullStreams;
  readonly url: string;
  readonly end: Promise<Ran>;
}

/** Waits until the service says where it answers. */
async function serve(graph: string, ...args: readonly string[]): Promise<Serving> {
  const child = start(['serve', '--port', '0', ...args], { env: { DEMARCHE_DATA: join(scratch.path, graph) } });
  const end = ended(child);
  const url = new Promise<string>((resolve) => {
    let told = '';
    child.stdout.on('data', (text: string) => {
      told += text;
      const found = /answers at (\S+)\n/u.exec(told)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const gone = end.then(({ stderr }): never => {
    throw new Error(`it ended before it answered: ${stderr}`);
  });
  return { child, end, url: await Promise.race([url, gone]) };
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const COUNT = '{ articles { totalCount } }';
const INGEST =
  'mutation { ingestArticles(input: { articles: [{ text: "Antony Blinken said on Friday that the United States would adapt." }, { html: "<p> </p>" }, { url: "http://127.0.0.1:9/" }] }) { stored refused articles { status error { code } } } }';

test('takes the sample in on the first run, answers, and stops when it is told to', async () => {
  const first = await serve('first');
  expect(await ask(first.url, COUNT)).toEqual({ data: { articles: { totalCount: DISPATCHES } } });
  expect(await ask(first.url, INGEST)).toEqual({
    data: {
      ingestArticles: {
        stored: 1,
        refused: 2,
        articles: [
          { status: 'STORED', error: null },
          { status: 'REFUSED', error: { code: 'ARTICLE_EMPTY' } },
          { status: 'REFUSED', error: { code: 'FETCH_REFUSED' } },
        ],
      },
    },
  });
  first.child.kill('SIGTERM');
  const { status, stdout } = await first.end;
  expect(status).toBe(0);
  expect(stdout).toContain(`took ${DISPATCHES} sample dispatches`);

  const second = await serve('first');
  expect(await ask(second.url, COUNT)).toEqual({ data: { articles: { totalCount: DISPATCHES + 1 } } });
  second.child.kill('SIGINT');
  expect((await second.end).status).toBe(0);
});

test('leaves an empty graph empty where it is told so', async () => {
  const { child, url, end } = await serve('empty', '--no-sample');
  expect(await ask(url, COUNT)).toEqual({ data: { articles: { totalCount: 0 } } });
  child.kill('SIGTERM');
  expect((await end).status).toBe(0);
});

test('takes nothing in from callers of other machines unless it may', async () => {
  const closed = await serve('other', '--no-sample', '--host', '0.0.0.0');
  const local = closed.url.replace('0.0.0.0', '127.0.0.1');
  expect(await ask(local, INGEST)).toMatchObject({ errors: [{ extensions: { code: 'CONFIGURATION' } }] });
  closed.child.kill('SIGTERM');
  await closed.end;

  const open = await serve('other', '--no-sample', '--host', '0.0.0.0', '--writable');
  expect(await ask(open.url.replace('0.0.0.0', '127.0.0.1'), INGEST)).toMatchObject({
    data: { ingestArticles: { stored: 1 } },
  });
  open.child.kill('SIGTERM');
  await open.end;
});

test('ends where the port is taken', async () => {
  const { child, url, end } = await serve('port', '--no-sample');
  const { port } = new URL(url);
  const second = start(['serve', '--port', port, '--no-sample'], {
    env: { DEMARCHE_DATA: join(scratch.path, 'port-2') },
  });
  const { status, stderr } = await ended(second);
  expect(status).toBe(1);
  expect(stderr).toContain('CONFIGURATION');
  child.kill('SIGTERM');
  await end;
});
