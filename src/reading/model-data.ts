import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../model/errors.js';
import { packagePath } from '../package-root.js';
import type { BlockTables } from './decode/block.js';
import type { Chain } from './decode/chain.js';
import type { LinkTables } from './decode/links.js';
import type { SyntaxTables } from './decode/syntax.js';
import { WORD_PATTERN } from './words.js';

/** What the runtime knows how to read: `format` in the metadata. */
const FORMAT = 1;
const METADATA = 'reading.json';

/** Folder of the weights that come with the package. */
export const shippedModel = (): string => packagePath('src', 'reading', 'model');

interface Head {
  readonly labels: readonly string[];
}

interface Metadata {
  readonly format: number;
  readonly weights: { readonly file: string; readonly bytes: number; readonly sha256: string };
  readonly window: { readonly pieces: number; readonly piecesOfOneWord: number };
  readonly words: { readonly pattern: string };
  readonly features: { readonly edge: readonly number[] };
  readonly heads: {
    readonly names: Chain;
    readonly attribution: Chain;
    readonly nested: Chain;
    readonly events: Head;
    readonly upos: Head;
    readonly relations: Head & {
      readonly weight: readonly (readonly number[])[];
      readonly bias: readonly number[];
    };
  };
  readonly links: LinkTables;
  readonly vocabulary: readonly string[];
}

/** A model as it lies on disk, checked: the graph's bytes, and all that decodes what it gives. */
export interface ModelData {
  readonly weights: Uint8Array;
  /** Of the weights, in hexadecimal: names the model. */
  readonly sha256: string;
  readonly windowPieces: number;
  readonly wordPieces: number;
  readonly edgeFeatures: readonly number[];
  readonly vocabulary: readonly string[];
  readonly block: BlockTables;
  readonly syntax: SyntaxTables;
}

/**
 * Reads a model's folder.
 * @throws DemarcheError READING_UNAVAILABLE where a file is missing, damaged or of another format
 */
export function readModel(folder: string): ModelData {
  const metadata = parseMetadata(readFile(folder, METADATA).toString('utf8'), folder);
  const weights = readFile(folder, metadata.weights.file);
  const sha256 = createHash('sha256').update(weights).digest('hex');
  if (sha256 !== metadata.weights.sha256) {
    throw unavailable(`${join(folder, metadata.weights.file)} is damaged: its checksum is not the one in ${METADATA}`);
  }
  const { heads, links, window, vocabulary, features } = metadata;
  return {
    weights,
    sha256,
    windowPieces: window.pieces,
    wordPieces: window.piecesOfOneWord,
    edgeFeatures: features.edge,
    vocabulary,
    block: {
      chains: { names: heads.names, attribution: heads.attribution, nested: heads.nested },
      events: heads.events.labels,
      links,
    },
    syntax: {
      partsOfSpeech: heads.upos.labels,
      relations: heads.relations.labels,
      weight: heads.relations.weight.map((row) => Float64Array.from(row)),
      bias: heads.relations.bias,
    },
  };
}

const unavailable = (message: string, cause?: unknown): DemarcheError =>
  new DemarcheError('READING_UNAVAILABLE', `articles cannot be read: ${message}`, { cause });

function readFile(folder: string, file: string): Buffer {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    throw unavailable(`the model's file ${join(folder, file)} is missing; install the package again`, error);
  }
}

/** The file is made by training/reading/export.py, which states its format; what is not of that format is refused. */
function parseMetadata(json: string, folder: string): Metadata {
  const metadata = parseJson(json, folder);
  if (metadata.format !== FORMAT) {
    throw unavailable(`the model in ${folder} has format ${metadata.format}, this version reads format ${FORMAT}`);
  }
  if (metadata.words.pattern !== WORD_PATTERN) {
    throw unavailable(`the model in ${folder} was trained on words split by another expression`);
  }
  return metadata;
}

function parseJson(json: string, folder: string): Metadata {
  try {
    return JSON.parse(json) as Metadata;
  } catch (error) {
    throw unavailable(`${join(folder, METADATA)} is no JSON`, error);
  }
}
