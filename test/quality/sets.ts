/** What the extraction is scored on. Sets outside the repository are scored where they are. */
import { type Extracted, toInterchange } from '../../src/extract/index.js';
import type { ArticleReader } from '../../src/ingest/article-reader.js';
import { packagePath } from '../../src/package-root.js';
import { type Annotation, type Judged, readAnnotated } from './annotation.js';
import { scoreCoreference } from './coreference.js';
import { fingerprint, type Scored } from './floors.js';
import { judgeIdentity, placeEntities } from './identity.js';
import { judge } from './judge.js';
import { scorePolnear } from './polnear.js';

export const SETS = {
  'corpus-dev': {
    folder: packagePath('training', 'corpus', 'dev'),
    what: 'dev part of the own corpus, invented world',
  },
  'polnear-dev': {
    folder: packagePath('..', 'shared', 'data', 'polnear', 'dev'),
    what: 'attributions in political news, by the guidelines of PolNeAR',
  },
  'ecb-plus': {
    folder: packagePath('..', 'shared', 'data', 'ecb-plus'),
    what: 'events of several documents that are one, by the mentions of ECB+',
  },
  'gold-seeds': { folder: packagePath('..', 'shared', 'gold', 'seeds'), what: 'five real articles' },
} as const;
export type SetName = keyof typeof SETS;
export const SET_NAMES = Object.keys(SETS) as readonly SetName[];

/** An annotated article and what was extracted from it. */
export interface ReadArticle {
  readonly text: string;
  readonly gold: Annotation;
  readonly extracted: Extracted;
}

/** Null where the set is not on this machine. */
export async function scoreSet(name: SetName, reader: ArticleReader): Promise<Scored | null> {
  if (name === 'polnear-dev') return scorePolnear(SETS[name].folder);
  if (name === 'ecb-plus') return scoreCoreference(SETS[name].folder);
  const articles: ReadArticle[] = [];
  for (const { text, gold } of readAnnotated(SETS[name].folder))
    articles.push({ text, gold, extracted: await reader.read({ text }) });
  if (articles.length === 0) return null;
  const sheet = judge(articles.map(judged));
  judgeIdentity(await placeEntities(articles), sheet);
  return { sheet, articles: articles.length, annotations: fingerprint(articles.map(({ text, gold }) => [text, gold])) };
}

function judged({ text, gold, extracted }: ReadArticle): Judged {
  const found = toInterchange(gold.file, extracted.text, extracted.facts);
  return { text, gold, found: JSON.parse(JSON.stringify(found)) as Annotation };
}
