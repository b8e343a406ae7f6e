/** From an article to its facts. Pure: no network, no clock; the tables of `lexicon/` are read once. */
import type { ArticleFacts } from '../model/article-facts.js';
import { readWords } from '../reading/read-words.js';
import type { Reading } from '../reading/reading.js';
import type { ArticleSource } from '../text/article-source.js';
import type { ArticleText } from '../text/article-text.js';
import { readText } from '../text/read-text.js';
import { Draft } from './draft.js';
import { finish, noFacts } from './finish.js';
import { openPage } from './page.js';
import { pipelineFor } from './pipeline.js';

export { toInterchange } from './interchange.js';

export interface Extracted {
  readonly text: ArticleText;
  readonly facts: ArticleFacts;
}

/** Reads an article and extracts its facts. Never throws for what an article says; `checkText` refuses what is none. */
export function extractArticle(source: ArticleSource): Extracted {
  const text = readText(source);
  return { text, facts: extractFacts(text, readWords(text)) };
}

/** Runs the pipeline over a given reading. */
export function extractFacts(text: ArticleText, reading: Reading): ArticleFacts {
  if (!text.readable) return noFacts({ article: text });
  const page = openPage(text, reading);
  const draft = new Draft();
  for (const step of pipelineFor(reading)) step.run(page, draft);
  return finish(page, draft);
}
