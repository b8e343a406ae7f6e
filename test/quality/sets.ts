/** What the extraction is scored on. Sets outside the repository are scored where they are. */
import { extractArticle, toInterchange } from '../../src/extract/index.js';
import { packagePath } from '../../src/package-root.js';
import { type Annotation, readAnnotated } from './annotation.js';
import { judge } from './judge.js';
import type { ScoreSheet } from './score-sheet.js';

export const SETS = {
  'corpus-dev': {
    folder: packagePath('training', 'corpus', 'dev'),
    what: 'dev part of the own corpus, invented world',
  },
  'gold-seeds': { folder: packagePath('..', 'shared', 'gold', 'seeds'), what: 'five real articles' },
} as const;
export type SetName = keyof typeof SETS;
export const SET_NAMES = Object.keys(SETS) as readonly SetName[];

/** Null where the set is not on this machine. */
export async function scoreSet(
  name: SetName,
): Promise<{ readonly sheet: ScoreSheet; readonly articles: number } | null> {
  const annotated = readAnnotated(SETS[name].folder);
  if (annotated.length === 0) return null;
  const judged = annotated.map(({ text, gold }) => ({ text, gold, found: found(gold.file, text) }));
  return { sheet: judge(judged), articles: judged.length };
}

function found(file: string, text: string): Annotation {
  const extracted = extractArticle({ text });
  return JSON.parse(JSON.stringify(toInterchange(file, extracted.text, extracted.facts))) as Annotation;
}
