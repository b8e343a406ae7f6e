import type { ArticleText } from '../text/article-text.js';
import { BLOCK_OUTPUTS, type BlockOutputs, decodeBlock } from './decode/block.js';
import type { Places } from './decode/links.js';
import type { Matrix } from './decode/matrix.js';
import { windowSyntax } from './decode/syntax.js';
import type { ModelData } from './model-data.js';
import { readWords } from './read-words.js';
import type { ContentActs, Guideline, LabelledSpan, Reading, SpanLink, Word, WordRole, WordSyntax } from './reading.js';
import type { GraphSession, WindowInput, WindowOutputs } from './runtime/session.js';
import { cutWindows, type WordRange } from './windows.js';
import type { WordPieces } from './word-pieces.js';

/**
 * Windows that are decoded together, so that memory stays bounded however long a text is. An article of 4,000 words is
 * one block; of longer texts spans and links end at every 32nd window, which is an end of a sentence.
 */
const BLOCK_WINDOWS = 32;

/** A model in this thread: its graph and its tables. */
export interface LoadedModel {
  readonly data: Omit<ModelData, 'weights'>;
  readonly pieces: WordPieces;
  readonly session: GraphSession;
  readonly guideline: Guideline;
}

/** Reads one article. Of texts that are not English only the words are read: the model knows nothing else. */
export async function readWithModel(model: LoadedModel, article: ArticleText): Promise<Reading> {
  const { words } = readWords(article);
  if (!article.readable) return { words };
  const places: Places = {
    sentence: words.map(({ sentence }) => sentence),
    paragraph: words.map(({ sentence }) => article.sentences[sentence]?.paragraph ?? 0),
  };
  const pieces = words.map(({ text }) => model.pieces.cut(text));
  const windows = cutWindows(
    pieces.map(({ length }) => length),
    places.sentence,
    model.data.windowPieces,
  );
  const spans: LabelledSpan[] = [];
  const links: SpanLink[] = [];
  const roles: WordRole[] = [];
  const acts: ContentActs[] = [];
  const syntax: WordSyntax[] = [];
  for (let index = 0; index < windows.length; index += BLOCK_WINDOWS) {
    const block = windows.slice(index, index + BLOCK_WINDOWS);
    const found = await readBlock(model, { words, pieces, places }, block);
    for (const link of found.links)
      links.push({ ...link, cue: link.cue + spans.length, span: link.span + spans.length });
    for (const role of found.roles) roles.push({ ...role, trigger: role.trigger + spans.length });
    for (const act of found.acts) acts.push({ ...act, content: act.content + spans.length });
    for (const span of found.spans) spans.push(span);
    for (const word of found.syntax) syntax.push(word);
  }
  return { words, guideline: model.guideline, spans, links, roles, acts, syntax };
}

interface Prepared {
  readonly words: readonly Word[];
  readonly pieces: readonly (readonly number[])[];
  readonly places: Places;
}

type BlockReading = Required<Omit<Reading, 'words' | 'guideline'>>;

/** Words are counted from the start of the article, spans from the start of the block. */
async function readBlock(model: LoadedModel, all: Prepared, windows: readonly WordRange[]): Promise<BlockReading> {
  const outputs: WindowOutputs[] = [];
  const syntax: WordSyntax[] = [];
  for (const window of windows) {
    const output = await model.session.run(windowInput(model, all, window));
    for (const word of syntaxOf(model, output, all.places, window)) syntax.push(word);
    outputs.push(output);
  }
  const from = windows[0]?.from ?? 0;
  const until = windows.at(-1)?.until ?? from;
  const joined = Object.fromEntries(BLOCK_OUTPUTS.map((name) => [name, joinRows(outputs, name)])) as BlockOutputs;
  const { spans, links, roles, acts } = decodeBlock(model.data.block, joined, {
    sentence: all.places.sentence.slice(from, until),
    paragraph: all.places.paragraph.slice(from, until),
  });
  return {
    spans: spans.map((span) => ({ ...span, from: span.from + from, until: span.until + from })),
    links,
    roles: roles.map((role) => ({ ...role, word: role.word + from })),
    acts,
    syntax,
  };
}

/** [CLS], the pieces of the words, [SEP]. */
function windowInput(
  { data, pieces: cutter, guideline }: LoadedModel,
  { words, pieces }: Prepared,
  window: WordRange,
): WindowInput {
  const ids = [cutter.first];
  const features = [...data.edgeFeatures];
  const first: number[] = [];
  for (let at = window.from; at < window.until; at += 1) {
    const word = words[at];
    first.push(ids.length);
    for (const id of pieces[at] ?? []) {
      ids.push(id);
      features.push(word?.shape ?? 0, word?.quote ?? 0, word?.gap ?? 0);
    }
  }
  ids.push(cutter.last);
  features.push(...data.edgeFeatures);
  return { ids, features, first, foreign: guideline === 'polnear' };
}

function syntaxOf({ data }: LoadedModel, output: WindowOutputs, places: Places, window: WordRange): WordSyntax[] {
  return windowSyntax(
    data.syntax,
    {
      upos: matrixOf(output, 'upos'),
      arcs: matrixOf(output, 'arcs'),
      root: matrixOf(output, 'root'),
      dependent: matrixOf(output, 'relation_dependent'),
      head: matrixOf(output, 'relation_head'),
    },
    places.sentence.slice(window.from, window.until),
    window.from,
  );
}

function matrixOf(outputs: WindowOutputs, name: string): Matrix {
  const matrix = outputs[name];
  if (!matrix) throw new Error(`the model gives no "${name}"`);
  return matrix;
}

function joinRows(outputs: readonly WindowOutputs[], name: string): Matrix {
  const parts = outputs.map((output) => matrixOf(output, name));
  const data = new Float32Array(parts.reduce((sum, part) => sum + part.data.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  return { data, columns: parts[0]?.columns ?? 1 };
}
