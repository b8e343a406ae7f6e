import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { packagePath } from '../package-root.js';
import { doctorCommand } from './doctor.js';
import { extractCommand } from './extract.js';
import { ingestCommand } from './ingest.js';
import { migrateCommand } from './migrate.js';
import { serveCommand } from './serve.js';

const SETTINGS = `
Settings (environment):
  DEMARCHE_DATA      folder of the embedded database (default: .demarche in the current folder)
  NEO4J_URI          keep the graph in Neo4j instead, with NEO4J_USER, NEO4J_PASSWORD and, if it is not the default
                     one, NEO4J_DATABASE
  DEMARCHE_STORE     sqlite or neo4j, where the above should not decide
  PORT               where "serve" answers (default: 4000); its --help has more
  DEMARCHE_ALLOW_PRIVATE_ADDRESSES=1
                     also fetch articles from this machine and its network

Exit status: 0 all is well, 1 something was refused or is wrong, 2 called wrongly, 130 stopped by Ctrl-C.`;

/** The command line. Errors are thrown, so that one place gives them their exit status. */
export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  const program = new Command('demarche')
    .description('Reads news and keeps a graph of who said, did and allowed what.')
    .version(version)
    .addHelpText('after', SETTINGS)
    .showHelpAfterError('(see --help)');
  for (const command of [serveCommand(), ingestCommand(), extractCommand(), migrateCommand(), doctorCommand()]) {
    program.addCommand(command.showHelpAfterError('(see --help)'));
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}
