import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../model/errors.js';
import { packagePath } from '../package-root.js';
import type { ActTables } from './decode/acts.js';
import type { BlockTables } from './decode/block.js';
import type { Chain } from './decode/chain.js';
import type { LinkTables } from './decode/links.js';
import type { RoleTables } from './decode/roles.js';
import type { SyntaxTables } from './decode/syntax.js';
import { WORD_PATTERN } from './words.js';

/** What the runtime knows how to read: `format` in the metadata. */
const FORMAT = 2;
const METADATA = 'reading.json';

/** Folder of the weights that come with the package. */
export const shippedModel = (): string => packagePath('src', 'reading', 'model');

interface Head {
  readonly labels: readonly string[];
}

/** The last layer of a head: one row of weights and one number a label. */
interface Layer {
  readonly weight: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/** What decodes the graph's outputs, as training writes it. */
export interface StoredTables {
  readonly heads: {
    readonly names: Chain;
    readonly attribution: Chain;
    readonly nested: Chain;
    readonly events: Head;
    readonly decisions: Head;
    readonly roles: Head & Layer & Pick<RoleTables, 'width' | 'gap' | 'sentence'>;
    readonly acts: Head & Layer & Pick<ActTables, 'width' | 'uncued'>;
    readonly upos: Head;
    readonly relations: Head & Layer;
  };
  readonly links: LinkTables;
}

interface Metadata extends StoredTables {
  readonly format: number;
  readonly weights: { readonly file: string; readonly bytes: number; readonly sha256: string };
  readonly window: { readonly pieces: number; readonly piecesOfOneWord: number };
  readonly words: { readonly pattern: string };
  readonly features: { readonly edge: readonly number[] };
  readonly vocabulary: readonly string[];
}

/** What decodes the graph's outputs, ready to use. */
export interface DecodingTables {
  readonly block: BlockTables;
  readonly syntax: SyntaxTables;
}

/** A model as it lies on disk, checked: the graph's bytes, and all that decodes what it gives. */
export interface ModelData extends DecodingTables {
  readonly weights: Uint8Array;
  /** Of the weights, in hexadecimal: names the model. */
  readonly sha256: string;
  readonly windowPieces: number;
  readonly wordPieces: number;
  readonly edgeFeatures: readonly number[];
  readonly vocabulary: readonly string[];
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
  const { window, vocabulary, features } = metadata;
  return {
    weights,
    sha256,
    windowPieces: window.pieces,
    wordPieces: window.piecesOfOneWord,
    edgeFeatures: features.edge,
    vocabulary,
    ...decodingTables(metadata),
  };
}

export function decodingTables({ heads, links }: StoredTables): DecodingTables {
  return {
    block: {
      chains: { names: heads.names, attribution: heads.attribution, nested: heads.nested },
      events: heads.events.labels,
      decisions: heads.decisions.labels,
      links,
      roles: {
        ...heads.roles,
        weight: rows(heads.roles),
        gapBounds: links.gapBounds,
        sentenceReach: links.sentenceReach,
      },
      acts: { ...heads.acts, weight: rows(heads.acts) },
    },
    syntax: {
      partsOfSpeech: heads.upos.labels,
      relations: heads.relations.labels,
      weight: rows(heads.relations),
      bias: heads.relations.bias,
    },
  };
}

const rows = ({ weight }: Layer): Float64Array[] => weight.map((row) => Float64Array.from(row));

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
