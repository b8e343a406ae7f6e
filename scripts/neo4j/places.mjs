import { join } from 'node:path';

/** Where one server keeps its things. */
export function placesOf({ dir, name }) {
  const home = join(dir, name);
  return {
    dir,
    home,
    data: join(home, 'data'),
    systemDatabase: join(home, 'data', 'databases', 'system'),
    logs: join(home, 'logs'),
    log: join(home, 'logs', 'console.log'),
    conf: join(home, 'conf'),
    confFile: join(home, 'conf', 'neo4j.conf'),
    run: join(home, 'run'),
    state: join(home, 'run', 'state.json'),
    password: join(home, 'password'),
    /** Beside the home, so that it outlives the wiping of it. */
    lock: join(dir, `${name}.lock`),
  };
}
