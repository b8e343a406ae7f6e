/** A reading whose parts of speech and tree are given by hand, as a model would have made it. */
import { readWords } from '../../src/reading/read-words.js';
import type { LabelledSpan, Reading, WordSyntax } from '../../src/reading/reading.js';
import type { ArticleText } from '../../src/text/article-text.js';
import { readText } from '../../src/text/read-text.js';

export interface SeenSpan {
  readonly words: string;
  readonly label: string;
  readonly confidence: number;
}

const HEAD = 'News of the day\nIt rained.\n';
const LOOSE: WordSyntax = { partOfSpeech: 'X', head: null, relation: 'root' };

/**
 * @param rows "Russia PROPN nsubj 2 | struck VERB root 0 | …", heads counted from one, 0 the root
 * @param seen triggers of events that the model saw
 */
export function handRead(rows: string, seen: readonly SeenSpan[] = []): { article: ArticleText; reading: Reading } {
  const parts = rows.split('|').map((row) => row.trim().split(' '));
  const sentence = parts
    .map(([text = '']) => text)
    .join(' ')
    .replace(/ ’s\b/gu, '’s');
  const article = readText({ text: HEAD + sentence });
  const { words } = readWords(article);
  const first = words.findIndex(({ start }) => start >= HEAD.length);
  if (words.length - first !== parts.length) throw new Error(`${words.length - first} words, ${parts.length} rows`);
  const syntax = words.map((_, index): WordSyntax => {
    const [, partOfSpeech = '', relation = '', head = '0'] = parts[index - first] ?? [];
    return index < first ? LOOSE : { partOfSpeech, relation, head: head === '0' ? null : first + Number(head) - 1 };
  });
  const spans = seen.map(({ words: wanted, label, confidence }): LabelledSpan => {
    const from = words.findIndex(({ text }, index) => index >= first && text === wanted);
    if (from < 0) throw new Error(`no word "${wanted}"`);
    return { head: 'events', label, confidence, from, until: from + 1 };
  });
  return { article, reading: { words, spans, links: [], syntax } };
}
