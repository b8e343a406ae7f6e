import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ArticleChange } from '../../src/model/article-change.js';
import type { StatementFact } from '../../src/model/article-facts.js';
import type { EntityId } from '../../src/model/ids.js';
import { idOfKey } from '../../src/resolve/entity-id.js';
import { day } from '../support/changes.js';
import { Decider } from '../support/deciding.js';
import { entity, FactsOf } from '../support/facts.js';
import { MemoryStore } from '../support/memory-store.js';
import { resolveFacts } from '../support/resolving.js';

const SPEAKERS = [
  entity('putin', { name: 'Vladimir Putin', key: 'person:vladimir-putin' }),
  entity('peskov', { name: 'Dmitry Peskov', key: 'person:dmitry-peskov' }),
  entity('official', { name: 'a senior official', named: false }),
];
const WORDS = 'the use of such missiles against targets in Russia would open a new round of escalation';

interface Told {
  readonly words?: string;
  readonly speaker?: string | null;
  readonly outlet?: string;
  readonly published?: string | null;
  readonly more?: Partial<StatementFact>;
}

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

/** An article with the one statement is resolved and stored. */
async function tell({ words = WORDS, speaker = 'putin', outlet = 'One', published = '2024-09-13', more = {} }: Told) {
  // Other words around it: the article is no copy.
  const frame = Array.from({ length: 30 }, (_, index) => `${outlet.toLowerCase()}${index}`).join(' ');
  const text = `The speaker said that ${words}. What else was heard there: ${frame}.`;
  const facts = new FactsOf({ text, outlet, publishedAt: published === null ? null : day(published) });
  const change = await resolveFacts(
    facts.text,
    facts.facts({ entities: SPEAKERS, statements: [facts.statement('s1', speaker, words, more)] }),
    store,
  );
  await store.ingest(change);
  return change;
}

const statementOf = ({ statements }: ArticleChange) => statements[0]?.id;

describe('a statement told by two articles', () => {
  it('is one, with a report of each and a judgement that says why', async () => {
    const first = await tell({});
    const second = await tell({ outlet: 'Two', published: '2024-09-14', words: `${WORDS}, and answered in kind` });
    expect(statementOf(second)).toBe(statementOf(first));
    expect(second.judgements).toEqual([
      expect.objectContaining({
        objectId: statementOf(first),
        verdict: 'SAME',
        by: 'rule:same-statement',
        articleId: second.article.id,
      }),
    ]);
    const [record] = await store.nodes([statementOf(first) as never]);
    expect(record).toMatchObject({ __typename: 'Statement', origins: 2 });
  });

  it.each<[string, Told]>([
    ['another speaker', { speaker: 'peskov' }],
    ['another day', { more: { date: day('2024-09-01') } }],
    ['a publication a week later', { published: '2024-09-20' }],
    ['no day at all', { published: null }],
    ['other words', { words: 'Russia would take decisions that suit the threats it sees before it' }],
    ['the opposite', { words: WORDS.replace('would open', 'would not open') }],
  ])('is two with %s', async (_, other) => {
    const first = await tell({});
    const second = await tell({ outlet: 'Two', ...other });
    expect(statementOf(second)).not.toBe(statementOf(first));
  });

  it('is two where the speaker is not named', async () => {
    const first = await tell({ speaker: 'official' });
    const second = await tell({ outlet: 'Two', speaker: 'official' });
    expect(statementOf(second)).not.toBe(statementOf(first));
    const third = await tell({ outlet: 'Three', speaker: null });
    expect(statementOf(await tell({ outlet: 'Four', speaker: null }))).not.toBe(statementOf(third));
  });

  it('is kept apart, and put before a person, where the words are only alike', async () => {
    const first = await tell({});
    const second = await tell({ outlet: 'Two', words: 'such missiles and such targets in Russia were a new matter' });
    expect(statementOf(second)).not.toBe(statementOf(first));
    expect(second.judgements).toEqual([
      expect.objectContaining({ subjectId: statementOf(second), objectId: statementOf(first), verdict: 'UNSURE' }),
    ]);
  });
});

describe('within one article', () => {
  const resolve = async (text: string, make: (facts: FactsOf) => StatementFact[]) => {
    const facts = new FactsOf({ text, publishedAt: day('2024-09-13') });
    return resolveFacts(facts.text, facts.facts({ entities: SPEAKERS, statements: make(facts) }), store);
  };

  it('what a headline and the text tell in the same words is one statement with two reports', async () => {
    const text = `Putin: ${WORDS}\n\nPutin said on Friday that ${WORDS}.`;
    const { statements } = await resolve(text, (facts) => [
      facts.statement('s1', 'putin', WORDS),
      facts.statement('s2', 'putin', WORDS, { content: facts.at(WORDS, 100) }),
    ]);
    expect(statements.map(({ reports }) => reports.length)).toEqual([2]);
  });

  it('what is told inside another statement stays one of its own', async () => {
    const text = `Putin said he had warned that ${WORDS}. Nobody answered him.`;
    const { statements } = await resolve(text, (facts) => [
      facts.statement('s1', 'putin', `he had warned that ${WORDS}`),
      facts.statement('s2', 'putin', WORDS, { within: 's1' }),
    ]);
    expect(statements.map(({ reports }) => reports.length)).toEqual([1, 1]);
  });
});

describe('a statement of two that were judged to be one', () => {
  const speakerOf = ({ statements }: ArticleChange) => statements[0]?.reports[0]?.speakerId as EntityId;

  /** One article names Putin, then the two are merged, then another names Peskov. */
  async function tellBoth() {
    const first = await tell({});
    await tell({ outlet: 'Elsewhere', speaker: 'peskov', words: 'something else was said before all that' });
    const peskov = idOfKey('Person', 'person:dmitry-peskov');
    const decider = new Decider(store);
    const merger = await decider.merge(speakerOf(first), peskov);
    const second = await tell({ outlet: 'Two', speaker: 'peskov' });
    return { first, second, peskov, undo: () => decider.undo(merger.id) };
  }

  it('is one, and the article still names the speaker that it names', async () => {
    const { first, second, peskov } = await tellBoth();
    expect(statementOf(second)).toBe(statementOf(first));
    expect(speakerOf(second)).toBe(peskov);
    expect(second.statements[0]?.firstTold).toEqual({ speakerId: speakerOf(first), articleId: first.article.id });
    const [shown] = await store.nodes([statementOf(first) as never]);
    expect(shown).toMatchObject({ speakerId: speakerOf(first), origins: 2 });
  });

  it('is two again where that is undone, each with its speaker', async () => {
    const { first, peskov, undo } = await tellBoth();
    await undo();
    const where = { field: 'text', op: 'contains', value: 'new round of escalation' } as const;
    const page = { limit: 9, backward: false, after: null, before: null };
    const { rows } = await store.list({ kind: 'Statement', where, order: [], page, count: false });
    const speakers = rows.map(({ node }) => [node.speakerId, node.origins]);
    expect(speakers).toHaveLength(2);
    expect(speakers).toEqual(
      expect.arrayContaining([
        [speakerOf(first), 1],
        [peskov, 1],
      ]),
    );
    expect(rows.map(({ node }) => node.id)).toContain(statementOf(first));
  });
});
