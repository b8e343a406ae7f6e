import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * When a process was born, as text that is only good for comparing: a process id alone may by now be somebody else's.
 * @returns null when there is no such process, or only what is left of it until its parent asks.
 */
export function birthOf(pid) {
  try {
    return birthInProc(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform === 'linux' ? null : birthByPs(pid);
  }
}

/** See proc(5): the name, in brackets, may hold anything, so fields are counted from its end. */
function birthInProc(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? null : fields[19];
}

function birthByPs(pid) {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  if (status !== 0) return null;
  const [state, ...born] = stdout.trim().split(/\s+/);
  return state.startsWith('Z') ? null : born.join(' ');
}

/** `{ pid, birth }`, or null when the process has already ended. */
export function identify(pid) {
  const birth = birthOf(pid);
  return birth === null ? null : { pid, birth };
}

export const isAlive = ({ pid, birth }) => birthOf(pid) === birth;

/**
 * Runs a program to its end.
 * @returns its exit status (null when it could not be started or was killed) and everything it printed.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', () => resolve({ status: null, output: '' }));
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** SIGTERM, and SIGKILL for a process that is still there after `patience`. @returns whether it ended by itself. */
export async function end(identity, patience = 60_000) {
  signal(identity, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (isAlive(identity) && Date.now() < deadline) await sleep(50);
  const ended = !isAlive(identity);
  if (!ended) signal(identity, 'SIGKILL');
  while (isAlive(identity)) await sleep(50);
  return ended;
}

export function signal(identity, name) {
  try {
    if (isAlive(identity)) process.kill(identity.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
