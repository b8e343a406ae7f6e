import { describe, expect, it } from '@jest/globals';
import { extractArticle, toInterchange } from '../../src/extract/index.js';

const TEXT = `Washington allows Kyiv to fire missiles
WASHINGTON, May 31 (Reuters) – Washington has allowed Ukraine to use ATACMS missiles against targets inside Russia.
“The talks have failed,” Russian Foreign Minister Sergey Lavrov told reporters on Friday.
U.S. officials said that Russia had struck Kharkiv with long-range weapons.
The United States sanctioned Iran.
Read more: Denmark says no`;

const { text, facts } = extractArticle({ text: TEXT });
const form = toInterchange('a.txt', text, facts);
const rows = (name: string): Record<string, unknown>[] => form[name] as Record<string, unknown>[];
const cut = (span: unknown): string => {
  const [start, end] = span as [number, number];
  return TEXT.slice(start, end);
};

describe('the interchange form', () => {
  it('has the parts of an annotation, and mentions beside', () => {
    expect(Object.keys(form)).toEqual([
      'file',
      'article',
      'boilerplate',
      'entities',
      'mentions',
      'statements',
      'events',
      'permissions',
      'relations',
    ]);
    expect(form.article).toEqual({
      title: 'Washington allows Kyiv to fire missiles',
      standfirst: null,
      outlet: 'Reuters',
      byline: null,
      agency: ['Reuters'],
      publishedAt: '--05-31',
      dateline: 'WASHINGTON',
      language: 'en',
    });
  });

  it('quotes the text at its spans', () => {
    for (const { start, end, text: words } of rows('mentions')) expect(cut([start, end])).toBe(words);
    for (const statement of rows('statements')) {
      expect(cut(statement.contentSpan)).toBe(statement.content);
      expect(cut(statement.cueSpan)).toBe(statement.cue);
      expect(cut(statement.speakerSpan)).toBe(statement.speakerSurface);
    }
    for (const event of rows('events')) expect(cut(event.triggerSpan)).toBe(event.trigger);
    for (const name of ['permissions', 'relations'])
      for (const { evidence, evidenceSpan } of rows(name)) expect(cut(evidenceSpan)).toBe(evidence);
    for (const name of ['mentions', 'statements', 'events', 'permissions', 'relations'])
      expect(rows(name).length).toBeGreaterThan(0);
  });

  it('tells boilerplate with why it is that', () => {
    const start = TEXT.indexOf('Read more');
    expect(form.boilerplate).toEqual([
      { start, end: TEXT.length, text: 'Read more: Denmark says no', why: 'related links' },
    ]);
  });

  it('parts the forms of an entity into names, adjectives and descriptions', () => {
    const byId = new Map(rows('entities').map((entity) => [entity.id, entity]));
    expect(byId.get('russia')).toMatchObject({
      type: 'Country',
      kind: 'country',
      surfaceForms: ['Russia'],
      adjectivals: ['Russian'],
    });
    expect(byId.get('long-range-weapons')).toMatchObject({
      type: 'WeaponSystem',
      named: false,
      surfaceForms: [],
      nominals: ['long-range weapons'],
    });
    expect(byId.get('sergey-lavrov')).toMatchObject({ type: 'Person', kind: null });
  });

  it('tells governments with their country, and no other entity', () => {
    const governments = rows('entities').filter((entity) => 'governmentOf' in entity);
    expect(governments.map(({ id, governmentOf }) => [id, governmentOf])).toEqual([
      ['us-government', 'united-states'],
      ['ukraine-government', 'ukraine'],
    ]);
  });

  it('writes groups without a name as entities that claim none', () => {
    expect(rows('statements').map(({ speaker, addressee }) => [speaker, addressee])).toEqual([
      ['sergey-lavrov', 'unnamed-reporters'],
      ['unnamed-u-s-officials', null],
    ]);
    const unnamed = rows('entities').filter(({ type, named }) => type === 'Person' && named === false);
    expect(unnamed.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['unnamed-u-s-officials', 'U.S. officials', 'group'],
      ['unnamed-reporters', 'reporters', 'group'],
    ]);
  });

  it.each([
    ['A senior U.S. official said the depot burned.', 'unnamed: senior U.S. official'],
    ['The report said the depot burned.', 'document: report'],
  ])('writes one person or paper without a name as the words, and as no entity: %s', (body, speaker) => {
    const source = { text: `News of the day\nIt rained.\n${body}` };
    const { text, facts } = extractArticle(source);
    const written = toInterchange('one.txt', text, facts);
    expect(written.statements).toEqual([expect.objectContaining({ speaker })]);
    expect(written.entities).not.toContainEqual(expect.objectContaining({ type: 'Person' }));
  });

  it('tells values as annotations spell them', () => {
    expect(rows('statements')[0]).toMatchObject({ section: 'body', kind: 'direct', act: 'claim', date: 'Friday' });
    expect(rows('events').map(({ type, trigger, section }) => [type, trigger, section])).toEqual(
      expect.arrayContaining([
        ['Strike', 'struck', 'body'],
        ['Other', 'sanctioned', 'body'],
        ['Authorization', 'allowed', 'body'],
      ]),
    );
    expect(rows('permissions')[1]).toMatchObject({
      section: 'body',
      authorizer: 'us-government',
      status: 'granted',
      weapon: 'atacms',
    });
    expect(rows('relations')).toEqual([
      expect.objectContaining({ type: 'HOLDS_POSITION', from: 'sergey-lavrov', to: 'russia' }),
      expect.objectContaining({ type: 'FIGHTING_AGAINST', from: 'russia' }),
    ]);
    expect(rows('relations')[0]?.item).toBeUndefined();
  });

  it('writes an allegation of a permission as one', () => {
    const alleged = extractArticle({
      text: 'News of the day\nIt rained.\nRussia claimed that Britain had allowed Ukraine to use Storm Shadow missiles inside Russia.',
    });
    expect(toInterchange('b.txt', alleged.text, alleged.facts).permissions).toEqual([
      expect.objectContaining({ status: 'alleged_granted', attributedTo: 'russia' }),
    ]);
  });
});
