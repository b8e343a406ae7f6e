import { describe, expect, it } from '@jest/globals';
import { extractArticle } from '../../src/extract/index.js';
import { parsePartialDate } from '../../src/model/partial-date.js';

const datesOf = (...paragraphs: readonly string[]): (string | null)[] => {
  const { facts } = extractArticle({ text: paragraphs.join('\n'), publishedAt: parsePartialDate('2024-11-18') });
  return facts.statements.map(({ date }) => date);
};

describe('what was said on one occasion', () => {
  it('has the day that is given once', () => {
    expect(
      datesOf(
        'Kremlin spokesman Dmitry Peskov said on Monday that the decision was dangerous.',
        'Peskov said that the missiles were guided by others.',
      ),
    ).toEqual(['2024-11-18', '2024-11-18']);
  });

  it('keeps a day of its own', () => {
    expect(
      datesOf(
        'Kremlin spokesman Dmitry Peskov said on Monday that the decision was dangerous.',
        'Peskov said on Friday that the missiles were guided by others.',
      ),
    ).toEqual(['2024-11-18', '2024-11-15']);
  });

  it.each([
    ['of somebody else', 'German Chancellor Olaf Scholz said that Germany would not send missiles.'],
    [
      'three paragraphs on',
      'It rained.\nThe talks went on.\nNothing came of them.\nPeskov said that the missiles were guided by others.',
    ],
  ])('is not guessed for words %s', (_, later) => {
    const lead = 'Kremlin spokesman Dmitry Peskov said on Monday that the decision was dangerous.';
    expect(datesOf(lead, later)).toEqual(['2024-11-18', null]);
  });
});
