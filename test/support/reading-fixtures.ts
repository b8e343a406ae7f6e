import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/package-root.js';
import type { Matrix } from '../../src/reading/decode/matrix.js';
import { type DecodingTables, decodingTables, type StoredTables } from '../../src/reading/model-data.js';

/** Made by training/reading/fixtures.py: what training itself finds in the same texts and numbers. */
function readFixture<T>(file: string): T {
  return JSON.parse(readFileSync(packagePath('test', 'fixtures', 'reading', file), 'utf8')) as T;
}

export interface WordsFixture {
  readonly texts: readonly {
    readonly text: string;
    /** Start and end of each word. */
    readonly words: readonly (readonly [number, number])[];
    /** Shape, quote state and gap of each word. */
    readonly features: readonly (readonly [number, number, number])[];
  }[];
  readonly vocabulary: readonly string[];
  readonly most: number;
  readonly pieces: readonly (readonly [string, readonly string[]])[];
}

export const wordsFixture = (): WordsFixture => readFixture('words.json');

type Labelled = readonly [label: string, from: number, until: number];
type Range = readonly [from: number, until: number];

interface StoredDocument {
  readonly words: readonly string[];
  readonly sentence: readonly number[];
  readonly paragraph: readonly number[];
  /** The numbers stored are whole, so many to one. */
  readonly step: number;
  readonly windows: readonly {
    readonly from: number;
    readonly until: number;
    /** Base64 of 16-bit integers. */
    readonly outputs: Readonly<Record<string, string>>;
  }[];
  readonly expected: {
    readonly spans: Readonly<Record<string, readonly Labelled[]>>;
    readonly links: readonly (readonly [role: string, cue: Range, span: Range])[];
    /** Words of each content, and the share of each act in the order of the head's labels. */
    readonly acts: readonly (readonly [content: Range, shares: readonly number[]])[];
    /** Head and first word of the trigger, word, role as the head names it, probability. */
    readonly roles: readonly (readonly [
      head: string,
      trigger: number,
      word: number,
      role: string,
      confidence: number,
    ])[];
    /** Part of speech, head (-1 the root) and relation of each word. */
    readonly syntax: readonly (readonly [string, number, string])[];
  };
}

export interface DecodedFixture extends DecodingTables {
  readonly documents: readonly (Omit<StoredDocument, 'windows'> & {
    readonly windows: readonly {
      readonly from: number;
      readonly until: number;
      readonly outputs: Readonly<Record<string, Matrix>>;
    }[];
  })[];
}

export function decodedFixture(): DecodedFixture {
  const { tables, documents } = readFixture<{ tables: StoredTables; documents: readonly StoredDocument[] }>(
    'decoded.json',
  );
  return {
    ...decodingTables(tables),
    documents: documents.map((document) => ({
      ...document,
      windows: document.windows.map(({ from, until, outputs }) => ({
        from,
        until,
        outputs: Object.fromEntries(
          Object.entries(outputs).map(([name, stored]) => [name, unpack(stored, document.step, until - from)]),
        ),
      })),
    })),
  };
}

function unpack(stored: string, step: number, rows: number): Matrix {
  const bytes = Buffer.from(stored, 'base64');
  const data = Float32Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readInt16LE(2 * at) / step);
  return { data, columns: data.length / rows };
}
