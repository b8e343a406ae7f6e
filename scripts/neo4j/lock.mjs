import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Neo4jFailure } from './errors.mjs';
import { identify, isAlive, sleep } from './processes.mjs';

/** Long enough for another process to fetch the jars over a slow line. */
const PATIENCE = 15 * 60_000;

/** Runs `work` while no other process holds `file`. What a dead process left locked is taken over. */
export async function withLock(file, work, patience = PATIENCE) {
  await acquire(file, patience);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire(file, patience) {
  mkdirSync(dirname(file), { recursive: true });
  const owner = JSON.stringify(identify(process.pid));
  const deadline = Date.now() + patience;
  while (!take(file, owner)) {
    if (Date.now() > deadline) throw new Neo4jFailure(`another process still holds ${file}: ${contentOf(file)}`);
    removeIfAbandoned(file);
    await sleep(100);
  }
}

/** A link appears together with its content: nobody ever reads a lock that does not yet say whose it is. */
function take(file, owner) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, owner);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * One process at a time looks and removes; otherwise a second one, having looked before the first removed, would remove
 * the lock that the first has meanwhile taken.
 */
function removeIfAbandoned(file) {
  const guard = `${file}.guard`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (error.code === 'EEXIST') return;
    throw error;
  }
  try {
    const content = contentOf(file);
    if (content !== '' && !isAlive(JSON.parse(content))) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
