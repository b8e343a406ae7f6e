import type { WordSyntax } from '../reading.js';
import { runsOf, type WordRange } from '../windows.js';
import { greatest, type Matrix } from './matrix.js';
import { bestTree } from './tree.js';

/** Labels of parts of speech and relations, and the layer that scores relations from the vectors of two words. */
export interface SyntaxTables {
  readonly partsOfSpeech: readonly string[];
  readonly relations: readonly string[];
  /** One row a relation. */
  readonly weight: readonly Float64Array[];
  readonly bias: readonly number[];
}

/** Outputs of the syntax head for one window; `root` has one column, `arcs` one a word of the window. */
export interface SyntaxOutputs {
  readonly upos: Matrix;
  readonly arcs: Matrix;
  readonly root: Matrix;
  readonly dependent: Matrix;
  readonly head: Matrix;
}

/**
 * Parts of speech and the best tree of each sentence of a window, or of the part of it that the window has.
 * @param sentences number of each word's sentence, of the window's words only
 * @param offset index of the window's first word in the article
 */
export function windowSyntax(
  tables: SyntaxTables,
  outputs: SyntaxOutputs,
  sentences: readonly number[],
  offset: number,
): WordSyntax[] {
  const syntax: WordSyntax[] = [];
  for (const { from, until } of runsOf(sentences)) {
    const heads = sentenceHeads(outputs, { from, until });
    heads.forEach((head, word) => {
      syntax.push({
        partOfSpeech: tables.partsOfSpeech[bestOf(outputs.upos, from + word)] ?? 'X',
        head: head < 0 ? null : offset + from + head,
        relation: head < 0 ? 'root' : relationOf(tables, outputs, from + word, from + head),
      });
    });
  }
  return syntax;
}

const bestOf = ({ data, columns }: Matrix, row: number): number => greatest(data, row * columns, columns);

function sentenceHeads({ arcs, root }: SyntaxOutputs, { from, until }: WordRange): number[] {
  return bestTree({
    count: until - from,
    score: (dependent, head) => arcs.data[(from + dependent) * arcs.columns + from + head] ?? 0,
    root: (word) => root.data[from + word] ?? 0,
  });
}

function relationOf(
  { relations, weight, bias }: SyntaxTables,
  outputs: SyntaxOutputs,
  word: number,
  of: number,
): string {
  const { dependent, head } = outputs;
  const { columns } = dependent;
  const hidden = new Float64Array(columns);
  for (let at = 0; at < columns; at += 1)
    hidden[at] = Math.max(0, (dependent.data[word * columns + at] ?? 0) + (head.data[of * columns + at] ?? 0));
  const scores = weight.map((row, relation) => {
    let sum = bias[relation] ?? 0;
    for (let at = 0; at < columns; at += 1) sum += (row[at] ?? 0) * (hidden[at] ?? 0);
    return sum;
  });
  return relations[greatest(scores, 0, scores.length)] ?? 'dep';
}
