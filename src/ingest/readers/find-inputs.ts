import { stat } from 'node:fs/promises';
import { listFolder } from './list-folder.js';

/** Something articles can be read from. Sizes in bytes; null where they cannot be known before. */
export type Input =
  | { readonly kind: 'FILE'; readonly name: string; readonly bytes: number | null; readonly inFolder: boolean }
  | { readonly kind: 'ADDRESS'; readonly name: string; readonly bytes: null }
  | { readonly kind: 'STANDARD_INPUT'; readonly name: string; readonly bytes: null }
  | { readonly kind: 'UNREADABLE'; readonly name: string; readonly bytes: null; readonly fault: unknown };

export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** Files of folders that are not read, each with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

const isAddress = (argument: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//iu.test(argument);

/** What is meant by the arguments of a command: files, folders, addresses, `-` for standard input. Opens nothing. */
export async function findInputs(given: readonly string[]): Promise<FoundInputs> {
  const inputs: Input[] = [];
  const skipped: { name: string; reason: string }[] = [];
  for (const name of given) {
    if (name === '-') inputs.push({ kind: 'STANDARD_INPUT', name: 'standard input', bytes: null });
    else if (isAddress(name)) inputs.push({ kind: 'ADDRESS', name, bytes: null });
    else await addPath(name, inputs, skipped);
  }
  return { inputs, skipped };
}

async function addPath(name: string, inputs: Input[], skipped: { name: string; reason: string }[]): Promise<void> {
  try {
    const found = await stat(name);
    if (!found.isDirectory()) {
      inputs.push({ kind: 'FILE', name, bytes: found.isFile() ? found.size : null, inFolder: false });
      return;
    }
  } catch (fault) {
    inputs.push({ kind: 'UNREADABLE', name, bytes: null, fault });
    return;
  }
  for await (const listed of listFolder(name)) {
    const { path } = listed;
    if ('skipped' in listed) skipped.push({ name: path, reason: listed.skipped });
    else if ('fault' in listed) inputs.push({ kind: 'UNREADABLE', name: path, bytes: null, fault: listed.fault });
    else inputs.push({ kind: 'FILE', name: path, bytes: listed.bytes, inFolder: true });
  }
}
