import { resolve } from 'node:path';
import { DemarcheError } from '../model/errors.js';
import { type Environment, settingOf } from './environment.js';

/** Where the graph is kept. */
export type StoreChoice =
  | { readonly engine: 'sqlite'; readonly file: string }
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      /** Null for the default database of the server. */
      readonly database: string | null;
    };

const DEFAULT_FOLDER = '.demarche';
const FILE = 'graph.db';
const NEO4J_SCHEMES = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/./u;

/**
 * Neo4j where NEO4J_URI says where it is, else an SQLite file in DEMARCHE_DATA; DEMARCHE_STORE overrules. Empty settings
 * count as not set. @throws DemarcheError CONFIGURATION
 */
export function chooseStore(environment: Environment): StoreChoice {
  const setting = (name: string): string | null => settingOf(environment, name);
  const store = setting('DEMARCHE_STORE')?.toLowerCase() ?? null;
  if (store !== null && store !== 'sqlite' && store !== 'neo4j') {
    throw wrong(`DEMARCHE_STORE is "${store}"; set it to sqlite or neo4j, or leave it out`);
  }
  const uri = setting('NEO4J_URI');
  if (store === 'sqlite' || (store === null && uri === null)) {
    return { engine: 'sqlite', file: resolve(setting('DEMARCHE_DATA') ?? DEFAULT_FOLDER, FILE) };
  }
  if (uri === null) throw wrong('DEMARCHE_STORE is neo4j, but NEO4J_URI is not set; set it to neo4j://HOST:7687');
  if (!NEO4J_SCHEMES.test(uri)) {
    throw wrong(
      'NEO4J_URI is not the address of a Neo4j; write neo4j://HOST:7687, or neo4j+s:// for an encrypted connection',
    );
  }
  const password = environment.NEO4J_PASSWORD || null;
  if (password === null)
    throw wrong('NEO4J_URI is set, but NEO4J_PASSWORD is not; set it to the password of NEO4J_USER');
  return {
    engine: 'neo4j',
    uri,
    user: setting('NEO4J_USER') ?? 'neo4j',
    password,
    database: setting('NEO4J_DATABASE'),
  };
}

const wrong = (what: string): DemarcheError => new DemarcheError('CONFIGURATION', what);
