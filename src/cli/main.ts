#!/usr/bin/env node
import { createProgram } from './program.js';
import { reportError } from './report-error.js';

// Whoever reads the output may have had enough (`demarche extract … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = reportError(error, process.stderr);
}
