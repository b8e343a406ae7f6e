import { extname } from 'node:path';

export const INPUT_FORMATS = ['text', 'html', 'json', 'jsonl'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const BY_EXTENSION: ReadonlyMap<string, InputFormat> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
]);

const BY_TYPE: ReadonlyMap<string, InputFormat> = new Map([
  ['text/plain', 'text'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/json', 'json'],
  ['application/jsonl', 'jsonl'],
  ['application/x-ndjson', 'jsonl'],
  ['application/ndjson', 'jsonl'],
]);

/** By the ending of a file's name; null for any other. */
export const formatOfName = (name: string): InputFormat | null => BY_EXTENSION.get(extname(name).toLowerCase()) ?? null;

/** By a media type without its parameters; null for any other. */
export const formatOfType = (type: string): InputFormat | null => BY_TYPE.get(type.toLowerCase()) ?? null;

/** By the first line, or as much of the beginning as there is. Text where nothing speaks for another. */
export function guessFormat(beginning: string): InputFormat {
  const words = beginning.trimStart();
  if (/^<(?:!doctype html|html|head|body|article|meta|!--)[\s>]?/iu.test(words)) return 'html';
  if (words.startsWith('{')) return isJson(words) ? 'jsonl' : 'json';
  return /^\[\s*(?:\{|$)/u.test(words) ? 'json' : 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
