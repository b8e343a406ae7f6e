import type { InferenceSession, TensorConstructor } from 'onnxruntime-common';
import { DemarcheError } from '../../model/errors.js';
import type { Matrix } from '../decode/matrix.js';

/** `native` is onnxruntime-node; `wasm` is onnxruntime-web, four to five times slower, for platforms without the former. */
export type RuntimeName = 'native' | 'wasm';
/** `auto` takes the native library where it loads. */
export type RuntimeChoice = RuntimeName | 'auto';

/** One window: pieces, their features (three a piece) and the index of each word's first piece. */
export interface WindowInput {
  readonly ids: readonly number[];
  readonly features: readonly number[];
  readonly first: readonly number[];
  /** See `Guideline`: another one than the project's. */
  readonly foreign: boolean;
}

/** Outputs of the graph by name. Rows are words. */
export type WindowOutputs = Readonly<Record<string, Matrix>>;

/** The graph, ready to run, in this thread. */
export interface GraphSession {
  readonly runtime: RuntimeName;
  run(input: WindowInput): Promise<WindowOutputs>;
  close(): Promise<void>;
}

/** What both packages have in common. */
export interface Onnxruntime {
  readonly InferenceSession: {
    create(weights: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: TensorConstructor;
}

/** One thread a session: two of them beside each other do more than one with two threads, which wait at barriers. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
};

const LOADERS: Readonly<Record<RuntimeName, () => Promise<Onnxruntime>>> = {
  native: async () => (await import('onnxruntime-node')) as Onnxruntime,
  wasm: async () => {
    const runtime = await import('onnxruntime-web');
    runtime.env.wasm.numThreads = 1;
    return runtime as Onnxruntime;
  },
};

/**
 * Opens the graph with the first runtime of the choice that loads.
 * @throws DemarcheError READING_UNAVAILABLE where none does, with the reason of each
 */
export async function openSession(weights: Uint8Array, choice: RuntimeChoice = 'auto'): Promise<GraphSession> {
  const reasons: string[] = [];
  for (const name of choice === 'auto' ? (['native', 'wasm'] as const) : [choice]) {
    try {
      const runtime = await LOADERS[name]();
      return new OnnxSession(name, runtime, await runtime.InferenceSession.create(weights, OPTIONS));
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new DemarcheError(
    'READING_UNAVAILABLE',
    `articles cannot be read: no runtime for the model loads here (${reasons.join('; ')})`,
  );
}

const FEATURES = 3;

class OnnxSession implements GraphSession {
  constructor(
    readonly runtime: RuntimeName,
    readonly onnxruntime: Onnxruntime,
    readonly session: InferenceSession,
  ) {}

  async run({ ids, features, first, foreign }: WindowInput): Promise<WindowOutputs> {
    const integers = (values: readonly number[], dims: readonly number[]): InstanceType<TensorConstructor> =>
      new this.onnxruntime.Tensor('int64', BigInt64Array.from(values, BigInt), dims);
    const results = await this.session.run({
      ids: integers(ids, [ids.length]),
      features: integers(features, [ids.length, FEATURES]),
      first: integers(first, [first.length]),
      foreign: new this.onnxruntime.Tensor('float32', Float32Array.of(foreign ? 1 : 0), [1]),
    });
    const outputs: Record<string, Matrix> = {};
    for (const [name, { type, data, dims }] of Object.entries(results)) {
      if (type === 'float32') outputs[name] = { data: data as Float32Array, columns: dims[1] ?? 1 };
    }
    return outputs;
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}
