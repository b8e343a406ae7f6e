import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { packagePath } from '../../../src/package-root.js';
import { WorkerPool } from '../../../src/reading/pool/worker-pool.js';

const module = pathToFileURL(packagePath('build', 'test', 'support', 'odd-worker.js'));

async function withPool(size: number, use: (pool: WorkerPool<string, string>) => Promise<void>): Promise<void> {
  const { pool } = await WorkerPool.open<string, string>({ module, size, options: 'go' });
  try {
    await use(pool);
  } finally {
    await pool.close();
  }
}

const threadOf = (answer: string): string | undefined => answer.split(' ')[1];

describe('a pool of worker threads', () => {
  it('says what its workers say of themselves, and answers each task', async () => {
    const { pool, about } = await WorkerPool.open<string, string>({ module, size: 1, options: 'hello' });
    expect(about).toBe('hello');
    const answers = await Promise.all(['a', 'b', 'c'].map((task) => pool.run(task)));
    expect(answers.map((answer) => answer.replace(/ \d+ /, ' '))).toEqual(['a 1', 'b 2', 'c 3']);
    await pool.close();
  });

  it('spreads tasks over its threads', () =>
    withPool(2, async (pool) => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => pool.run('x')));
      expect(new Set(answers.map(threadOf)).size).toBe(2);
    }));

  it('fails the task whose thread dies, replaces the thread and goes on', () =>
    withPool(1, async (pool) => {
      const before = await pool.run('x');
      const dying = pool.run('die');
      const waiting = pool.run('y');
      await expect(dying).rejects.toMatchObject({ name: 'ArticleError', code: 'ARTICLE_READING_FAILED' });
      const after = await waiting;
      expect(after).toMatch(/^y/);
      expect(threadOf(after)).not.toBe(threadOf(before));
    }));

  it('keeps the codes of errors, and gives one to those that have none', () =>
    withPool(1, async (pool) => {
      await expect(pool.run('refuse')).rejects.toMatchObject({ name: 'ArticleError', code: 'ARTICLE_EMPTY' });
      await expect(pool.run('throw')).rejects.toMatchObject({ code: 'ARTICLE_READING_FAILED' });
      expect(await pool.run('z')).toMatch(/^z/);
    }));

  it.each([
    ['fail at start', 'not today'],
    ['die at start', 'ended at its start'],
  ])('does not open where its workers %s', async (options, message) => {
    await expect(WorkerPool.open({ module, size: 2, options })).rejects.toThrow(message);
  });

  it('finishes what waits when it is closed, and takes nothing more', async () => {
    const { pool } = await WorkerPool.open<string, string>({ module, size: 1, options: 'go' });
    const waiting = [pool.run('a'), pool.run('b')];
    await pool.close();
    expect((await Promise.all(waiting)).map((answer) => answer[0])).toEqual(['a', 'b']);
    await expect(pool.run('c')).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
