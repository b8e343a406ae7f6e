import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatOfName } from './input-format.js';

/** A file in a folder; a `fault` is a folder or link that could not be read, with the error it gave. */
export type Listed =
  | { readonly path: string; readonly bytes: number }
  | { readonly path: string; readonly fault: unknown }
  | { readonly path: string; readonly skipped: string };

/**
 * The files below a folder in the order of their paths. Hidden files and folders are passed over in silence; files whose
 * name is not that of an article are listed as skipped. A link to a file counts as the file; one to a folder is skipped,
 * since it may lead in a circle or take an article in twice.
 */
export async function* listFolder(folder: string): AsyncGenerator<Listed> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (fault) {
    yield { path: folder, fault };
    return;
  }
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listFolder(path);
    else yield await listEntry(path);
  }
}

async function listEntry(path: string): Promise<Listed> {
  if (formatOfName(path) === null) return { path, skipped: 'its name is not that of an article' };
  try {
    const found = await stat(path);
    return found.isFile()
      ? { path, bytes: found.size }
      : { path, skipped: 'it is a link to a folder or no plain file' };
  } catch (fault) {
    return { path, fault };
  }
}
