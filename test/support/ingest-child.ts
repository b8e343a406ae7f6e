/**
 * Takes articles in like the command line does, and kills itself where it is told to: no chance to tidy up.
 * node ingest-child.js PLACE ARTICLES [before|during|after N]
 *   PLACE   the file of an SQLite store, or `neo4j` for the Neo4j of NEO4J_URI
 *   before  change N is given to the store
 *   during  the writing of change N or one just after: all is sent, and nothing committed (Neo4j only)
 *   after   change N is written, before anybody is told
 */
import { ingestAll } from '../../src/ingest/ingest-all.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { Connection, type Run } from '../../src/store/neo4j/connection.js';
import { Neo4jStore } from '../../src/store/neo4j/index.js';
import { openSqliteStore } from '../../src/store/sqlite/index.js';
import { testServer } from '../contract/neo4j.js';
import { childArticles } from './child-articles.js';
import { incoming } from './varied-articles.js';

const [place = '', count = '0', when = 'never', number = '0'] = process.argv.slice(2);
const die = (): void => void process.kill(process.pid, 'SIGKILL');
let given = 0;

class DyingConnection extends Connection {
  override write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return super.write(async (run) => {
      const value = await work(run);
      if (when === 'during' && given >= Number(number)) die();
      return value;
    });
  }
}

function openNeo4j(): GraphStore {
  if (testServer === null) throw new Error('NEO4J_URI is not set');
  return new Neo4jStore(new DyingConnection(testServer));
}

const store = place === 'neo4j' ? openNeo4j() : await openSqliteStore({ file: place });
await store.migrate();
const ingest: GraphStore['ingest'] = (change) => {
  given += 1;
  if (String(given) !== number || when === 'during') return store.ingest(change);
  if (when === 'before') die();
  const result = store.ingest(change);
  if (place === 'neo4j') void result.then(die);
  // The writer has its turn first: the change is on the disk, and nobody has been told.
  else setImmediate(die);
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
