import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { toInterchange } from '../extract/index.js';
import { type ArticleReader, openArticleReader } from '../ingest/article-reader.js';
import type { Incoming } from '../ingest/incoming.js';
import { readAhead } from '../ingest/read-ahead.js';
import { findInputs } from '../ingest/readers/find-inputs.js';
import { readInputs } from '../ingest/readers/read-inputs.js';
import { ArticleError } from '../model/errors.js';
import { GUIDELINES, type Guideline } from '../reading/reading.js';
import { checkText } from '../text/check-text.js';
import { EXIT } from './exit-codes.js';
import { JsonOutput } from './json-output.js';
import { OutputNames, shortName } from './output-names.js';
import { addReadFlags, type ReadFlags, readOptionsOf } from './read-options.js';
import { readerSettings } from './reader-settings.js';

interface ExtractFlags extends ReadFlags {
  readonly guideline: Guideline;
  readonly out?: string;
}

export const extractCommand = (): Command =>
  addReadFlags(
    new Command('extract')
      .description('print the facts of articles, without storing them')
      .argument('<input...>', 'file, folder, web address, or - for standard input')
      .addOption(new Option('--format <format>', 'the form of the facts').choices(['json']).default('json'))
      .option('--out <folder>', 'write one file for each article there, instead of printing them')
      .addOption(
        new Option(
          '--guideline <name>',
          'what counts as a statement, and where it ends; polnear to compare on that set',
        )
          .choices(GUIDELINES)
          .default('own'),
      )
      .action(async (inputs: string[], flags: ExtractFlags, command: Command) => {
        process.exitCode = await extract(inputs, flags, command);
      }),
  );

async function extract(given: readonly string[], flags: ExtractFlags, command: Command): Promise<number> {
  const out = flags.out === undefined ? null : resolve(flags.out);
  if (out !== null && given.some((input) => resolve(input) === out || dirname(resolve(input)) === out)) {
    command.error('error: --out is where the articles are; give another folder, so that none is overwritten');
  }
  const { inputs } = await findInputs(given);
  const reader = await openArticleReader({ ...readerSettings(), guideline: flags.guideline });
  const printed = new JsonOutput(process.stdout);
  const names = new OutputNames(given);
  let status: number = EXIT.FINE;
  const factsIn = (incoming: Incoming) => factsOf(incoming, reader);
  for await (const { name, result } of readAhead(
    readInputs(inputs, readOptionsOf(flags)),
    factsIn,
    reader.atOnce + 1,
  )) {
    if ('value' in result) {
      if (out === null) await printed.add(result.value);
      else await write(join(out, names.of(name)), result.value);
    } else if (result.error instanceof ArticleError) {
      process.stderr.write(`refused ${name}: ${result.error.code}: ${result.error.message}\n`);
      status = EXIT.WRONG;
    } else throw result.error;
  }
  await printed.end();
  await reader.close();
  return status;
}

async function factsOf(incoming: Incoming, reader: ArticleReader): Promise<Record<string, unknown>> {
  if ('error' in incoming) throw incoming.error;
  checkText(incoming.source.text);
  const { text, facts } = await reader.read(incoming.source);
  return toInterchange(shortName(incoming.name), text, facts);
}

async function write(path: string, facts: Record<string, unknown>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(facts, null, 1)}\n`);
}
