import { join } from 'node:path';
import { Neo4jUnavailable } from './errors.mjs';
import { run } from './processes.mjs';

/** Neo4j 5.26 is made for Java 17 and 21. */
const OLDEST_JAVA = 17;

/**
 * The programs a server needs. Maven is asked for only where there are jars to fetch.
 * @returns `{ java, maven }`; throws Neo4jUnavailable, naming all that is missing at once.
 */
export async function findPrograms({ needsMaven }) {
  if (process.platform === 'win32') throw new Neo4jUnavailable('starting a Neo4j is not supported on Windows');
  const { java, version } = await findJava();
  const maven = needsMaven ? await findMaven() : null;
  const missing = [];
  if (java === null) {
    missing.push(
      `Java ${OLDEST_JAVA} or newer (${version === null ? 'no java was found' : `java is version ${version}`})`,
    );
  }
  if (needsMaven && maven === null) missing.push('Maven, which fetches the jars (no mvn was found)');
  if (missing.length > 0) throw new Neo4jUnavailable(`Neo4j cannot run here, missing: ${missing.join('; ')}`);
  return { java, maven };
}

/** JAVA_HOME before PATH, the first that is new enough. */
async function findJava() {
  const home = process.env.JAVA_HOME;
  let newest = null;
  for (const java of [...(home ? [join(home, 'bin', 'java')] : []), 'java']) {
    const version = majorVersion((await run(java, ['-version'])).output);
    if (version !== null && version >= OLDEST_JAVA) return { java, version };
    newest = version ?? newest;
  }
  return { java: null, version: newest };
}

/** 8 for `version "1.8.0_402"`, 17 for `version "17.0.15"`; null where there is no version. */
export function majorVersion(text) {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match ? Number(match[1]) : null;
}

async function findMaven() {
  return (await run('mvn', ['--version'])).status === 0 ? 'mvn' : null;
}
