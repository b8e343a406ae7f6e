import { describe, expect, it } from '@jest/globals';
import { extractArticle } from '../../../../src/extract/index.js';
import { parsePartialDate } from '../../../../src/model/partial-date.js';

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

interface Told {
  readonly addressee: string | null;
  readonly venue: string | null;
  readonly via: readonly string[];
}

const toldOf = (...paragraphs: readonly string[]): Told[] => {
  const { facts } = extractArticle({ text: paragraphs.join('\n'), publishedAt: parsePartialDate('2024-11-18') });
  return facts.statements.map(({ addressee, venue, reportedVia }) => ({
    addressee,
    venue: venue?.kind ?? null,
    via: reportedVia,
  }));
};

describe('what somebody goes on to say', () => {
  it('was said to the same reporters on the same occasion', () => {
    const told = { addressee: 'unnamed-reporters', venue: 'BRIEFING', via: [] };
    expect(
      toldOf(
        'Kremlin spokesman Dmitry Peskov told reporters at a briefing that the decision was dangerous.',
        'Peskov said that the missiles were guided by others.',
      ),
    ).toEqual([told, told]);
  });

  it('came through the same outlet', () => {
    expect(
      toldOf(
        'Kremlin spokesman Dmitry Peskov told TASS that the decision was dangerous.',
        'Peskov said that the missiles were guided by others.',
      ).map(({ via }) => via),
    ).toEqual([['tass'], ['tass']]);
  });

  it('is not addressed to whom alone he warned', () => {
    expect(
      toldOf(
        'Kremlin spokesman Dmitry Peskov warned NATO that the decision was dangerous.',
        'Peskov said that the missiles were guided by others.',
      ).map(({ addressee }) => addressee),
    ).toEqual(['nato', null]);
  });

  it('has nothing of another day', () => {
    expect(
      toldOf(
        'Kremlin spokesman Dmitry Peskov told reporters at a briefing on Monday that the decision was dangerous.',
        'Peskov said on Friday that the missiles were guided by others.',
      )[1],
    ).toEqual({ addressee: null, venue: null, via: [] });
  });
});

describe('words of a lead without a day', () => {
  it('were said on the weekday that the next paragraph gives', () => {
    expect(
      datesOf(
        'Kremlin spokesman Dmitry Peskov said that the decision was dangerous.',
        'Peskov said on Monday that the missiles were guided by others.',
      ),
    ).toEqual(['2024-11-18', '2024-11-18']);
  });

  it('have no day where the next one tells of another time', () => {
    expect(
      datesOf(
        'Kremlin spokesman Dmitry Peskov said that the decision was dangerous.',
        'Peskov said last year that the missiles were guided by others.',
      ),
    ).toEqual([null, '2023']);
  });
});

describe('who is asked', () => {
  it('is who answers in the same sentence', () => {
    const { facts } = extractArticle({
      text: 'News of the day\nIt rained.\nAsked whether the talks had failed, Sergey Lavrov said that nobody had come.',
    });
    expect(facts.statements.map(({ act, speaker, addressee }) => [act, speaker, addressee])).toEqual([
      ['QUESTION', null, 'sergey-lavrov'],
      ['CLAIM', 'sergey-lavrov', null],
    ]);
    expect(facts.statementTies.map(({ type }) => type)).toEqual(['REPLIES_TO']);
  });
});
