import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { NODE_KINDS } from '../model/vocabulary.js';
import type { StoreInfo } from '../store/rows.js';
import { chooseStore } from './choose-store.js';
import { EXIT } from './exit-codes.js';
import { openChosenStore } from './open-store.js';

interface Diagnosis {
  readonly store: StoreInfo | null;
  /** A sentence each; empty where all is well. */
  readonly problems: readonly string[];
}

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('tell which database is used, what is in it, and what is wrong with it')
    .option('--json', 'print the diagnosis as JSON')
    .addHelpText('after', '\nChanges nothing. Exit status 1 where something is wrong.')
    .action(async ({ json = false }: { json?: boolean }) => {
      const diagnosis = await diagnose();
      process.stdout.write(json ? `${JSON.stringify(diagnosis, null, 2)}\n` : tell(diagnosis));
      process.exitCode = diagnosis.problems.length === 0 ? EXIT.FINE : EXIT.WRONG;
    });

async function diagnose(): Promise<Diagnosis> {
  const choice = chooseStore(process.env);
  // To open it would make it.
  if (choice.engine === 'sqlite' && !existsSync(choice.file)) {
    return {
      store: null,
      problems: [`there is no database at ${choice.file} yet: run \`demarche migrate\` or ingest articles`],
    };
  }
  const store = await openChosenStore(choice);
  try {
    return { store: await store.info(), problems: await store.check() };
  } finally {
    await store.close();
  }
}

/** Columns of the names: that of the longest kind and a gap. */
const WIDTH = Math.max(...NODE_KINDS.map(({ length }) => length)) + 2;

function tell({ store, problems }: Diagnosis): string {
  const line = (name: string, value: string): string => `${name.padEnd(WIDTH)}${value}`;
  const lines = [line('node', process.version)];
  if (store !== null) {
    lines.push(
      line('store', `${store.engine} ${store.version}`),
      line('location', store.location),
      line('migration', store.migration ?? 'none yet'),
      ...NODE_KINDS.map((kind) => line(kind, store.nodes[kind].toLocaleString('en'))),
      line('edges', store.edges.toLocaleString('en')),
    );
  }
  lines.push(...(problems.length === 0 ? ['nothing is wrong'] : problems.map((problem) => `wrong: ${problem}`)));
  return `${lines.join('\n')}\n`;
}
