/**
 * Takes articles in like the command line does, and kills itself where it is told to: no chance to tidy up.
 * node ingest-child.js FILE ARTICLES [before|after N]: before or after the change N is written, of those it writes itself
 */
import { ingestAll } from '../../src/ingest/ingest-all.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { childArticles } from './child-articles.js';
import { incoming } from './varied-articles.js';

const [file = '', count = '0', when = 'never', number = '0'] = process.argv.slice(2);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const store = await openSqliteStore({ file });
await store.migrate();
let written = 0;
const ingest: GraphStore['ingest'] = (change) => {
  written += 1;
  if (String(written) !== number) return store.ingest(change);
  if (when === 'before') die();
  const result = store.ingest(change);
  // The writer has its turn first: the change is on the disk, and nobody has been told.
  setImmediate(die);
  return result;
};
const killed = new Proxy(store, {
  get(target, name) {
    if (name === 'ingest') return ingest;
    const value: unknown = Reflect.get(target, name);
    return typeof value === 'function' ? value.bind(target) : value;
  },
});
await ingestAll(incoming(childArticles(Number(count))), killed);
await store.close();
