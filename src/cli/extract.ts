import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { extractArticle, toInterchange } from '../extract/index.js';
import { findInputs } from '../ingest/readers/find-inputs.js';
import { readInputs } from '../ingest/readers/read-inputs.js';
import { ArticleError } from '../model/errors.js';
import type { ArticleSource } from '../text/article-source.js';
import { checkText } from '../text/check-text.js';
import { EXIT } from './exit-codes.js';
import { JsonOutput } from './json-output.js';
import { OutputNames, shortName } from './output-names.js';
import { addReadFlags, type ReadFlags, readOptionsOf } from './read-options.js';

interface ExtractFlags extends ReadFlags {
  readonly out?: string;
}

export const extractCommand = (): Command =>
  addReadFlags(
    new Command('extract')
      .description('print the facts of articles, without storing them')
      .argument('<input...>', 'file, folder, web address, or - for standard input')
      .addOption(new Option('--format <format>', 'the form of the facts').choices(['json']).default('json'))
      .option('--out <folder>', 'write one file for each article there, instead of printing them')
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
  const printed = new JsonOutput(process.stdout);
  const names = new OutputNames(given);
  let status: number = EXIT.FINE;
  for await (const incoming of readInputs(inputs, readOptionsOf(flags))) {
    try {
      if ('error' in incoming) throw incoming.error;
      const facts = factsOf(incoming.name, incoming.source);
      if (out === null) await printed.add(facts);
      else await write(join(out, names.of(incoming.name)), facts);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      process.stderr.write(`refused ${incoming.name}: ${error.code}: ${error.message}\n`);
      status = EXIT.WRONG;
    }
  }
  await printed.end();
  return status;
}

function factsOf(name: string, source: ArticleSource): Record<string, unknown> {
  checkText(source.text);
  const { text, facts } = extractArticle(source);
  return toInterchange(shortName(name), text, facts);
}

async function write(path: string, facts: Record<string, unknown>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(facts, null, 1)}\n`);
}
