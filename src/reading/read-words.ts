import type { ArticleText } from '../text/article-text.js';
import type { Gap, Reading, Word } from './reading.js';
import { quoteStates, shapeOf } from './word-features.js';
import { splitWords } from './words.js';

/** The reading without a model: words and what can be seen of them. A model's reading has the same words and more. */
export function readWords({ text, sentences }: ArticleText): Reading {
  const spans = splitWords(text);
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const gaps = spans.map(({ start }, index) => gapBefore(text, spans[index - 1]?.end ?? null, start));
  const quotes = quoteStates(words, gaps);
  let sentence = 0;
  return {
    words: spans.map(({ start, end }, index): Word => {
      while (sentence + 1 < sentences.length && (sentences[sentence]?.end ?? 0) <= start) sentence += 1;
      const word = words[index] ?? '';
      return {
        start,
        end,
        text: word,
        sentence,
        shape: shapeOf(word),
        quote: quotes[index] ?? 0,
        gap: gaps[index] ?? 0,
      };
    }),
  };
}

function gapBefore(text: string, end: number | null, start: number): Gap {
  if (end === null) return 2;
  if (end === start) return 0;
  return text.slice(end, start).includes('\n') ? 2 : 1;
}
