import { type Command, Option } from 'commander';
import { anyAddress } from '../ingest/fetch/address-rules.js';
import type { FetchOptions } from '../ingest/fetch/fetch-page.js';
import { INPUT_FORMATS, type InputFormat } from '../ingest/readers/input-format.js';
import type { ReadOptions } from '../ingest/readers/read-inputs.js';
import { type Environment, switchOf } from './environment.js';

export interface ReadFlags {
  readonly as?: InputFormat;
  readonly allowPrivateAddresses?: boolean;
}

/** What articles are read from, for the help of commands that read them. */
export const INPUTS_HELP = `
An input is a file, a folder, a web address, or - for standard input. Of a folder all files that may be articles are
read, in the order of their paths: .txt, .html, .htm, .xhtml, .json, .jsonl, .ndjson; hidden ones, others, and JSON
that holds no article (no "text") are passed over. A file given by name is always read, and refused if it is no article.

JSON: an object with "text" and, if known, "title", "outlet", "byline", "agency", "dateline", "publishedAt" (2024,
2024-05 or 2024-05-31), "url", "language" (en); or a list of such objects; in .jsonl and .ndjson one a line.`;

export const addReadFlags = (command: Command): Command =>
  command
    .addOption(
      new Option('--as <format>', 'what inputs are whose name does not tell; else their beginning does').choices(
        INPUT_FORMATS,
      ),
    )
    .option('--allow-private-addresses', 'also fetch from this machine and its network')
    .addHelpText('after', INPUTS_HELP);

/** The flag before the environment. */
export function fetchOptionsOf(environment: Environment, allowPrivate?: boolean): FetchOptions {
  const allowed = allowPrivate ?? switchOf(environment, 'DEMARCHE_ALLOW_PRIVATE_ADDRESSES') ?? false;
  return allowed ? { allows: anyAddress } : {};
}

export const readOptionsOf = ({ as, allowPrivateAddresses }: ReadFlags): ReadOptions => ({
  ...(as === undefined ? {} : { format: as }),
  fetch: fetchOptionsOf(process.env, allowPrivateAddresses),
});
