import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PendingChanges } from '../../src/ingest/pending-changes.js';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { GraphLookup } from '../../src/model/graph-lookup.js';
import { articleId, ChangeBuilder, day, person } from '../support/changes.js';
import { Decider } from '../support/deciding.js';
import { MemoryStore } from '../support/memory-store.js';
import { Random } from '../support/random.js';
import { randomChange } from '../support/random-changes.js';

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const EVER = ['0001-01-01', '9999-12-31'] as const;

const NAMES = ['Ana Rossi', 'Olena Kovalenko', 'John Smith'];
const SPEAKERS = NAMES.map((name) => person(name).id);

/** Everything that can be asked, about everything in the changes. */
async function answers(lookup: GraphLookup, changes: readonly ArticleChange[]): Promise<unknown> {
  const survivors = await lookup.survivors(SPEAKERS, articleId('any'));
  const speakers = SPEAKERS.map((id) => survivors.get(id) ?? id);
  const statements = await lookup.statementCandidates(speakers, '2024-02-01', '2024-09-30');
  const copies = await lookup.copyCandidates(changes.flatMap(({ signature }) => signature));
  const copied: unknown[] = [];
  for (const { article } of changes) copied.push([...(await lookup.copiesOf(article.id))].sort());
  const told = statements.map(({ id, speakerId, firstTold, articleId: article, date, publishedAt, text }) => ({
    id,
    speakerId,
    firstTold,
    article,
    date,
    publishedAt,
    text,
  }));
  return { statements: told.sort(byText), copies, copied };
}

/** As resolving makes them: a statement has one speaker, and copies do not come by chance. */
const asResolved = (change: ArticleChange): ArticleChange => ({
  ...change,
  article: { ...change.article, copyOfId: null },
  copies: [],
  statements: change.statements.map(({ id, reports }) => {
    const speakerId = SPEAKERS[id.charCodeAt(5) % SPEAKERS.length] ?? null;
    return { id, reports: reports.map((report) => ({ ...report, speakerId })) };
  }),
});

test('pending changes answer as if they were stored already', async () => {
  let waited = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const random = new Random(seed);
      const changes = Array.from({ length: 5 }, (_, index) => asResolved(randomChange(random, index)));
      const [stored, store] = [new MemoryStore(), new MemoryStore()];
      // Two of the speakers are one by decision before all that, and sometimes are not.
      for (const each of [stored, store]) {
        const builder = new ChangeBuilder('before');
        for (const name of NAMES) builder.mention(person(name));
        await each.ingest(builder.build());
        const [first, second] = SPEAKERS;
        if (seed % 3 > 0 && first && second) await new Decider(each).merge(first, second);
      }
      const pending = new PendingChanges(store);
      const under: ArticleChange[] = [];
      for (const change of changes) {
        const survivors = await pending.survivors(SPEAKERS, change.article.id);
        await pending.statementCandidates(
          SPEAKERS.map((id) => survivors.get(id) ?? id),
          ...EVER,
        );
        under.push(change);
        const canWait = pending.add(change);
        await stored.ingest(change);
        if (!canWait) {
          for (const each of under.splice(0)) {
            await store.ingest(each);
            pending.remove(each.article.id);
          }
        }
        waited += under.length;
        expect(await answers(pending, changes)).toEqual(await answers(stored, changes));
      }
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(waited).toBeGreaterThan(60);
});

test('a pending article can be made a copy, and an original again when its change is gone', async () => {
  const store = new MemoryStore();
  const pending = new PendingChanges(store);
  const signed = { signature: ['s1'], publishedAt: day('2024-05-30') };
  await store.ingest(new ChangeBuilder('stored', signed).mention(person('Ana Rossi')).build());
  pending.add(new ChangeBuilder('later', { ...signed, copyOfId: articleId('stored') }).build());
  pending.add(new ChangeBuilder('first', { ...signed, copies: [articleId('stored'), articleId('later')] }).build());
  const originals = async () =>
    new Map((await pending.copyCandidates(['s1'])).map((one) => [one.articleId, one.copyOfId]));
  expect(await originals()).toEqual(
    new Map([
      [articleId('stored'), articleId('first')],
      [articleId('later'), articleId('first')],
      [articleId('first'), null],
    ]),
  );
  expect([...(await pending.copiesOf(articleId('first')))].sort()).toEqual(
    [articleId('stored'), articleId('later')].sort(),
  );
  expect(await pending.copiesOf(articleId('stored'))).toEqual([]);
  pending.remove(articleId('first'));
  expect((await originals()).get(articleId('stored'))).toBeNull();
});
