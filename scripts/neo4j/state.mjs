import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive } from './processes.mjs';

/**
 * What is known of the server started last: `{ pid, birth, port, auth }`, and `running`. Null before the first start.
 * It outlives the server, so that the next one gets the same port.
 */
export function readState(file) {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8'));
    return { ...state, running: isAlive(state) };
  } catch {
    return null;
  }
}

/** Whole or not at all, however the writer ends. */
export function writeState(file, { pid, birth, port, auth }) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ pid, birth, port, auth })}\n`);
  renameSync(`${file}.new`, file);
}
