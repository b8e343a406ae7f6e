import { threadId } from 'node:worker_threads';
import { ArticleError } from '../../src/model/errors.js';
import { serveTasks } from '../../src/reading/pool/serve-tasks.js';

/** A worker of tests that does what it is told. */
await serveTasks<string, string>(async (options: string) => {
  if (options === 'die at start') process.exit(3);
  if (options === 'fail at start') throw new Error('not today');
  let count = 0;
  return {
    about: options,
    run: async (task) => {
      count += 1;
      if (task === 'die') process.exit(3);
      if (task === 'throw') throw new Error('a slip');
      if (task === 'refuse') throw new ArticleError('ARTICLE_EMPTY', 'nothing there');
      return `${task} ${threadId} ${count}`;
    },
    close: async () => undefined,
  };
});
