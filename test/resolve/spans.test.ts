import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { ArticleSource } from '../../src/text/article-source.js';
import { Random } from '../support/random.js';
import { evidenceIn, resolveSource } from '../support/resolving.js';
import { sampleArticles, seedArticles, varied } from '../support/varied-articles.js';

function expectTrueSpans({ article, ...change }: ArticleChange): void {
  const evidence = evidenceIn({ article, ...change });
  for (const { start, end, words, articleId } of evidence) {
    expect({ words, articleId }).toEqual({ words: article.text.slice(start, end), articleId: article.id });
    expect(words).not.toBe('');
  }
}

const articles: readonly ArticleSource[] = [...sampleArticles(), ...seedArticles()];

test('every piece of evidence of the samples and seeds shows the words it claims', async () => {
  let pieces = 0;
  for (const source of articles) {
    const change = await resolveSource(source);
    expectTrueSpans(change);
    pieces += evidenceIn(change).length;
  }
  expect(pieces).toBeGreaterThan(articles.length * 10);
});

test('and so does that of articles nobody has written, with any characters between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: articles.length - 1 }),
      fc.nat(),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      async (base, seed, noise) => {
        const source = varied(articles[base] ?? { text: '' }, new Random(seed), seed);
        const text = source.text.replace(/ said /u, ` said ${noise} `);
        expectTrueSpans(await resolveSource({ ...source, text: `${noise}\n\n${text}` }));
      },
    ),
    { numRuns: 60, seed: 3 },
  );
}, 30_000);

test('a change brings the entities and topics it refers to, and its edges fit its reports', async () => {
  for (const source of articles) {
    const { entities, topics, statements, events, permissions, edges, article } = await resolveSource(source);
    const brought = new Set<string>(
      [...entities.map(({ record }) => record), ...topics, ...statements, ...events, ...permissions].map(
        ({ id }) => id,
      ),
    );
    for (const { fromId, toId, evidence } of edges) {
      expect(brought).toContain(fromId);
      expect(brought).toContain(toId);
      expect(evidence.length).toBeGreaterThan(0);
    }
    const said = edges.filter(({ type }) => type === 'SAID').map(({ fromId, toId }) => `${fromId} ${toId}`);
    const spoken = statements.flatMap(({ id, reports }) =>
      reports.flatMap(({ speakerId }) => (speakerId === null ? [] : [`${speakerId} ${id}`])),
    );
    expect([...new Set(spoken)].sort()).toEqual(said.sort());
    const covers = edges.filter(({ type }) => type === 'COVERS').map(({ fromId, toId }) => `${fromId} ${toId}`);
    const covered = permissions.flatMap(({ id, weaponIds }) => weaponIds.map((weapon) => `${id} ${weapon}`));
    expect(covered.sort()).toEqual(covers.sort());
    if (article.outletId !== null) expect(brought).toContain(article.outletId);
  }
});
