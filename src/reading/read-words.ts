import type { ArticleText } from '../text/article-text.js';
import type { Gap, Reading, Word } from './reading.js';
import { quoteStates, shapeOf } from './word-features.js';
import { splitWords } from './words.js';

/** The reading without a model: words and what can be seen of them. A model's reading has the same words and more. */
export function readWords({ text, sentences }: ArticleText): Reading {
  const spans = splitWords(text);
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const sentenceOf = sentenceIndices(spans, sentences);
  const paragraphOf = (index: number): number => sentences[sentenceOf[index] ?? -1]?.paragraph ?? -1;
  const gaps = spans.map(({ start }, index): Gap => {
    const before = spans[index - 1];
    if (before === undefined) return 2;
    if (before.end === start) return 0;
    // Texts broken at a fixed width have line breaks inside paragraphs: those are blanks.
    const breaks = text.slice(before.end, start).includes('\n');
    return breaks && paragraphOf(index) !== paragraphOf(index - 1) ? 2 : 1;
  });
  const quotes = quoteStates(words, gaps);
  return {
    words: spans.map(({ start, end }, index): Word => {
      const word = words[index] ?? '';
      return {
        start,
        end,
        text: word,
        sentence: sentenceOf[index] ?? 0,
        shape: shapeOf(word),
        quote: quotes[index] ?? 0,
        gap: gaps[index] ?? 0,
      };
    }),
  };
}

/** Index of each word's sentence. */
function sentenceIndices(words: readonly { start: number }[], sentences: ArticleText['sentences']): number[] {
  let sentence = 0;
  return words.map(({ start }) => {
    while (sentence + 1 < sentences.length && (sentences[sentence]?.end ?? 0) <= start) sentence += 1;
    return sentence;
  });
}
