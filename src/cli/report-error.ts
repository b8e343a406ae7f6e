import { CommanderError } from 'commander';
import { ArticleError, DemarcheError } from '../model/errors.js';
import { EXIT } from './exit-codes.js';

/** Tells what went wrong, and gives the exit status for it. Of faults of the program itself the stack is told. */
export function reportError(error: unknown, output: NodeJS.WritableStream): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.FINE : EXIT.USAGE;
  if (error instanceof DemarcheError || error instanceof ArticleError) {
    output.write(`demarche: ${error.code}: ${error.message}\n`);
  } else {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    output.write(`demarche: INTERNAL: ${told}\n`);
  }
  return EXIT.WRONG;
}
