import type { Run } from './connection.js';
import { cypherFile } from './cypher.js';

const TAKE_LOCK = cypherFile('write/take-lock');

/**
 * Writers of all processes take turns, since what they fold rests on what is there. Only the lock is held while another
 * waits; reads wait for nobody. @returns the number of the turn, larger than that of every turn before
 */
export async function takeTurn(run: Run): Promise<number> {
  const [row] = await run<{ turns: number }>(TAKE_LOCK, { name: 'writer' });
  return row?.turns ?? 0;
}
