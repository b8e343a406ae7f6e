/** The statements sent to Neo4j: each a file under `cypher/`, read once and sent as it is. */
import { readFileSync } from 'node:fs';
import { packagePath } from '../../package-root.js';

export interface Cypher {
  /** Path under `cypher/`, without the ending. */
  readonly name: string;
  readonly text: string;
}

export const cypherFile = (name: string): Cypher => ({
  name,
  text: readFileSync(packagePath('cypher', `${name}.cypher`), 'utf8'),
});
