import type { ArticleSource } from './article-source.js';
import type { ArticleText, Paragraph } from './article-text.js';
import { joinBoilerplate } from './boilerplate/find-boilerplate.js';
import { layOut } from './head-lines.js';
import { guessLanguage, isReadable } from './language.js';
import { splitLines } from './lines.js';
import { readLines } from './page.js';
import { readMeta } from './read-meta.js';
import { splitSentences } from './sentences.js';

/** Splits an article into paragraphs and sentences, marks what is not its own text, and reads what is not given about it. Never throws. */
export function readText(source: ArticleSource): ArticleText {
  const { text } = source;
  const lines = readLines(text, splitLines(text));
  const layout = layOut(lines, source.title ?? null);
  const paragraphs = lines.map(
    ({ start, end, index }): Paragraph => ({
      start,
      end,
      index,
      section: layout.boilerplate.has(index) ? 'boilerplate' : (layout.sections.get(index) ?? 'body'),
    }),
  );
  const sentences = paragraphs
    .flatMap((paragraph) => splitSentences(text, paragraph).map((span) => ({ ...span, paragraph: paragraph.index })))
    .map((sentence, index) => ({ ...sentence, index }));
  const guessed = guessLanguage(text);
  const language = guessed === 'und' ? (source.language ?? 'und') : guessed;
  return {
    text,
    meta: readMeta(source, lines, layout, language),
    paragraphs,
    sentences,
    boilerplate: joinBoilerplate(lines, layout.boilerplate),
    readable: isReadable(text, language),
    sample: source.sample ?? false,
  };
}
