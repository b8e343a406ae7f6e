/** What the extraction is scored on. Sets outside the repository are scored where they are. */
import { toInterchange } from '../../src/extract/index.js';
import type { ArticleReader } from '../../src/ingest/article-reader.js';
import { packagePath } from '../../src/package-root.js';
import { type Annotation, type Judged, readAnnotated } from './annotation.js';
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
  reader: ArticleReader,
): Promise<{ readonly sheet: ScoreSheet; readonly articles: number } | null> {
  const judged: Judged[] = [];
  for (const { text, gold } of readAnnotated(SETS[name].folder)) {
    const extracted = await reader.read({ text });
    const found = toInterchange(gold.file, extracted.text, extracted.facts);
    judged.push({ text, gold, found: JSON.parse(JSON.stringify(found)) as Annotation });
  }
  return judged.length === 0 ? null : { sheet: judge(judged), articles: judged.length };
}
