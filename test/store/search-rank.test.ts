import { describe, expect, it } from '@jest/globals';
import type { NodeRecord } from '../../src/model/nodes.js';
import { foldStatement } from '../../src/store/fold.js';
import { rankSearch } from '../../src/store/search-rank.js';
import { ChangeBuilder, organization, person, statementId } from '../support/changes.js';

function statement(text: string): NodeRecord {
  const builder = new ChangeBuilder('article').statement(text);
  const change = builder.build();
  const source = { articleId: change.article.id, publishedAt: null, originId: change.article.id };
  const reports = change.statements.flatMap((one) => one.reports.map((report) => ({ source, report })));
  return foldStatement(statementId(text), reports);
}

const summary = (text: string, candidates: readonly NodeRecord[]) =>
  rankSearch(text, candidates).map(({ match, shown, highlights }) => ({
    match,
    shown,
    words: highlights.map(({ start, end }) => shown.slice(start, end)),
  }));

describe('rankSearch', () => {
  it('puts the exact name first, then prefixes, all words, misspelt names and texts', () => {
    const candidates = [
      statement('We asked Peskov about it'),
      person('Peskof'),
      person('Dmitry Peskov'),
      person('Peskov Junior'),
      person('Peskov'),
    ];
    expect(summary('peskov', candidates)).toEqual([
      { match: 'EXACT_NAME', shown: 'Peskov', words: ['Peskov'] },
      { match: 'NAME_PREFIX', shown: 'Peskov Junior', words: ['Peskov'] },
      { match: 'ALL_WORDS', shown: 'Dmitry Peskov', words: ['Peskov'] },
      { match: 'MISSPELT', shown: 'Peskof', words: ['Peskof'] },
      { match: 'TEXT', shown: 'We asked Peskov about it', words: ['Peskov'] },
    ]);
  });

  it('shows the alias in which the words are', () => {
    const candidates = [organization('Presidential Administration', { aliases: ['The Kremlin', 'Moscow'] })];
    expect(summary('kremlin', candidates)).toEqual([{ match: 'EXACT_NAME', shown: 'The Kremlin', words: ['Kremlin'] }]);
  });

  it('highlights words as they are written, marks and case and all', () => {
    const [hit] = summary('jose nandu', [person('Dr. José  Ñandú-López')]);
    expect(hit).toEqual({ match: 'ALL_WORDS', shown: 'Dr. José  Ñandú-López', words: ['José', 'Ñandú'] });
  });

  it('highlights the end of astral text by UTF-16 units', () => {
    const [hit] = rankSearch('peskov', [person('𝒜𝓈 Peskov')]);
    expect(hit?.highlights).toEqual([{ start: 5, end: 11 }]);
  });

  it('forgives one letter in names and none in texts', () => {
    expect(summary('Peskob', [person('Peskov')])).toEqual([{ match: 'MISSPELT', shown: 'Peskov', words: ['Peskov'] }]);
    expect(summary('Peskob', [statement('Peskov spoke')])).toEqual([
      { match: 'TEXT', shown: 'Peskov spoke', words: [] },
    ]);
  });

  it('keeps the order of candidates of one kind, and lets kinds take turns', () => {
    const candidates = [person('Kyiv One'), person('Kyiv Two'), organization('Kyiv Three')];
    expect(rankSearch('kyiv', candidates).map(({ shown }) => shown)).toEqual(['Kyiv One', 'Kyiv Three', 'Kyiv Two']);
  });

  it('finds nothing for a text without words', () => {
    expect(rankSearch(' … ', [person('Peskov')])).toEqual([]);
  });
});
