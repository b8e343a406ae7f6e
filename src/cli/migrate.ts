import { Command } from 'commander';
import { chooseStore } from './choose-store.js';
import { openChosenStore } from './open-store.js';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('bring the tables of the database up to date; other commands do so by themselves')
    .option('--json', 'print the report as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const store = await openChosenStore(chooseStore(process.env));
      try {
        const report = await store.migrate();
        const { engine, location } = await store.info();
        process.stdout.write(json ? `${JSON.stringify({ engine, location, ...report })}\n` : tell(report, location));
      } finally {
        await store.close();
      }
    });

function tell(
  { applied, alreadyThere }: { applied: readonly string[]; alreadyThere: readonly string[] },
  location: string,
): string {
  const lines = [
    ...applied.map((name) => `applied ${name}`),
    `${location} is up to date: ${applied.length} applied now, ${alreadyThere.length} before`,
  ];
  return `${lines.join('\n')}\n`;
}
