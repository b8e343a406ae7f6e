import type { ArticleSource } from '../../src/text/article-source.js';
import { Random } from './random.js';
import { sampleArticles, varied } from './varied-articles.js';

/** The same articles in every process: the samples, then others made of them. */
export function childArticles(count: number): readonly ArticleSource[] {
  const samples = sampleArticles();
  const random = new Random(23);
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length] ?? { text: '' };
    return index < samples.length ? sample : varied(sample, random, index);
  });
}
